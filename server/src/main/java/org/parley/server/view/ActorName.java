package org.parley.server.view;

/** An actor by id and name. */
public record ActorName(String id, String name) {}

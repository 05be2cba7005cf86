package org.parley.server.view;

/** What an actor is to be called. */
public record ActorNaming(String name) {}

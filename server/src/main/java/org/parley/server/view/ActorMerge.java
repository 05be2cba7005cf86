package org.parley.server.view;

/** Two actors are one; keep gives the name. */
public record ActorMerge(String keep, String absorb) {}

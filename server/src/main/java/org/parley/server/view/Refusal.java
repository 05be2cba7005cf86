package org.parley.server.view;

/** A file that could not be read, why, and what to do. */
public record Refusal(String file, String reason, String remedy) {}

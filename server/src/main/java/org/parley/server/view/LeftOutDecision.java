package org.parley.server.view;

/** Whether a stretch that the reader left out belongs to the report. At: a code point of it. */
public record LeftOutDecision(int at, boolean restored) {}

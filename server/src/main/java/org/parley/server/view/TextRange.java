package org.parley.server.view;

/** Half-open, in Unicode code points of the report's text. */
public record TextRange(int begin, int end) {}

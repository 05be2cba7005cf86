package org.parley.server.view;

/** A stretch that is no part of the report, and why. */
public record LeftOut(int begin, int end, String why) {}

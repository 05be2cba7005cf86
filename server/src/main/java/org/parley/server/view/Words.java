package org.parley.server.view;

import java.util.List;

/** Words of a report and where they stand. */
public record Words(String text, List<TextRange> ranges) {}

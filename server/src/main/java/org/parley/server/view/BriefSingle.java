package org.parley.server.view;

import java.util.List;

/** What one report alone tells. */
public record BriefSingle(String report, String from, int count, List<BriefQuote> quotes) {}

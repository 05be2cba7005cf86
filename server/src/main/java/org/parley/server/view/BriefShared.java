package org.parley.server.view;

import java.util.List;

/** The same told by several independent reports. */
public record BriefShared(String speaker, List<BriefQuote> quotes) {}

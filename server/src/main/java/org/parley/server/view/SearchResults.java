package org.parley.server.view;

import java.util.List;

/** What was found; hits are the best of them. */
public record SearchResults(String query, int total, List<SearchHit> hits) {}

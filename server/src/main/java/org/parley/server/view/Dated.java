package org.parley.server.view;

import org.parley.model.Published;

/** When a report came out: ISO days, earliest and latest the same where the day is known. */
public record Dated(String earliest, String latest, Published.Basis basis, String note, double confidence) {}

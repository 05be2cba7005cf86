package org.parley.server.view;

/** What a report has an actor say, with the sentences around it. */
public record Quotation(ReportRow report, AttributionView attribution, String sentence) {}

package org.parley.server.view;

import java.util.List;

/** All reports of a dossier, and which of them tell the same. */
public record ReportList(List<ReportRow> reports, List<ReportGroup> groups) {}

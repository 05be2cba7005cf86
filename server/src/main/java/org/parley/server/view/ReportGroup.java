package org.parley.server.view;

import java.util.List;
import org.parley.model.DocumentGroup;

/** Reports that are not independent witnesses. */
public record ReportGroup(DocumentGroup.Kind kind, String why, List<String> reports) {}

package org.parley.server.view;

import org.parley.model.BlockRole;

/** A stretch of a report with one role. */
public record ReportBlock(BlockRole role, int begin, int end) {}

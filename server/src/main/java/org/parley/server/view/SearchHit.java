package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in which the words were found. At: where the first is, in code points; null where it is in the title. */
public record SearchHit(ReportRow report, @Nullable Integer at, List<SnippetPart> snippet) {}

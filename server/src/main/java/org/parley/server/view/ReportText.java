package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report to read: its text, how it is laid out, and who says what in it. Restored: the reader left it out, a person put it
 * back.
 */
public record ReportText(
        ReportRow report,
        String text,
        List<String> authors,
        @Nullable String address,
        @Nullable String origin,
        List<String> notices,
        List<ReportBlock> blocks,
        List<LeftOut> dropped,
        List<LeftOut> restored,
        List<AttributionView> attributions) {}

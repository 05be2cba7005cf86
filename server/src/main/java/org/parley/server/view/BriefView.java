package org.parley.server.view;

import java.util.List;

/** What a dossier says. Witnesses: reports that do not copy each other. */
public record BriefView(
        int witnesses,
        List<ReportRow> reports,
        List<BriefVoice> voices,
        List<BriefShared> shared,
        List<BriefSingle> single,
        int unclear) {}

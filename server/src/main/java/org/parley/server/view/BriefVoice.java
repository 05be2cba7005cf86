package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor and what reports have it say, the surest first. */
public record BriefVoice(
        ActorName actor,
        @Nullable String affiliation,
        int reports,
        int direct,
        int indirect,
        List<BriefQuote> quotes) {}

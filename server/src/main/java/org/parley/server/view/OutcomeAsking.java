package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.draft.ModelDraft;

/** Which outcome of which model; taken: names of the options taken. */
public record OutcomeAsking(
        @Nullable String model,
        @Nullable Integer version,
        @Nullable ModelDraft draft,
        @Nullable String yaml,
        List<String> taken) {}

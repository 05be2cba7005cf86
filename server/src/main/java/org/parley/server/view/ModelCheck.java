package org.parley.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.draft.ModelDraft;

/**
 * What became of a model as typed. Draft and yaml: null where they could not be made; size: such as {@code "2 decision makers,
 * 3 options, 6 of 8 states feasible"}.
 */
public record ModelCheck(
        @Nullable ModelDraft draft,
        @Nullable String yaml,
        @Nullable String size,
        List<ModelProblem> problems,
        List<String> remarks) {}

package org.parley.server.view;

import org.jspecify.annotations.Nullable;
import org.parley.conflict.draft.ModelDraft;

/** A model to keep as the next version: in a form, or as the text of a file; and why it changed. */
public record ModelKeeping(
        @Nullable ModelDraft draft,
        @Nullable String yaml,
        @Nullable String note) {}

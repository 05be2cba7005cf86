package org.parley.server.view;

import org.jspecify.annotations.Nullable;
import org.parley.conflict.draft.ModelDraft;

/** A model as typed: in a form, or as the text of a file. One of the two. */
public record ModelText(
        @Nullable ModelDraft draft, @Nullable String yaml) {}

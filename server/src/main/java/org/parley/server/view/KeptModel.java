package org.parley.server.view;

import java.util.List;
import org.parley.conflict.draft.ModelDraft;

/**
 * A version of a kept model, to show and to edit. Versions: newest first. Comments: its text has some, which editing by form
 * does not carry over.
 */
public record KeptModel(
        String name, int version, List<VersionRow> versions, ModelDraft draft, String yaml, boolean comments) {}

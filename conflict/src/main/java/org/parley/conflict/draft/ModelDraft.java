package org.parley.conflict.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;

/**
 * A whole model in words.
 *
 * @param about     may be empty
 * @param statusQuo names of the options taken now; null where nobody said
 */
public record ModelDraft(
        String name,
        String about,
        @Nullable List<String> statusQuo,
        List<DraftParty> parties,
        List<DraftCondition> conditions,
        List<DraftRule> rules,
        List<DraftView> views) {
    public ModelDraft {
        statusQuo = statusQuo == null ? null : List.copyOf(statusQuo);
        parties = List.copyOf(parties);
        conditions = List.copyOf(conditions);
        rules = List.copyOf(rules);
        views = List.copyOf(views);
    }

    /** The model in words. Where it mixes the options of its parties, their places change, and so do numbers of states. */
    public static ModelDraft of(ConflictModel model) {
        return new Drafting(model).draft();
    }
}

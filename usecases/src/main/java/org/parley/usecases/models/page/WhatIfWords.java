package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.stability.Concept;

/** What differs between two models, for a page. */
public final class WhatIfWords {
    private static final int MOST_SHOWN = 6;

    private WhatIfWords() {}

    public static ModelView.WhatIf of(ConflictModel other, ModelDifference difference) {
        List<ModelView.Shift> shifts = new ArrayList<>();
        for (Map.Entry<Concept, List<Set<String>>> gained : difference.gained().entrySet()) {
            List<Set<String>> lost = difference.lost().getOrDefault(gained.getKey(), List.of());
            if (!gained.getValue().isEmpty() || !lost.isEmpty()) {
                shifts.add(new ModelView.Shift(
                        gained.getKey().label(),
                        words(gained.getValue()),
                        Math.max(0, gained.getValue().size() - MOST_SHOWN),
                        words(lost),
                        Math.max(0, lost.size() - MOST_SHOWN)));
            }
        }
        return new ModelView.WhatIf(other.name(), changes(difference.parts()), shifts, shifts.isEmpty());
    }

    /** What differs in the models themselves. */
    public static List<ModelView.Change> changes(List<ModelDifference.Part> parts) {
        return parts.stream()
                .map(part -> new ModelView.Change(
                        switch (part.kind()) {
                            case ADDED -> "+";
                            case REMOVED -> "−";
                            case CHANGED -> "~";
                        },
                        part.what()))
                .toList();
    }

    /** One line for each concept under which something changes. */
    static List<String> effect(ModelDifference effect, List<Concept> concepts) {
        List<String> lines = new ArrayList<>();
        for (Concept concept : concepts) {
            int gained = effect.gained().getOrDefault(concept, List.of()).size();
            int lost = effect.lost().getOrDefault(concept, List.of()).size();
            if (gained + lost > 0) {
                lines.add("Without what has nothing left to rest on, " + concept.label() + " gains " + count(gained)
                        + " and loses " + count(lost) + ".");
            }
        }
        return lines.isEmpty() ? List.of("Without what has nothing left to rest on, the same outcomes hold.") : lines;
    }

    private static String count(int outcomes) {
        return outcomes == 0 ? "none" : outcomes == 1 ? "one outcome" : outcomes + " outcomes";
    }

    private static List<String> words(List<Set<String>> outcomes) {
        return outcomes.stream()
                .limit(MOST_SHOWN)
                .map(taken -> taken.isEmpty() ? "nothing is done" : String.join(" + ", taken))
                .toList();
    }
}

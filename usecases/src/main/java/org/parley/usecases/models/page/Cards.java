package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Option;
import org.parley.conflict.ask.Question;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.explain.Explanation;
import org.parley.conflict.explain.Narrator;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.states.StateSpace;
import org.parley.conflict.uncertainty.Robustness;
import org.parley.conflict.words.StateWords;

/** Outcomes of one model as cards. */
final class Cards {
    /** Told under the first of these that holds: what others gain by answering says more than what they merely could do. */
    private static final List<Concept> TELLING =
            List.of(Concept.NASH, Concept.SEQ, Concept.SMR, Concept.GMR, Concept.SIM);

    private final ConflictModel model;
    private final ViewParts parts;
    private final Map<Concept, BitSet> holding;
    private final @Nullable StateSpace space;
    private final @Nullable Robustness drawn;
    private final @Nullable ModelDifference difference;
    private final Question question;
    private final StateWords words;

    Cards(
            ConflictModel model,
            ViewParts parts,
            Map<Concept, BitSet> holding,
            @Nullable StateSpace space,
            @Nullable Robustness drawn,
            @Nullable ModelDifference difference) {
        this.model = model;
        this.parts = parts;
        this.holding = holding;
        this.space = space;
        this.drawn = drawn;
        this.difference = difference;
        this.question = Question.of(model);
        this.words = new StateWords(model);
    }

    ModelView.Card card(long state) {
        List<Concept> under = TELLING.stream()
                .filter(concept -> holds(concept, state))
                .sorted()
                .toList();
        Concept told = TELLING.stream().filter(under::contains).findFirst().orElse(Concept.SEQ);
        Explanation explanation = Explanation.of(question, state, told);
        Long now = model.statusQuo();
        return new ModelView.Card(
                "state-" + state,
                state,
                stands(state, now),
                under.stream().map(Concept::label).toList(),
                now != null && now == state,
                now == null ? "" : distance(Long.bitCount(now ^ state)),
                Narrator.tell(explanation).stream()
                        .skip(1) // the verdict: the card's head says it
                        .map(sentence -> new ModelView.Told(
                                sentence.text(),
                                sentence.rests().stream().map(parts::reference).toList()))
                        .toList(),
                told.label(),
                bars(state),
                mark(state));
    }

    private boolean holds(Concept concept, long state) {
        BitSet set = holding.get(concept);
        return set != null && space != null
                ? set.get(space.indexOrRefuse(state))
                : question.isEquilibrium(state, concept);
    }

    private List<ModelView.Stand> stands(long state, @Nullable Long now) {
        List<ModelView.Stand> stands = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            List<ModelView.Taken> taken = new ArrayList<>();
            for (int k = 0; k < model.options().size(); k++) {
                Option option = model.options().get(k);
                boolean here = (state >>> k & 1) == 1;
                boolean before = now != null && (now >>> k & 1) == 1;
                if (option.decisionMaker() == i && (here || before)) {
                    taken.add(new ModelView.Taken(
                            option.name(), here == before || now == null ? "" : here ? "new" : "dropped"));
                }
            }
            stands.add(new ModelView.Stand(
                    words.who(i),
                    taken,
                    taken.stream().allMatch(each -> each.change().equals("dropped"))));
        }
        return stands;
    }

    private static String distance(int changes) {
        return changes == 0 ? "as things stand" : changes == 1 ? "1 change from now" : changes + " changes from now";
    }

    private List<ModelView.Bar> bars(long state) {
        Robustness robustness = drawn;
        if (robustness == null) {
            return List.of();
        }
        return robustness.sampling().concepts().stream()
                .sorted()
                .map(concept -> {
                    Robustness.Share share = robustness.share(concept, state);
                    double low = 100 * share.interval().low();
                    double high = 100 * share.interval().high();
                    return new ModelView.Bar(
                            concept.label(),
                            String.format(Locale.ROOT, "%.0f %%", 100 * share.share()),
                            rounded(100 * share.share()),
                            rounded(low),
                            rounded(Math.max(0.5, high - low)),
                            String.format(Locale.ROOT, "%.1f–%.1f %%", low, high));
                })
                .toList();
    }

    private static double rounded(double percent) {
        return Math.round(10 * percent) / 10.0;
    }

    private String mark(long state) {
        ModelDifference against = difference;
        if (against == null) {
            return "";
        }
        Set<String> names = new TreeSet<>(words.names(state));
        String under = against.lost().entrySet().stream()
                .filter(lost -> lost.getValue().contains(names))
                .map(lost -> lost.getKey())
                .sorted()
                .map(Concept::label)
                .collect(Collectors.joining(", "));
        return under.isEmpty() ? "" : "not under " + under + " in the other model";
    }
}

package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Question;
import org.parley.conflict.change.Dependence;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.change.Remark;
import org.parley.conflict.paths.StatusQuo;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.states.StateSpace;
import org.parley.conflict.states.TooManyStates;
import org.parley.conflict.uncertainty.Robustness;
import org.parley.conflict.uncertainty.Sampling;
import org.parley.dossier.models.ModelVersion;
import org.parley.usecases.Program;
import org.parley.usecases.models.ModelEvidence;

/** Makes a {@link ModelView} of a model and its evidence. Pure: the same in, the same out. */
public final class ModelViewComposer {
    private static final List<Concept> CONCEPTS =
            List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SIM);
    private static final long MOST_DRAWN = 4_000_000; // states × draws that a page may cost

    private final ConflictModel model;
    private final ModelEvidence evidence;
    private final ViewOptions options;
    private final ViewParts parts;

    private ModelViewComposer(ModelEvidence evidence, ViewOptions options) {
        this.model = evidence.model();
        this.evidence = evidence;
        this.options = options;
        this.parts = new ViewParts(evidence);
    }

    /** @param kept the version it is; null for a model that no dossier keeps */
    public static ModelView compose(ModelEvidence evidence, @Nullable ModelVersion kept, ViewOptions options) {
        ModelViewComposer composer = new ModelViewComposer(evidence, options);
        try {
            int states = StateSpace.of(evidence.model()).size();
            return states > options.states()
                    ? composer.unsolved(
                            kept,
                            "%,d states are feasible; to list the outcomes that hold takes a while.".formatted(states),
                            true)
                    : composer.solved(kept, Solution.of(evidence.model()));
        } catch (TooManyStates tooMany) {
            return composer.unsolved(kept, String.valueOf(tooMany.getMessage()), false);
        }
    }

    /**
     * One outcome, whether or not it holds, and however large the model is.
     *
     * @throws IllegalArgumentException where the state is not feasible
     */
    public static ModelView.Card outcome(ModelEvidence evidence, long state) {
        if (!evidence.model().feasible(state)) {
            throw new IllegalArgumentException("state " + state + " is not feasible");
        }
        return new Cards(evidence.model(), new ViewParts(evidence), Map.of(), null, null, null).card(state);
    }

    private ModelView solved(@Nullable ModelVersion kept, Solution solution) {
        Map<Concept, BitSet> holding = new EnumMap<>(Concept.class);
        CONCEPTS.forEach(concept -> holding.put(concept, solution.stability().equilibria(concept)));
        BitSet any = new BitSet();
        holding.values().forEach(any::or);
        Robustness drawn = drawn(solution);
        ConflictModel other = options.whatIf();
        ModelDifference difference = other == null ? null : ModelDifference.between(model, other, Set.copyOf(CONCEPTS));
        Cards cards = new Cards(model, parts, holding, solution.space(), drawn, difference);
        List<Long> chosen = chosen(solution, holding, any, drawn);
        Long now = model.statusQuo();
        return new ModelView(
                model.name(),
                model.about(),
                Program.NAME + " " + Program.VERSION,
                size("%,d of %,d states feasible"
                        .formatted(solution.space().size(), solution.space().combinations())),
                kept(kept),
                null,
                false,
                CONCEPTS.stream()
                        .map(concept -> new ModelView.Held(
                                concept.label(),
                                meaning(concept),
                                holding.getOrDefault(concept, new BitSet()).cardinality()))
                        .toList(),
                now == null ? null : cards.card(now),
                chosen.stream().map(cards::card).toList(),
                any.cardinality() - chosen.size(),
                drawn == null ? null : sampling(drawn),
                now == null ? List.of() : paths(now, solution),
                other == null || difference == null ? null : WhatIfWords.of(other, difference),
                parts.parties(),
                parts.rules(),
                fallen(),
                Remark.about(model).stream()
                        .filter(remark -> remark.kind() != Remark.Kind.ASSUMPTION) // shown beside each part
                        .map(Remark::text)
                        .toList(),
                ExpertTable.of(solution, chosen, CONCEPTS));
    }

    /** Too large to list: the status quo alone is looked into. */
    private ModelView unsolved(@Nullable ModelVersion kept, String why, boolean patience) {
        Long now = model.statusQuo();
        Cards cards = new Cards(model, parts, Map.of(), null, null, null);
        return new ModelView(
                model.name(),
                model.about(),
                Program.NAME + " " + Program.VERSION,
                size("%,d states".formatted(1L << model.options().size())),
                kept(kept),
                why
                        + (now == null
                                ? " The model names no status quo to ask about."
                                : " The status quo is told below; any other outcome can be asked about."),
                patience,
                List.of(),
                now == null ? null : cards.card(now),
                List.of(),
                0,
                null,
                List.of(),
                null,
                parts.parties(),
                parts.rules(),
                fallen(),
                List.of(),
                new ModelView.Table(List.of(), List.of(), List.of()));
    }

    private String size(String states) {
        int who = model.decisionMakers().size();
        int options = model.options().size();
        return (who == 1 ? "1 decision maker, " : who + " decision makers, ")
                + (options == 1 ? "1 option, " : options + " options, ")
                + states;
    }

    private static ModelView.@Nullable Kept kept(@Nullable ModelVersion version) {
        return version == null
                ? null
                : new ModelView.Kept(
                        version.model(),
                        version.number(),
                        version.keptAt().toString().substring(0, 10),
                        version.keeper().label(),
                        version.note());
    }

    /** Null where it would take too long for a page, or nobody wants it. */
    private @Nullable Robustness drawn(Solution solution) {
        return options.draws() == 0 || (long) options.draws() * solution.space().size() > MOST_DRAWN
                ? null
                : Robustness.of(
                        model,
                        new Sampling(options.draws(), options.seed(), Sampling.USUAL_BELIEF, 0, Set.copyOf(CONCEPTS)));
    }

    private ModelView.Sampling sampling(Robustness drawn) {
        long unstated = model.decisionMakers().stream()
                .filter(who -> who.preferences() instanceof Preferences.Prioritized)
                .flatMap(who -> ((Preferences.Prioritized) who.preferences()).statements().stream())
                .map(Statement::belief)
                .filter(belief -> belief == null)
                .count();
        return new ModelView.Sampling(
                "%,d".formatted(drawn.sampling().draws()),
                drawn.sampling().seed(),
                unstated == 0
                        ? ""
                        : (unstated == 1 ? "1 preference states" : unstated + " preferences state") + " no belief; "
                                + Sampling.USUAL_BELIEF + " is assumed.");
    }

    /** Under most concepts first; among these, what holds most often when beliefs are drawn. */
    private List<Long> chosen(Solution solution, Map<Concept, BitSet> holding, BitSet any, @Nullable Robustness drawn) {
        Comparator<Integer> mostConcepts = Comparator.comparingInt(index ->
                -(int) holding.values().stream().filter(set -> set.get(index)).count());
        Comparator<Integer> mostOften = Comparator.comparingDouble(index -> drawn == null
                ? 0
                : -CONCEPTS.stream()
                        .mapToDouble(
                                concept -> drawn.share(concept, solution.space().state(index))
                                        .share())
                        .sum());
        return any.stream()
                .boxed()
                .sorted(mostConcepts.thenComparing(mostOften).thenComparing(Comparator.naturalOrder()))
                .limit(options.outcomes())
                .map(index -> solution.space().state(index))
                .toList();
    }

    private List<PathPicture> paths(long now, Solution solution) {
        List<Long> outcomes =
                Arrays.stream(solution.equilibria(Concept.SEQ)).boxed().toList();
        Question question = Question.of(model);
        return Stream.of(true, false)
                .map(byGain -> PathPicture.of(model, StatusQuo.of(question, now, byGain, outcomes)))
                .toList();
    }

    private List<String> fallen() {
        Optional<Dependence> dependence = evidence.dependence();
        if (dependence.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(evidence.shaken().stream()
                .map(rest -> rest.part().words() + (rest.bereft() ? " (nothing else speaks for it)" : ""))
                .toList());
        if (dependence.get().statements().stream().anyMatch(Dependence.Resting::alone)) {
            try {
                lines.addAll(WhatIfWords.effect(dependence.get().effect(model, Set.copyOf(CONCEPTS)), CONCEPTS));
            } catch (TooManyStates tooMany) {
                lines.add("The model is too large to say which outcomes would change without it.");
            }
        }
        return lines;
    }

    static String meaning(Concept concept) {
        return switch (concept) {
            case NASH -> "nobody has a move to anything better";
            case GMR -> "every better move can be answered, even at a cost to those who answer";
            case SMR -> "every better move can be answered so that there is no way out of the answer";
            case SEQ -> "every better move can be answered by moves that those who answer gain by";
            case SSEQ -> "every better move can be answered by gainful moves with no way out";
            case SIM -> "every better move can be spoiled by others who improve at the same time";
        };
    }
}

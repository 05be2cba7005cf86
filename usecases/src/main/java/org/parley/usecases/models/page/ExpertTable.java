package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Option;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.states.Payoffs;

/** Outcomes as experts read them: options, payoffs, and who stays under which concept. */
final class ExpertTable {
    private ExpertTable() {}

    static ModelView.Table of(Solution solution, List<Long> outcomes, List<Concept> concepts) {
        ConflictModel model = solution.model();
        List<Long> states = new ArrayList<>(outcomes);
        Long now = model.statusQuo();
        if (now != null && !states.contains(now)) {
            states.addFirst(now);
        }
        int[] levels = IntStream.range(0, model.decisionMakers().size())
                .map(i -> Payoffs.levels(solution.game().payoffs()[i]))
                .toArray();
        return new ModelView.Table(
                model.decisionMakers().stream().map(DecisionMaker::name).toList(),
                model.options().stream().map(Option::name).toList(),
                states.stream()
                        .map(state -> new ModelView.Row(
                                "state-" + state,
                                state,
                                IntStream.range(0, model.options().size())
                                        .mapToObj(k -> (state >>> k & 1) == 1 ? "Y" : "N")
                                        .toList(),
                                IntStream.range(0, levels.length)
                                        .mapToObj(i -> solution.payoff(i, state) + " of " + levels[i])
                                        .toList(),
                                IntStream.range(0, levels.length)
                                        .mapToObj(i -> stable(solution, concepts, i, state))
                                        .toList()))
                        .toList());
    }

    private static String stable(Solution solution, List<Concept> concepts, int decisionMaker, long state) {
        List<String> labels = concepts.stream()
                .filter(concept -> solution.isStable(concept, decisionMaker, state))
                .map(Concept::label)
                .toList();
        return labels.isEmpty() ? "leaves" : labels.size() == concepts.size() ? "all" : String.join(" ", labels);
    }
}

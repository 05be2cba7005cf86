package org.parley.conflict.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.YamlModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;

class HypergameTest {
    /** A stays out because it believes that B would fight; B would not. */
    private static final String ENTRY = """
            parley: conflict model 1
            decision makers:
              - name: A
                options: [enter]
                preferences: [not fight, enter]
              - name: B
                options: [fight]
                preferences: [not fight if enter, not enter, not fight]
            views:
              - of: A
                believes:
                  B: [fight if and only if enter]
            """;

    private static ConflictModel model(String yaml) {
        return YamlModel.read("m.yaml", yaml);
    }

    @Test
    void anOutcomeMayHoldBecauseSomebodyIsWrong() {
        ConflictModel model = model(ENTRY);
        long nothing = 0;
        assertThat(Solution.of(model).equilibria(Concept.SEQ)).doesNotContain(nothing);
        assertThat(Hypergame.of(model, Set.of(Concept.SEQ)).outcomes(Concept.SEQ))
                .contains(new Hypergame.Outcome(nothing, 0b01)); // only A expects it
    }

    @Test
    void withoutViewsItIsTheModelItself() {
        ConflictModel model = model(ENTRY.substring(0, ENTRY.indexOf("views:")));
        for (Concept concept : Concept.USUAL) {
            assertThat(Hypergame.of(model, Concept.USUAL).outcomes(concept))
                    .allMatch(outcome -> outcome.foreseenBy() == 0b11)
                    .extracting(Hypergame.Outcome::state)
                    .containsExactly(Arrays.stream(Solution.of(model).equilibria(concept))
                            .boxed()
                            .toArray(Long[]::new));
        }
    }

    /** B does not know that A can escalate, so it sees no reason to give in. */
    @Test
    void whatOneDoesNotKnowOfItCannotFear() {
        ConflictModel model = model("""
                parley: conflict model 1
                decision makers:
                  - name: A
                    options: [escalate]
                    preferences: [yield, escalate if and only if not yield]
                  - name: B
                    options: [yield]
                    preferences: [not escalate, not yield]
                views:
                  - of: B
                    unaware of: [escalate]
                """);
        Hypergame game = Hypergame.of(model, Set.of(Concept.SEQ));
        assertThat(Solution.of(model).isStable(Concept.SEQ, 1, 2)).isTrue(); // yielding holds off escalation
        assertThat(game.asSeenBy(1).isStable(Concept.SEQ, 1, 2)).isFalse();
        assertThat(game.outcomes(Concept.SEQ))
                .extracting(Hypergame.Outcome::state)
                .containsExactly(1L);
    }

    @Test
    void aViewThatLeavesNoStateIsRefused() {
        ConflictModel model = model("""
                parley: conflict model 1
                decision makers:
                  - name: A
                    options: [a, b]
                infeasible:
                  - at least one of: [a]
                views:
                  - of: A
                    unaware of: [a]
                """);
        assertThatThrownBy(() -> Hypergame.of(model, Set.of(Concept.NASH)))
                .isInstanceOf(BadModel.class)
                .hasMessageContaining("In the view of \"A\" no state is feasible");
    }
}

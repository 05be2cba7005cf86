package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.YamlModel;

/** Shortcuts that hold in plain models and would be wrong elsewhere. */
class ShortcutsTest {

    private static Solution solve(String yaml) {
        ConflictModel model = YamlModel.read("m.yaml", "parley: conflict model 1\ndecision makers:\n" + yaml);
        return Solution.of(model, EnumSet.allOf(Concept.class));
    }

    /** B could hold A down, but what that takes cannot be undone, and A moves only where B has not begun. */
    @Test
    void aSanctionMayBeOutOfReachForWantOfAWayBack() {
        Solution bothWays = solve("""
                  - name: A
                    options: [a]
                    preferences: [b, a]
                  - name: B
                    options: [b]
                """);
        Solution oneWay = solve("""
                  - name: A
                    options: [a]
                    preferences: [b, a]
                  - name: B
                    options: [{name: b, direction: forward}]
                """);
        long bOnly = 2;
        assertThat(bothWays.isStable(Concept.GMR, 0, bOnly)).isTrue(); // B answers by dropping b
        assertThat(oneWay.isStable(Concept.GMR, 0, bOnly)).isFalse(); // b is taken for good
    }

    /** Two opponents could reach the sanction together, were the state between them not infeasible. */
    @Test
    void aSanctionMayLieBehindAnInfeasibleState() {
        String parties = """
                  - name: A
                    options: [a]
                    preferences: [not (b and c), a]
                  - name: B
                    options: [b]
                  - name: C
                    options: [c]
                """;
        Solution open = solve(parties);
        Solution closed = solve(parties + "infeasible:\n  - never: b and not c\n  - never: c and not b\n");
        assertThat(open.isStable(Concept.GMR, 0, 0)).isTrue(); // B and C answer one after the other
        assertThat(closed.isStable(Concept.GMR, 0, 0)).isFalse(); // neither can begin
        assertThat(closed.space().states()).containsExactly(0, 1, 6, 7);
    }

    /** Nobody moves twice in a row, but the same one may move again after another. */
    @Test
    void aSanctionMayTakeTheSameOpponentTwice() {
        Solution solution = solve("""
                  - name: A
                    options: [a]
                    preferences: [not (b and c and d), a]
                  - name: B
                    options: [b, c]
                  - name: C
                    options: [d]
                infeasible:
                  - never: b and c and not d      # B needs C's d before it can have both
                  - never: d and not b and a      # and C needs B to begin
                """);
        // from "a": B takes b, C takes d, B takes c
        assertThat(solution.isStable(Concept.GMR, 0, 0)).isTrue();
    }

    /** Simultaneous changes need not pass through what lies between them, so SIM is no part of GMR. */
    @Test
    void simultaneousStabilityIsNotContainedInGmr() {
        Solution solution = solve("""
                  - name: A
                    options: [a]
                    preferences: [not (b and a), a]
                  - name: B
                    options: [b]
                    preferences: [b if not a, not b]
                infeasible: []
                """);
        assertThat(solution.isStable(Concept.SIM, 0, 0)).isTrue();
        assertThat(solution.isStable(Concept.SEQ, 0, 0)).isFalse(); // B would not do it once A has moved
    }
}

package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.RandomModels;

/** The solver against the slow one written from the definitions, on thousands of random models. */
class ReferenceComparisonTest {
    private static final Set<Concept> ALL = EnumSet.allOf(Concept.class);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void manySmallModels(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 600; count++) {
            compare(models.next(1, 5, 5), "seed " + seed + ", model " + count);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void someLargerModels(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 25; count++) {
            compare(models.next(2, 5, 7), "seed " + seed + ", model " + count);
        }
    }

    private static void compare(ConflictModel model, String which) {
        Solution solution = Solution.of(model, ALL);
        ReferenceSolver reference = new ReferenceSolver(model);
        for (Concept concept : ALL) {
            for (int i = 0; i < reference.decisionMakers(); i++) {
                assertThat(solution.stable(concept, i))
                        .as("%s, %s, decision maker %d of %s", which, concept, i, model)
                        .containsExactly(reference.stable(concept, i));
            }
            assertThat(solution.equilibria(concept))
                    .as("%s, %s of %s", which, concept, model)
                    .containsExactly(reference.equilibria(concept));
        }
    }
}

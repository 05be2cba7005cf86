package org.parley.benchmarks.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.benchmarks.conflict.GeneratedModels.Kind;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.GmcrFile;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.states.StateSpace;

/** The generator makes the models of the published table, so that figures can be held side by side. */
class GeneratedModelsTest {

    @ParameterizedTest
    @CsvSource({"plain, 6, 2", "plain, 8, 3", "plain, 10, 4", "real, 6, 3", "real, 8, 4", "real, 10, 3", "real, 12, 4"})
    void makesTheModelsOfTheTable(String kind, int options, int decisionMakers) throws Exception {
        Path shared = Path.of("").toAbsolutePath();
        while (shared != null
                && !Files.isDirectory(shared.resolveSibling("shared").resolve("conflict"))) {
            shared = shared.getParent();
        }
        assumeTrue(shared != null, "../shared/conflict is absent: skipped");
        ConflictModel expected = GmcrFile.read(shared.resolveSibling("shared")
                .resolve("conflict/models/%s_n%d_m%d_s1.gmcr".formatted(kind, options, decisionMakers)));
        ConflictModel made =
                GeneratedModels.of(options, decisionMakers, 1, Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
        Solution a = Solution.of(expected, Set.of(Concept.SEQ));
        Solution b = Solution.of(made, Set.of(Concept.SEQ));
        assertThat(b.space().states()).containsExactly(a.space().states());
        assertThat(b.game().payoffs()).isDeepEqualTo(a.game().payoffs());
        for (int i = 0; i < decisionMakers; i++) {
            assertThat(b.stable(Concept.SEQ, i)).containsExactly(a.stable(Concept.SEQ, i));
        }
    }

    @Test
    void sparseModelsHaveFewStatesForTheirOptions() {
        assertThat(StateSpace.of(GeneratedModels.of(18, 3, 1, Kind.SPARSE)).size())
                .isBetween(500, 4096);
    }
}

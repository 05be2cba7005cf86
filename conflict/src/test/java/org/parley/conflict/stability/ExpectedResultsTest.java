package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.conflict.Shared;
import org.parley.conflict.files.GmcrFile;
import org.parley.conflict.states.Moves;
import org.parley.conflict.states.Payoffs;
import tools.jackson.databind.JsonNode;

/** Every number of {@code ../shared/conflict/models/expected.json}. */
class ExpectedResultsTest {

    @TestFactory
    Iterable<DynamicTest> models() throws IOException {
        return StreamSupport.stream(
                        Shared.json("models/expected.json").path("models").spliterator(), false)
                .map(expected -> DynamicTest.dynamicTest(expected.path("file").stringValue(), () -> compare(expected)))
                .toList();
    }

    private static void compare(JsonNode expected) throws Exception {
        Solution solution = Solution.of(GmcrFile.read(
                Shared.folder().resolve("models").resolve(expected.path("file").stringValue())));
        Moves moves = solution.game().moves();
        assertThat(solution.space().size()).isEqualTo(expected.path("states").intValue());
        for (int i = 0; i < moves.decisionMakers(); i++) {
            int[] payoff = solution.game().payoffs()[i];
            long arcs = 0;
            long better = 0;
            for (int s = 0; s < moves.size(); s++) {
                int[] targets = moves.from(i, s);
                int from = payoff[s];
                arcs += targets.length;
                better += Arrays.stream(targets).filter(t -> payoff[t] > from).count();
            }
            assertThat(arcs)
                    .as("moves")
                    .isEqualTo(expected.path("moves").path(i).longValue());
            assertThat(better)
                    .as("improvements")
                    .isEqualTo(expected.path("improvements").path(i).longValue());
            assertThat(Payoffs.levels(payoff))
                    .as("levels")
                    .isEqualTo(expected.path("payoffLevels").path(i).intValue());
        }
        for (Concept concept : Concept.USUAL) {
            long[] equilibria = solution.equilibria(concept);
            JsonNode numbers = expected.path("equilibria").path(concept.label());
            assertThat(numbers.isArray()).isTrue();
            assertThat(equilibria).as(concept.label()).containsExactly(numbers(numbers));
            assertThat(equilibria)
                    .hasSize(expected.path("equilibriumCounts")
                            .path(concept.label())
                            .intValue());
            assertThat(sha1(equilibria))
                    .startsWith(expected.path("equilibriumSha1")
                            .path(concept.label())
                            .stringValue());
            for (int i = 0; i < moves.decisionMakers(); i++) {
                JsonNode count = expected.path("stableStates").path(i).path(concept.label());
                assertThat(solution.stable(concept, i)).as(concept + " " + i).hasSize(count.intValue());
            }
        }
    }

    static long[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToLong(JsonNode::longValue)
                .toArray();
    }

    private static String sha1(long[] numbers) throws NoSuchAlgorithmException {
        String joined = Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(","));
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.US_ASCII)));
    }
}

package org.parley.cli.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.cli.ExitCode;
import org.parley.conflict.files.YamlModel;

/** {@code parley conflict …} as a person calls it. */
class ConflictCommandsTest extends ConflictCalls {
    private String model = "";

    @BeforeEach
    void writeModel() throws IOException {
        model = write("dilemma.yaml", """
                parley: conflict model 1
                name: Dilemma
                status quo: [a, b]
                decision makers:
                  - name: A
                    options: [a]
                    preferences: [b, {prefers: not a, belief: 0.9, evidence: [{file: one.txt, quote: Never again}]}]
                  - name: B
                    options: [b]
                    preferences: [a, not b]
                """);
    }

    @Test
    void solvesInWords() {
        assertThat(conflict("solve", model)).isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("Dilemma: 2 decision makers, 2 options, 4 of 4 states feasible")
                .contains("Nash  1 outcome holds: 0")
                .contains("SEQ   2 outcomes hold: 0, 3")
                .contains("3  GMR SMR SEQ SIM            A: a · B: b");
        assertThat(said()).isEmpty();
    }

    @Test
    void solvesForOtherPrograms() {
        assertThat(conflict("solve", model, "--as", "json", "--concepts", "seq,nash"))
                .isEqualTo(ExitCode.DONE);
        assertThat(printed().replaceAll("\"seconds\":[^}]*", "\"seconds\":0")).isEqualToIgnoringNewLines("""
                        {"states":4,"feasible":4,\
                        "options":[{"name":"a","decisionMaker":"A"},{"name":"b","decisionMaker":"B"}],\
                        "equilibria":{"nash":[0],"seq":[0,3]},\
                        "stable":{"A":{"nash":[0,2],"seq":[0,2,3]},"B":{"nash":[0,1],"seq":[0,1,3]}},"seconds":0}
                        """);
    }

    @Test
    void countsAndHashesInPlaceOfLists() {
        conflict("solve", model, "--as", "json", "--counts", "--concepts", "seq");
        assertThat(printed()) // what sha1sum says of "0,3"
                .contains(
                        "\"equilibria\":{\"seq\":{\"count\":2,\"sha1\":\"ccb85bbc7c0c5dfe071ccf2fc49ae15f8cf9b3ea\"}}");
    }

    @Test
    void explainsWithTheWordsItRestsOn() {
        assertThat(conflict("explain", model, "--state", "a + b", "--concept", "nash"))
                .isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("State 3: A: a · B: b")
                .contains("The outcome does not hold under Nash: A and B leave it.")
                .contains("A would rather drop “a” (state 2), because it wants “not a”. [1]")
                .contains("[1] A, preference 2: not a\n    “Never again” (one.txt)")
                .contains("[2] B, preference 2: not b\n    an assumption: it cites nothing");
        assertThat(conflict("explain", model, "--state", "3", "--as", "json")).isEqualTo(ExitCode.DONE);
        assertThat(printed()).contains("\"holds\":true").contains("\"quote\":\"Never again\"");
    }

    @Test
    void countsHowOftenOutcomesHold() {
        assertThat(conflict("robust", model, "--draws", "200", "--seed", "4", "--concepts", "nash"))
                .isEqualTo(ExitCode.DONE);
        String first = printed();
        assertThat(first)
                .contains("Dilemma: 200 draws, seed 4")
                .contains("100.0 %  [98.1–100.0]         0  A: nothing · B: nothing");
        assertThat(first).contains("3 statements state no belief; 0.8 is assumed");
        conflict("robust", model, "--draws", "200", "--seed", "4", "--concepts", "nash");
        assertThat(printed()).isEqualTo(first);
        assertThat(conflict("robust", model, "--draws", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("draws is 0; maybe 10000?");
    }

    @Test
    void findsTheSmallestChange() {
        assertThat(conflict("change", model, "--state", "3", "--concept", "nash"))
                .isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("It does not hold under Nash as the model stands.")
                .contains("The smallest changes that make it hold take 2 edits:")
                .contains("- A gives up “not a”; then B gives up “not b”");
    }

    @Test
    void showsWaysFromTheStatusQuo() {
        assertThat(conflict("paths", model, "--concept", "nash")).isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("From state 3: A: a · B: b")
                .contains("A drops “a” (state 2)")
                .contains("B drops “b” (state 0)");
        assertThat(conflict("paths", model, "--from", "1", "--as", "json")).isEqualTo(ExitCode.DONE);
        assertThat(printed()).startsWith("{\"from\":1,");
    }

    @Test
    void showsGroupsViewsRemarksAndDifferences() throws IOException {
        assertThat(conflict("coalitions", model)).isEqualTo(ExitCode.DONE);
        assertThat(printed()).contains("A and B, from 0 to 3: A takes “a”, then B takes “b”");
        assertThat(conflict("views", model, "--concept", "nash")).isEqualTo(ExitCode.DONE);
        assertThat(printed()).contains("A: nothing · B: nothing — foreseen by all");
        assertThat(conflict("check", model)).isEqualTo(ExitCode.DONE);
        assertThat(printed()).contains("“b” of A cites nothing: an assumption.");
        String later = write("later.yaml", Files.readString(Path.of(model)).replace("[a, not b]", "[a]"));
        assertThat(conflict("compare", model, later, "--concepts", "nash")).isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("- preference of B: not b")
                .contains("Nash, gained:")
                .contains("  b");
    }

    @Test
    void convertsThereAndBack() throws IOException {
        String gmcr = folder.resolve("dilemma.gmcr").toString();
        assertThat(conflict("convert", model, "--to", "gmcr", "-o", gmcr)).isEqualTo(ExitCode.DONE);
        assertThat(conflict("solve", gmcr)).isEqualTo(ExitCode.DONE);
        assertThat(printed()).contains("SEQ   2 outcomes hold: 0, 3");
        assertThat(conflict("convert", gmcr, "--to", "yaml")).isEqualTo(ExitCode.DONE);
        assertThat(YamlModel.read("again.yaml", printed()).options()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        assertThat(conflict("solve", folder.resolve("missing.yaml").toString())).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("missing.yaml: There is no such file.");
        String bad = write("bad.yaml", Files.readString(Path.of(model)).replace("[a, not b]", "[a, not c]"));
        assertThat(conflict("solve", bad)).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("parley: bad.yaml:10:22: There is no option or condition \"c\".");
        assertThat(printed()).isEmpty();
        assertThat(conflict("explain", model, "--state", "9")).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("There is no state 9: with 2 options states run from 0 to 3.");
        assertThat(conflict("explain", model, "--state", "a + x")).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("There is no option \"x\" in the model.");
        assertThat(conflict("explain", model)).isEqualTo(ExitCode.USAGE);
        assertThat(conflict("solve", model, "--concepts", "nosh")).isEqualTo(ExitCode.USAGE);
        assertThat(conflict()).isEqualTo(ExitCode.USAGE);
        assertThat(conflict("coalitions", model, "--concept", "sim")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aModelTooLargeToListCanStillBeAskedAbout() throws IOException {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            options.append(i == 0 ? "" : ", ").append('o').append(i);
        }
        String large = write(
                "large.yaml",
                "parley: conflict model 1\ndecision makers:\n  - name: A\n    options: [" + options
                        + "]\n    preferences: [not o0]\n  - name: B\n    options: [b]\n    preferences: [b]\n");
        assertThat(conflict("solve", large)).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("More than 16,777,216 states are feasible").contains("Ask about single states");
        assertThat(conflict("explain", large, "--state", "nothing")).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("A has more than 4,194,304 moves from one state");
    }
}

package org.parley.cli.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.cli.ExitCode;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;

/** Models in a dossier, as a person works with them. */
class KeptModelsTest extends ConflictCalls {
    private static final String MODEL = """
            parley: conflict model 1
            name: Dilemma
            status quo: [a, b]
            decision makers:
              - name: A
                options: [a]
                preferences: [b, {prefers: not a, evidence: [{file: one.txt, quote: Never again}]}]
              - name: B
                options: [b]
                preferences: [a, not b]
            """;

    private String model = "";
    private String dossier = "";

    @BeforeEach
    void write() throws IOException {
        model = write("dilemma.yaml", MODEL);
        dossier = folder.resolve("talks.parley").toString();
        Dossier.open(Path.of(dossier), OpenOptions.to(Access.CREATE, "0.1.0", "test"))
                .close();
    }

    @Test
    void everyChangeIsAVersionThatCanBeComparedAndSolved() throws IOException {
        assertThat(conflict("keep", model, "-d", dossier, "--note", "a start")).isEqualTo(ExitCode.DONE);
        assertThat(printed()).isEqualTo("Dilemma, version 1 kept\n");
        assertThat(said()).contains("note: preference 2 of A: not a: the dossier has no report one.txt: “Never again”");

        conflict("keep", model, "-d", dossier);
        assertThat(printed()).isEqualTo("Dilemma, version 1: nothing has changed\n");

        conflict("keep", write("second.yaml", MODEL.replace("[a, not b]", "[a]")), "-d", dossier);
        assertThat(printed()).isEqualTo("Dilemma, version 2 kept\n- preference of B: not b\n");

        conflict("versions", "Dilemma", "1", "-d", dossier, "--concepts", "nash");
        assertThat(printed()).isEqualTo("- preference of B: not b\n\nNash, gained:\n  b\n");

        conflict("versions", "Dilemma", "-d", dossier);
        assertThat(printed())
                .containsSubsequence("version 2, ", "  - preference of B: not b", "version 1, ", ": a start");

        conflict("solve", "Dilemma", "-d", dossier, "--concepts", "nash");
        assertThat(printed()).contains("Nash  2 outcomes hold: 0, 2");
        conflict("solve", "Dilemma", "--at", "1", "-d", dossier, "--concepts", "nash");
        assertThat(printed()).contains("Nash  1 outcome holds: 0");

        conflict("keep", "Dilemma", "--at", "1", "-d", dossier);
        assertThat(printed()).isEqualTo("Dilemma, version 3 kept\n+ preference of B: not b\n");
    }

    @Test
    void listsWhatIsKept() {
        assertThat(conflict("versions", "-d", dossier)).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("No model is kept here yet");
        conflict("keep", model, "-d", dossier, "--name", "Two thieves");
        conflict("versions", "-d", dossier);
        assertThat(printed()).startsWith("Two thieves\t1 version\t");
    }

    @Test
    void saysWhatThereIsWhereTheNameIsWrong() {
        conflict("keep", model, "-d", dossier);
        assertThat(conflict("solve", "Dilema", "-d", dossier)).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("There is no model \"Dilema\" in this dossier. It has Dilemma.");
        assertThat(conflict("solve", model, "--at", "1")).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("A file has no versions. Name the dossier");
        assertThat(conflict("keep", model)).isEqualTo(2);
        assertThat(said()).contains("Say in which dossier with --dossier FILE.parley.");
        assertThat(conflict("keep", model, "-d", folder.resolve("none.parley").toString()))
                .isEqualTo(ExitCode.INPUT);
    }

    @Test
    void showsWhatRestsOnWhat() {
        assertThat(conflict("evidence", model)).isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("preference 2 of A: not a\n    “Never again” (one.txt)\n")
                .contains("option of A: a\n    an assumption: it cites nothing\n")
                .contains("6 parts, 5 of them assumptions.");
        conflict("evidence", model, "-d", dossier);
        assertThat(printed())
                .contains("      ! the dossier has no report one.txt")
                .contains("1 cite words or reports that the dossier does not have as cited.");
    }

    @Test
    void looksSomeMovesAhead() throws IOException {
        assertThat(conflict("foresight", model, "--moves", "2")).isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("One move ahead (Nash): 1 outcome holds\n       0  A: nothing · B: nothing")
                .contains("2 moves ahead: 2 outcomes hold")
                .contains("A leads, B follows (Stackelberg): 1 outcome holds");
        String three = write("three.yaml", MODEL + "  - {name: C, options: [c], preferences: [c]}\n");
        assertThat(conflict("foresight", three)).isEqualTo(ExitCode.INPUT);
        assertThat(said()).contains("defined for two decision makers; this model has 3");
    }

    @Test
    void writesAPageAndAPicture() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(conflict("page", model, "-o", page.toString(), "--draws", "100"))
                .isEqualTo(ExitCode.DONE);
        assertThat(said()).isEqualTo("Wrote " + page + ".\n");
        assertThat(Files.readString(page)).contains("<h1>Dilemma</h1>", "As things stand", "Never again");
        assertThat(conflict("page", model, "-o", page.toString(), "--draws", "-1"))
                .isEqualTo(2);
        assertThat(said()).contains("draws is -1; it runs from 0 to 1,000,000.");

        conflict("paths", model, "--as", "svg");
        assertThat(printed()).startsWith("<svg ").contains("state 3");
    }

    @Test
    void saysHowFirmlySomebodyStays() throws IOException {
        String strong = write("strong.yaml", MODEL.replace("[a, not b]", "[{prefers: a, strength: 1}, not b]"));
        assertThat(conflict("explain", strong, "--state", "a + b")).isEqualTo(ExitCode.DONE);
        assertThat(printed())
                .contains("B stays strongly: whatever better it has, an answer to it is greatly worse than staying.")
                .contains("A stays weakly: ");
        conflict("explain", model, "--state", "a + b");
        assertThat(printed()).doesNotContain("strongly", "weakly");
    }
}

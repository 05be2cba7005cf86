package org.parley.conflict.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.BadModel;

/** Whatever is wrong with a file, a sentence says what, where and what to do. */
class BadFilesTest {
    private static final String HEAD = """
            parley: conflict model 1
            decision makers:
              - name: A
                options: [Cease, Trade]
            """;

    @Test
    void anUnknownOptionIsNamedWithTheOneThatMayBeMeant() {
        assertThat(problems(HEAD + "    preferences:\n      - not Ceese\n"))
                .containsExactly("m.yaml:6:9: There is no option or condition \"Ceese\". Maybe you mean \"Cease\".");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(problems(HEAD + """
                            preferences:
                              - Peace
                              - prefers: Cease
                                belief: 1.5
                          - name: B
                            options:
                              - name: Trade
                              - name: Go
                                direction: forwards
                        """))
                .containsExactly(
                        "m.yaml:11:15: Two options are called \"Trade\". Rename one of them.",
                        "m.yaml:13:20: Direction \"forwards\" is unknown. Write both, forward (once taken it stays taken) "
                                + "or back (once dropped it is gone).");
        assertThat(problems(HEAD + "    preferences:\n      - Peace\n      - prefers: Cease\n        belief: 1.5\n"))
                .containsExactly(
                        "m.yaml:6:9: There is no option or condition \"Peace\". Known are: Cease, Trade.",
                        "m.yaml:8:17: Belief \"1.5\" is not a probability. Write a number from 0 to 1, such as 0.8.");
    }

    @Test
    void patternsThatTogetherExcludeEveryStateAreNamedAndNoOthers() {
        assertThat(problems(HEAD + """
                        infeasible:
                          - at least one of: [Cease, Trade]
                          - never: Cease and Trade
                          - never: Cease
                          - option: Trade
                            needs: Cease
                        """))
                .containsExactly(
                        "m.yaml:6:5: No state is feasible: this and 2 other entries named here exclude every state "
                                + "together. Loosen or remove one of them.",
                        "m.yaml:8:5: No state is feasible: this and 2 other entries named here exclude every state "
                                + "together. Loosen or remove one of them.",
                        "m.yaml:9:5: No state is feasible: this and 2 other entries named here exclude every state "
                                + "together. Loosen or remove one of them.");
        assertThat(problems(HEAD + "infeasible:\n  - never: Cease or not Cease\n"))
                .containsExactly("m.yaml:6:5: This alone excludes every state. Loosen or remove it.");
    }

    @Test
    void conditionsThatDependOnThemselvesShowTheCircle() {
        assertThat(problems(
                        HEAD + "conditions:\n  peace: Cease and order\n  order: Trade or calm\n  calm: not peace\n"))
                .containsExactly(
                        "m.yaml:6:10: The condition \"peace\" depends on itself: peace → order → calm → peace. "
                                + "Spell one of them out in options.");
    }

    @Test
    void tenThousandOptionsAreTooMany() {
        String many =
                IntStream.range(0, 10_000).mapToObj(i -> "      - o" + i + "\n").collect(Collectors.joining());
        assertThat(problems("parley: conflict model 1\ndecision makers:\n  - name: A\n    options:\n" + many))
                .containsExactly(
                        "m.yaml:3:5: With this decision maker the model has 10,000 options; 62 is the most that "
                                + "can be worked with. Merge options that are always taken together, or split the conflict.");
        String json = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"name\": \"o" + i + "\"}")
                .collect(Collectors.joining(","));
        assertThat(gmcrProblems("{\"decisionMakers\": [], \"options\": [" + json + "]}"))
                .containsExactly(
                        "m.gmcr:options: The model has 10,000 options; 62 is the most that can be worked with. Merge some.");
    }

    @Test
    void emptyModels() {
        assertThat(problems(""))
                .containsExactly("m.yaml:1:1: The file is empty. A model begins with \"parley: conflict model 1\".");
        assertThat(problems("parley: conflict model 1\n"))
                .containsExactly("m.yaml:1:1: The model has no decision makers. Name at least one, with its options.");
        assertThat(problems("parley: conflict model 1\ndecision makers:\n  - name: A\n"))
                .containsExactly(
                        "m.yaml:1:1: The model has no options. Give a decision maker something to do or leave undone.");
        assertThat(gmcrProblems("{}")).first().asString().startsWith("m.gmcr: A .gmcr file is one JSON object");
    }

    @Test
    void twoDecisionMakersOfOneName() {
        assertThat(problems(HEAD + "  - name: A\n    options: [Go]\n"))
                .containsExactly("m.yaml:5:11: Two decision makers are called \"A\". Rename one of them.");
    }

    @Test
    void tooDeep() {
        assertThat(problems(HEAD + "    preferences:\n      - " + "(".repeat(200) + "Cease" + ")".repeat(200) + "\n"))
                .containsExactly("m.yaml:6:9: The condition is nested more than 100 deep. "
                        + "Give parts of it names of their own under \"conditions\".");
        assertThat(problems("parley: conflict model 1\nabout: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("m.yaml");
        assertThat(gmcrProblems("[".repeat(100_000))).singleElement().asString().contains("This is not JSON");
    }

    @Test
    void aConditionTooLongToBeWrittenOut() {
        String names = IntStream.range(0, 30).mapToObj(i -> "o" + i).collect(Collectors.joining(", "));
        String pairs = IntStream.range(0, 15)
                .mapToObj(i -> "(o" + 2 * i + " or o" + (2 * i + 1) + ")")
                .collect(Collectors.joining(" and "));
        assertThat(problems("parley: conflict model 1\ndecision makers:\n  - name: A\n    options: [" + names
                        + "]\ninfeasible:\n  - never: " + pairs + "\n"))
                .containsExactly(
                        "m.yaml:6:5: A condition needs more than 4096 combinations of options when written out. "
                                + "Split it into several shorter ones.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cease and",
                "and Cease",
                "(Cease",
                "Cease)",
                "Cease (Trade)",
                "if Cease",
                "not",
                "\"Cease",
                "Cease iff Trade iff Cease"
            })
    void malformedConditionsHaveTheirPlace(String condition) {
        assertThat(problems(HEAD + "    preferences:\n      - '" + condition + "'\n"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:6:9: ")
                .endsWith(".");
    }

    @Test
    void notYaml() {
        assertThat(problems("parley: [conflict\n"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:2:1: This is not YAML");
        assertThat(problems("parley: conflict model 1\nname: a\nname: b\n"))
                .first()
                .isEqualTo("m.yaml:3:1: \"name\" stands here twice. Keep one of them.");
        assertThat(problems("&a [*a]")).isNotEmpty();
        assertThat(problems("- a\n- b\n")).first().asString().contains("Here a model is expected");
    }

    @Test
    void aMisspeltKey() {
        assertThat(problems(HEAD + "infeasable:\n  - Cease and Trade\n"))
                .containsExactly(
                        "m.yaml:5:1: \"infeasable\" is not something a model has. Maybe you mean \"infeasible\".");
    }

    @Test
    void aStatusQuoThatIsNotFeasible() {
        assertThat(problems(HEAD + "infeasible:\n  - Cease and Trade\nstatus quo: [Cease, Trade]\n"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:7:13: The status quo is not feasible");
        assertThat(problems(HEAD + "status quo: 4\n"))
                .containsExactly("m.yaml:5:13: There is no state 4: with 2 options states run from 0 to 3.");
    }

    @Test
    void weightsAndRankings() {
        assertThat(problems(HEAD + "    weights: {Cease: much}\n"))
                .containsExactly(
                        "m.yaml:5:22: \"much\" is not a weight. Write a number of at most 15 digits, such as 2.5.");
        assertThat(problems(HEAD + "    weights: {Cease: 1}\n    ranking: [0]\n"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:6:14: A decision maker has preferences, weights or a ranking, one of the three.");
    }

    @Test
    void gmcrProblemsNameTheirPath() {
        assertThat(gmcrProblems("""
                        {"options": [{"name": "a", "permittedDirection": "up"}, {"name": "b"}],
                         "decisionMakers": [{"name": "A", "options": [0, 7], "preferences": [[[0, "X"]], [[0, "Y"], [0, "N"]], 3]}],
                         "infeasibles": [[[5, "Y"]]]}
                        """))
                .containsExactly(
                        "m.gmcr:decisionMakers[0].options[1]: There is no option number 7; options are numbered from 0 to 1.",
                        "m.gmcr:options[0]: Direction \"up\" is unknown. Write both, fwd or back.",
                        "m.gmcr:options[1]: Option \"b\" belongs to nobody. List its number 1 under the options of a decision maker.",
                        "m.gmcr:infeasibles[0]: There is no option number 5; options are numbered from 0 to 1.",
                        "m.gmcr:decisionMakers[0].preferences[0]: An option is \"Y\" (taken) or \"N\" (not taken), not \"X\".",
                        "m.gmcr:decisionMakers[0].preferences[1]: The condition wants option 0 taken and not taken at once, "
                                + "which no state shows. Remove one of the two.",
                        "m.gmcr:decisionMakers[0].preferences[2]: A condition is a list of [option number, \"Y\" or \"N\"]; this is 3.");
    }

    private static List<String> problems(String text) {
        return sentences(catchThrowableOfType(BadModel.class, () -> YamlModel.read("m.yaml", text)));
    }

    private static List<String> gmcrProblems(String text) {
        return sentences(catchThrowableOfType(BadModel.class, () -> GmcrFile.read("m.gmcr", text)));
    }

    private static List<String> sentences(BadModel bad) {
        assertThat(bad).as("refused").isNotNull();
        return bad.problems().stream().map(BadModel.Problem::toString).toList();
    }
}

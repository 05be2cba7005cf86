package org.parley.conflict.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Direction;
import org.parley.conflict.RandomModels;
import org.parley.conflict.draft.DraftCondition;
import org.parley.conflict.draft.DraftOption;
import org.parley.conflict.draft.DraftParty;
import org.parley.conflict.draft.DraftRule;
import org.parley.conflict.draft.DraftRule.Kind;
import org.parley.conflict.draft.DraftStatement;
import org.parley.conflict.draft.ModelDraft;

/** A model typed in a form is the model that a file says, and what is wrong is told where it was typed. */
class DraftModelTest {

    private static final ModelDraft HARBOUR = new ModelDraft(
            "Harbour",
            "",
            List.of("Block"),
            List.of(
                    party("Navy", List.of("Block", "Withdraw"), "not Protest", "Block if not Withdraw"),
                    party("Port", List.of("Protest"), "calm")),
            List.of(new DraftCondition("calm", "not Block and not Protest")),
            List.of(new DraftRule(Kind.AT_MOST_ONE, List.of("Block", "Withdraw"), null, List.of())),
            List.of());

    @Test
    void saysAModel() {
        ConflictModel model = DraftModel.read(HARBOUR);

        assertThat(model.options()).extracting(option -> option.name()).containsExactly("Block", "Withdraw", "Protest");
        assertThat(model.statusQuo()).isEqualTo(1L);
        assertThat(model.feasible(0b011)).isFalse();
        assertThat(ModelDraft.of(model)).isEqualTo(HARBOUR);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void isTheModelItWasMadeOf(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 200; count++) {
            ConflictModel model = YamlModel.read("m.yaml", YamlWriter.write(models.next(1, 4, 6)));
            assertThat(DraftModel.read(ModelDraft.of(model))).isEqualTo(model);
        }
    }

    @Test
    void tellsTheFieldOfEachProblem() {
        ModelDraft draft = new ModelDraft(
                " ",
                "",
                List.of("Blok"),
                List.of(
                        party("Navy", List.of("Block", ""), "not Protst", "Block if", " "),
                        party("Port", List.of("Protest"), "calm")),
                List.of(new DraftCondition("calm", "not Block")),
                List.of(
                        new DraftRule(Kind.EXACTLY_ONE, List.of("Block"), null, List.of()),
                        new DraftRule(Kind.NEEDS, List.of("Block", "Protest"), null, List.of()),
                        new DraftRule(Kind.NEVER, List.of(), null, List.of())),
                List.of());

        assertThat(problems(draft))
                .extracting(BadModel.Problem::place)
                .containsExactly("name", "option-0-1", "preference-0-2", "rule-0", "rule-2");

        ModelDraft finished = new ModelDraft(
                "Harbour",
                "",
                List.of("Blok"),
                List.of(
                        party("Navy", List.of("Block"), "not Protst", "Block if"),
                        party("Port", List.of("Protest"), "calm")),
                List.of(new DraftCondition("calm", "not Block")),
                List.of(),
                List.of());
        assertThat(problems(finished))
                .extracting(BadModel.Problem::toString)
                .containsExactly(
                        "preference-0-0: There is no option or condition \"Protst\". Maybe you mean \"Protest\".",
                        "preference-0-1: \"Block if\" ends where an option is expected. Complete or shorten it.",
                        "status: There is no option \"Blok\". Maybe you mean \"Block\".");
    }

    @Test
    void tellsWhatIsWrongWithTheWhole() {
        ModelDraft clash = new ModelDraft(
                "Harbour",
                "",
                null,
                List.of(party("Navy", List.of("Block", "Withdraw"))),
                List.of(),
                List.of(
                        new DraftRule(Kind.AT_LEAST_ONE, List.of("Block", "Withdraw"), null, List.of()),
                        new DraftRule(Kind.NEVER, List.of(), "Block", List.of()),
                        new DraftRule(Kind.NEVER, List.of(), "Withdraw", List.of())),
                List.of());
        assertThat(problems(clash))
                .extracting(BadModel.Problem::place)
                .containsExactlyInAnyOrder("rule-0", "rule-1", "rule-2");

        ModelDraft empty = new ModelDraft("Harbour", "", null, List.of(), List.of(), List.of(), List.of());
        assertThat(problems(empty))
                .extracting(BadModel.Problem::toString)
                .containsExactly("The model has no decision makers. Name at least one, with its options.");
    }

    private static List<BadModel.Problem> problems(ModelDraft draft) {
        return catchThrowableOfType(BadModel.class, () -> DraftModel.read(draft))
                .problems();
    }

    private static DraftParty party(String name, List<String> options, String... wishes) {
        return new DraftParty(
                name,
                options.stream()
                        .map(option -> new DraftOption(option, Direction.BOTH, List.of()))
                        .toList(),
                java.util.Arrays.stream(wishes)
                        .map(wish -> new DraftStatement(wish, null, 0, List.of()))
                        .toList(),
                null,
                null);
    }
}

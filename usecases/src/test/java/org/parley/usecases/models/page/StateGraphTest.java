package org.parley.usecases.models.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.YamlModel;
import org.parley.usecases.models.ModelEvidence;

/** Outcomes and moves as a graph, and single outcomes of models of any size. */
class StateGraphTest {

    private static final ConflictModel STRIKE = YamlModel.read("strike.yaml", """
            parley: conflict model 1
            name: Strike
            status quo: [Strike]
            decision makers:
              - name: Union
                options: [Strike]
                preferences: [Strike if not Pay, not Strike]
              - name: Owner
                options:
                  - {name: Pay, direction: forward}
                preferences: [not Strike, not Pay]
            """);

    @Test
    void showsEveryOutcomeAndEveryMoveOfASmallModel() {
        StateGraph graph = StateGraph.of(STRIKE);

        assertThat(graph.parties()).containsExactly("Union", "Owner");
        assertThat(graph.note()).isNull();
        assertThat(graph.outcomes()).extracting(StateGraph.Outcome::id).containsExactly("0", "1", "2", "3");
        assertThat(graph.outcomes().get(1).now()).isTrue();
        assertThat(graph.outcomes().get(2).taken()).containsExactly("Pay");
        assertThat(graph.outcomes().get(2).holds()).contains("Nash");
        assertThat(graph.moves())
                .containsExactlyInAnyOrder(
                        new StateGraph.Move("0", "1", 0, "take “Strike”", true, false),
                        new StateGraph.Move("1", "0", 0, "drop “Strike”", false, false),
                        new StateGraph.Move("2", "3", 0, "take “Strike”", false, false),
                        new StateGraph.Move("3", "2", 0, "drop “Strike”", true, false),
                        new StateGraph.Move("0", "2", 1, "take “Pay”", false, true),
                        new StateGraph.Move("1", "3", 1, "take “Pay”", false, true));
    }

    @Test
    void choosesWhatMattersOfALargeModel() {
        StringBuilder text = new StringBuilder(
                "parley: conflict model 1\nname: Wide\nstatus quo: []\ndecision makers:\n  - name: A\n    options: [");
        for (int i = 0; i < 8; i++) {
            text.append(i == 0 ? "a" : ", a").append(i);
        }
        text.append("]\n    preferences: [a0, a1]\n");

        StateGraph graph = StateGraph.of(YamlModel.read("wide.yaml", text.toString()));

        assertThat(graph.outcomes()).hasSize(StateGraph.MOST_OUTCOMES);
        assertThat(graph.outcomes().getFirst().now()).isTrue();
        assertThat(graph.note()).startsWith("64 of 256 feasible outcomes are drawn");
        List<String> drawn =
                graph.outcomes().stream().map(StateGraph.Outcome::id).toList();
        assertThat(graph.moves()).allSatisfy(move -> assertThat(drawn).contains(move.from(), move.to()));
    }

    @Test
    void tellsOneOutcomeWhetherOrNotItHolds() {
        ModelEvidence evidence = ModelEvidence.unsought(STRIKE);

        ModelView.Card holds = ModelViewComposer.outcome(evidence, 0b10);
        assertThat(holds.concepts()).contains("Nash");
        ModelView.Card leaves = ModelViewComposer.outcome(evidence, 0b11);
        assertThat(leaves.leaves()).isTrue();
        assertThat(leaves.told()).anySatisfy(told -> assertThat(told.text()).startsWith("Union"));
        assertThatThrownBy(() -> ModelViewComposer.outcome(evidence, 0b100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsToBeAskedBeforeItListsALargeModel() {
        ModelView view =
                ModelViewComposer.compose(ModelEvidence.unsought(STRIKE), null, new ViewOptions(12, 0, 1, null, 3));

        assertThat(view.patience()).isTrue();
        assertThat(view.notice()).startsWith("4 states are feasible; to list the outcomes that hold takes a while.");
        assertThat(view.outcomes()).isEmpty();
        assertThat(view.now()).isNotNull();
    }
}

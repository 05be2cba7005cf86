package org.parley.conflict.coalitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.PublishedModels;
import org.parley.conflict.RandomModels;
import org.parley.conflict.Shared;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Step;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.ReferenceSolver;
import org.parley.conflict.stability.Solution;
import tools.jackson.databind.JsonNode;

class CoalitionTest {

    @Test
    void publishedCoalitionImprovements() throws IOException {
        for (JsonNode published : Shared.json("published.json").path("models")) {
            ConflictModel model = PublishedModels.read(published);
            Question question = Question.of(model);
            JsonNode expected = published.path("expected").path("coalitionImprovements");
            assertThat(expected.size()).isPositive();
            for (var group : expected.properties()) {
                int members = 0;
                for (String name : group.getKey().split(" \\+ ")) {
                    members |= 1 << model.decisionMaker(name);
                }
                TreeMap<String, List<Long>> found = new TreeMap<>();
                for (long state :
                        Solution.of(model, Set.of(Concept.NASH)).space().states()) {
                    List<Long> targets = new Coalition(question, members)
                            .improvements(state).stream()
                                    .map(Coalition.Gain::target)
                                    .toList();
                    if (!targets.isEmpty()) {
                        found.put(Long.toString(state), targets);
                    }
                }
                TreeMap<String, List<Long>> wanted = new TreeMap<>();
                group.getValue()
                        .properties()
                        .forEach(entry -> wanted.put(
                                entry.getKey(),
                                StreamSupport.stream(entry.getValue().spliterator(), false)
                                        .map(JsonNode::longValue)
                                        .toList()));
                assertThat(found).as(group.getKey()).isEqualTo(wanted);
            }
        }
    }

    @Test
    void theJumpThatNeitherMinistryNorUniroyalCanMakeAlone() throws IOException {
        ConflictModel model = PublishedModels.read(
                Shared.json("published.json").path("models").path(1));
        Question question = Question.of(model);
        List<Long> equilibria = Arrays.stream(Solution.of(model).equilibria(Concept.NASH))
                .boxed()
                .toList();
        assertThat(Jump.among(question, equilibria))
                .containsExactly(new Jump(0b011, 18, 21, List.of(new Step(0, 18, 19), new Step(1, 19, 21))));
        assertThat(Coalition.isStrongEquilibrium(question, 21, Concept.NASH)).isTrue();
        assertThat(Coalition.isStrongEquilibrium(question, 18, Concept.NASH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void aGroupOfOneIsTheUsualConcept(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 60; count++) {
            ConflictModel model = models.next(2, 4, 5);
            Question question = Question.of(model);
            for (long state : Solution.of(model, Set.of(Concept.NASH)).space().states()) {
                for (int i = 0; i < model.decisionMakers().size(); i++) {
                    for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                        assertThat(new Coalition(question, 1 << i).isStable(state, concept))
                                .isEqualTo(question.ask(state, concept, i).isStable());
                    }
                }
            }
        }
    }

    /** Straight from the definitions. */
    @ParameterizedTest
    @ValueSource(longs = {43, 44})
    void groupsAgreeWithTheDefinitions(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 60; count++) {
            ConflictModel model = models.next(2, 4, 5);
            Question question = Question.of(model);
            ReferenceSolver reference = new ReferenceSolver(model);
            for (int group = 1; group <= question.present(); group++) {
                Coalition coalition = new Coalition(question, group);
                for (long state : reference.states()) {
                    for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)) {
                        assertThat(coalition.isStable(state, concept))
                                .as("%s of %d for group %d of %s", concept, state, group, model)
                                .isEqualTo(stable(reference, members(group), state, concept));
                    }
                }
            }
        }
    }

    private static Set<Integer> members(int group) {
        Set<Integer> members = new HashSet<>();
        for (int i = 0; i < 31; i++) {
            if ((group >> i & 1) == 1) {
                members.add(i);
            }
        }
        return members;
    }

    private static boolean stable(ReferenceSolver reference, Set<Integer> group, long state, Concept concept) {
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < reference.decisionMakers(); i++) {
            if (!group.contains(i)) {
                others.add(i);
            }
        }
        for (long gain : reference.reached(group, state, false)) {
            if (allPrefer(reference, group, gain, state)) {
                boolean answered = false;
                for (long reached : reference.reached(others, gain, concept == Concept.SEQ)) {
                    boolean bad = !allPrefer(reference, group, reached, state);
                    if (concept == Concept.SMR) {
                        bad &= reference.reached(group, reached, false).stream()
                                .noneMatch(escape -> allPrefer(reference, group, escape, state));
                    }
                    answered |= bad;
                }
                if (concept == Concept.NASH || !answered) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean allPrefer(ReferenceSolver reference, Set<Integer> group, long state, long than) {
        return group.stream().allMatch(i -> reference.score(i, state).compareTo(reference.score(i, than)) > 0);
    }

    @Test
    void refusesGroupsThatDoNotExist() {
        Question question = Question.of(new RandomModels(1).plain(2, 2));
        assertThatThrownBy(() -> new Coalition(question, 0)).hasMessageContaining("one or more");
        assertThatThrownBy(() -> new Coalition(question, 0b100)).hasMessageContaining("at the table");
        assertThatThrownBy(() -> new Coalition(question, 1).isStable(0, Concept.SIM))
                .hasMessageContaining("not defined");
    }
}

package org.parley.conflict.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Expression;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.RandomModels;
import org.parley.conflict.Shared;
import org.parley.conflict.Statement;
import org.parley.conflict.View;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;

/** Saving and loading keeps states, payoffs and results. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void gmcr(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 200; count++) {
            ConflictModel model = models.next(1, 4, 6);
            sameResults(model, GmcrFile.read("m.gmcr", GmcrWriter.write(model)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {33, 34})
    void gmcrWithRankings(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 100; count++) {
            ConflictModel model = models.next(2, 4, 5);
            ConflictModel ranked = withRanking(model, new Random(seed + count));
            sameResults(ranked, GmcrFile.read("m.gmcr", GmcrWriter.write(ranked)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {35, 36})
    void yaml(long seed) {
        RandomModels models = new RandomModels(seed);
        for (int count = 0; count < 200; count++) {
            ConflictModel model = grouped(models.next(1, 4, 6));
            ConflictModel read = YamlModel.read("m.yaml", YamlWriter.write(model));
            sameResults(model, read);
            assertThat(YamlWriter.write(read)).isEqualTo(YamlWriter.write(model));
            ConflictModel ranked = withRanking(model, new Random(seed + count));
            sameResults(ranked, YamlModel.read("m.yaml", YamlWriter.write(ranked)));
        }
    }

    /** Everything a model can hold, with names that would be misread without quotes. */
    @Test
    void yamlKeepsEverything() {
        Citation citation = new Citation(
                "report \"one\".txt",
                "We will not\nleave: # never",
                "A speaker",
                "An outlet",
                "2025-02-12",
                "a17",
                true);
        Expression trade = Expression.taken(0);
        Expression leave =
                new Expression.Named("a good end", Expression.or(Expression.taken(1), Expression.not(trade)));
        ConflictModel model = new ConflictModel(
                "Talks: the \"second\" round",
                "Two lines.\nThe second - with signs: [x] {y} & *z.",
                List.of(
                        new DecisionMaker(
                                "yes",
                                new Preferences.Prioritized(List.of(
                                        new Statement(new Expression.If(leave, trade), 0.75, 2, List.of(citation)),
                                        new Statement(new Expression.Iff(trade, leave), null, 1, List.of()),
                                        Statement.of(
                                                Expression.and(trade, Expression.or(leave, Expression.taken(2))))))),
                        new DecisionMaker(
                                "B: the other",
                                new Preferences.Weighted(
                                        List.of(new BigDecimal("0.1"), new BigDecimal("-2"), new BigDecimal("3.50"))))),
                List.of(
                        new Option("Trade and aid", 0, Direction.BOTH, List.of(citation)),
                        new Option("'leave' (now)", 0, Direction.FORWARD, List.of()),
                        new Option("null", 1, Direction.BACK, List.of())),
                List.of(
                        new Constraint.AtMostOne(List.of(0, 1), List.of(citation)),
                        new Constraint.AtLeastOne(List.of(0, 1, 2), List.of()),
                        new Constraint.Needs(1, 2, List.of()),
                        new Constraint.ExactlyOne(List.of(0, 2), List.of()),
                        new Constraint.Never(Expression.and(trade, Expression.not(trade)), List.of(citation))),
                4L,
                List.of(new View(1, List.of(0), Map.of(0, Preferences.Prioritized.of(Expression.not(trade))))));
        assertThat(YamlModel.read("m.yaml", YamlWriter.write(model))).isEqualTo(model);
    }

    @Test
    void everySharedModel() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(Shared.folder().resolve("models"))) {
            files = list.filter(file -> file.toString().endsWith(".gmcr"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(24);
        for (Path file : files) {
            ConflictModel model = GmcrFile.read(file);
            if (model.options().size() <= 8) {
                sameResults(model, GmcrFile.read("again.gmcr", GmcrWriter.write(model)));
                sameResults(model, YamlModel.read("again.yaml", YamlWriter.write(model)));
            }
        }
    }

    /** Other programs count states with the options in order of their decision makers. */
    @Test
    void aRankingCountsStatesInOrderOfDecisionMakers() {
        ConflictModel model = GmcrFile.read("mixed.gmcr", """
                {"options": [{"name": "b"}, {"name": "a"}],
                 "decisionMakers": [
                   {"name": "A", "options": [1], "preferences": [], "preferenceRanking": [2, 1, [3, 4]]},
                   {"name": "B", "options": [0], "preferences": [], "preferenceRanking": [[1, 2, 3, 4]]}],
                 "infeasibles": [], "useManualPreferenceRanking": true}
                """);
        // the second state there is "a taken": number 2 by the places in the file
        assertThat(model.decisionMakers().getFirst().preferences())
                .isEqualTo(new Preferences.Ranked(List.of(List.of(2L), List.of(0L), List.of(1L, 3L))));
    }

    private static void sameResults(ConflictModel model, ConflictModel other) {
        Solution first = Solution.of(model, EnumSet.allOf(Concept.class));
        Solution second = Solution.of(other, EnumSet.allOf(Concept.class));
        assertThat(second.space().states()).containsExactly(first.space().states());
        assertThat(second.game().payoffs()).isDeepEqualTo(first.game().payoffs());
        for (Concept concept : Concept.values()) {
            for (int i = 0; i < model.decisionMakers().size(); i++) {
                assertThat(second.stable(concept, i)).containsExactly(first.stable(concept, i));
            }
        }
    }

    private static ConflictModel withRanking(ConflictModel model, Random random) {
        List<Long> states = new ArrayList<>();
        for (long state : Solution.of(model, EnumSet.of(Concept.NASH)).space().states()) {
            states.add(state);
        }
        Collections.shuffle(states, random);
        List<List<Long>> tiers = new ArrayList<>();
        for (long state : states) {
            if (tiers.isEmpty() || random.nextInt(3) > 0) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(state);
        }
        return model.with(0, new Preferences.Ranked(tiers));
    }

    /** The same kind of model with options in order of their decision makers, as YAML has them. */
    private static ConflictModel grouped(ConflictModel model) {
        List<Integer> owners =
                model.options().stream().map(Option::decisionMaker).sorted().toList();
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < owners.size(); k++) {
            options.add(Option.of("o" + k, owners.get(k))
                    .with(model.options().get(k).direction()));
        }
        return new ConflictModel(
                model.name(), "", model.decisionMakers(), options, model.constraints(), null, List.of());
    }
}

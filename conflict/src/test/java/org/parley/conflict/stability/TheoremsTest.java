package org.parley.conflict.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Direction;
import org.parley.conflict.Option;
import org.parley.conflict.Preferences;
import org.parley.conflict.RandomModels;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Reach;
import org.parley.conflict.states.Payoffs;

/** What theory says of every model, on models drawn at random. */
class TheoremsTest {
    private static final EnumSet<Concept> ALL = EnumSet.allOf(Concept.class);

    private static Solution solve(ConflictModel model) {
        return Solution.of(model, ALL);
    }

    @Property(tries = 150)
    void conceptsContainEachOther(@ForAll long seed) {
        Solution solution = solve(new RandomModels(seed).next(1, 5, 8));
        Stability stability = solution.stability();
        for (int i = 0; i < solution.game().decisionMakers(); i++) {
            contained(stability.stable(Concept.NASH, i), stability.stable(Concept.SMR, i));
            contained(stability.stable(Concept.SMR, i), stability.stable(Concept.GMR, i));
            contained(stability.stable(Concept.NASH, i), stability.stable(Concept.SEQ, i));
            contained(stability.stable(Concept.SEQ, i), stability.stable(Concept.GMR, i));
            contained(stability.stable(Concept.NASH, i), stability.stable(Concept.SIM, i));
            contained(stability.stable(Concept.SSEQ, i), stability.stable(Concept.SEQ, i));
            contained(stability.stable(Concept.SSEQ, i), stability.stable(Concept.SMR, i));
        }
        contained(stability.equilibria(Concept.NASH), stability.equilibria(Concept.SSEQ));
        contained(stability.equilibria(Concept.SEQ), stability.equilibria(Concept.GMR));
    }

    private static void contained(BitSet inner, BitSet outer) {
        inner.andNot(outer);
        assertThat(inner.isEmpty()).isTrue();
    }

    @Property(tries = 100)
    void theBestStateIsStableInEverySense(@ForAll long seed) {
        Solution solution = solve(new RandomModels(seed).next(1, 5, 8));
        for (int i = 0; i < solution.game().decisionMakers(); i++) {
            int[] payoff = solution.game().payoffs()[i];
            int best = Arrays.stream(payoff).max().orElseThrow();
            for (int s = 0; s < payoff.length; s++) {
                if (payoff[s] == best) {
                    for (Concept concept : ALL) {
                        assertThat(solution.stability().isStable(concept, i, s)).isTrue();
                    }
                }
            }
        }
    }

    /** In a plain model GMR is decided by what i can secure for itself, SMR by what the others can hold it down to. */
    @Property(tries = 100)
    void plainModelsFollowMaximinAndMinimax(@ForAll long seed) {
        Random random = new Random(seed);
        ConflictModel model = new RandomModels(seed).plain(1 + random.nextInt(4), 1 + random.nextInt(8));
        Solution solution = solve(model);
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            long own = model.optionsOf(i);
            int[] payoff = solution.game().payoffs()[i];
            Map<Long, Integer> worstOfOwn = new HashMap<>();
            Map<Long, Integer> bestAgainst = new HashMap<>();
            for (int s = 0; s < payoff.length; s++) {
                worstOfOwn.merge(solution.space().state(s) & own, payoff[s], Math::min);
                bestAgainst.merge(solution.space().state(s) & ~own, payoff[s], Math::max);
            }
            int maximin = Collections.max(worstOfOwn.values());
            int minimax = Collections.min(bestAgainst.values());
            boolean somebodyElseActs = ((1L << model.options().size()) - 1 & ~own) != 0;
            for (int s = 0; s < payoff.length && somebodyElseActs; s++) {
                int best = bestAgainst.getOrDefault(solution.space().state(s) & ~own, 0);
                boolean nothingBetter = payoff[s] == best;
                assertThat(solution.stability().isStable(Concept.GMR, i, s))
                        .isEqualTo(nothingBetter || payoff[s] >= maximin);
                assertThat(solution.stability().isStable(Concept.SMR, i, s))
                        .isEqualTo(nothingBetter || payoff[s] >= minimax);
            }
        }
        assertThat(solution.equilibria(Concept.GMR)).isNotEmpty();
    }

    @Property(tries = 150)
    void namesAndTheOrderOfDecisionMakersChangeNothingButNumbers(@ForAll long seed) {
        ConflictModel model = new RandomModels(seed).next(2, 4, 6);
        int count = model.decisionMakers().size();
        List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        List<DecisionMaker> shuffled = IntStream.range(0, count)
                .mapToObj(at -> new DecisionMaker(
                        "new " + at,
                        model.decisionMakers().get(places.indexOf(at)).preferences()))
                .toList();
        List<Option> options = model.options().stream()
                .map(option -> new Option(
                        option.name() + "'", places.get(option.decisionMaker()), option.direction(), List.of()))
                .toList();
        Solution before = solve(model);
        Solution after = solve(new ConflictModel("other", "", shuffled, options, model.constraints(), null, List.of()));
        for (Concept concept : ALL) {
            assertThat(after.equilibria(concept)).containsExactly(before.equilibria(concept));
            for (int i = 0; i < count; i++) {
                assertThat(after.stable(concept, places.get(i))).containsExactly(before.stable(concept, i));
            }
        }
    }

    @Property(tries = 150)
    void anyIncreasingChangeOfPayoffsChangesNothing(@ForAll long seed) {
        Game game = Game.of(new RandomModels(seed).next(1, 4, 7));
        int[][] stretched = Arrays.stream(game.payoffs())
                .map(payoff -> Arrays.stream(payoff).map(p -> 3 * p + p * p % 3).toArray())
                .toArray(int[][]::new);
        Stability before = Stability.of(game, ALL);
        Stability after = Stability.of(new Game(game.moves(), stretched), ALL);
        for (Concept concept : ALL) {
            assertThat(after.equilibria(concept)).isEqualTo(before.equilibria(concept));
        }
    }

    @Property(tries = 150)
    void oneMoreStatementAtTheEndOnlyBreaksTies(@ForAll long seed) {
        RandomModels models = new RandomModels(seed);
        ConflictModel model = models.next(1, 3, 7);
        Preferences.Prioritized preferences =
                (Preferences.Prioritized) model.decisionMakers().getFirst().preferences();
        List<Statement> longer = new ArrayList<>(preferences.statements());
        longer.add(Statement.of(models.expression(model.options().size(), 2)));
        int[] before = Game.of(model).payoffs()[0];
        int[] after =
                Game.of(model.with(0, new Preferences.Prioritized(longer))).payoffs()[0];
        for (int s = 0; s < before.length; s++) {
            for (int t = 0; t < s; t++) {
                if (before[s] != before[t]) {
                    assertThat(Integer.compare(after[s], after[t])).isEqualTo(Integer.compare(before[s], before[t]));
                }
            }
        }
    }

    @Property(tries = 150)
    void oneWayOptionsCanOnlyAddNashStableStates(@ForAll long seed) {
        ConflictModel model = new RandomModels(seed).next(1, 4, 7);
        int place = (int) Math.floorMod(seed, (long) model.options().size());
        List<Option> options = new ArrayList<>(model.options());
        List<Option> free = new ArrayList<>(model.options());
        options.set(place, options.get(place).with(seed % 2 == 0 ? Direction.FORWARD : Direction.BACK));
        free.set(place, free.get(place).with(Direction.BOTH));
        Solution before = solve(withOptions(model, free));
        Solution after = solve(withOptions(model, options));
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            contained(
                    before.stability().stable(Concept.NASH, i),
                    after.stability().stable(Concept.NASH, i));
        }
    }

    private static ConflictModel withOptions(ConflictModel model, List<Option> options) {
        return new ConflictModel("m", "", model.decisionMakers(), options, model.constraints(), null, List.of());
    }

    @Property(tries = 100)
    void moreMoversReachMore(@ForAll long seed) {
        ConflictModel model = new RandomModels(seed).next(2, 4, 6);
        Question question = Question.of(model);
        int all = question.present();
        int some = (int) Math.floorMod(seed, (long) all) + 1;
        for (long start : solve(model).space().states()) {
            List<Long> byMoves = Reach.of(question, some, start, false).states();
            assertThat(byMoves)
                    .containsAll(Reach.of(question, some, start, true).states());
            assertThat(Reach.of(question, all, start, false).states()).containsAll(byMoves);
        }
    }

    /** The lowest value a group reaches, found backwards, is the lowest of those found forwards. */
    @Property(tries = 100)
    void groupMinimaAreTheLowestOfWhatIsReached(@ForAll long seed) {
        ConflictModel model = new RandomModels(seed).next(1, 5, 6);
        Game game = Game.of(model);
        Solution solution = solve(model);
        Question question = Question.of(model);
        int group = (int) Math.floorMod(seed, (long) question.present()) + 1;
        int[] value = game.payoffs()[0];
        int[] lowest = GroupMinima.of(
                IntStream.range(0, game.decisionMakers())
                        .mapToObj(game.moves()::moves)
                        .toList(),
                group,
                value);
        for (int s = 0; s < lowest.length; s++) {
            int expected = Reach.of(question, group, solution.space().state(s), false).states().stream()
                    .mapToInt(state -> value[solution.space().index(state)])
                    .min()
                    .orElse(GroupMinima.NOTHING);
            assertThat(lowest[s]).isEqualTo(expected);
        }
    }

    /** Moves given arc by arc lead to the same results as moves by options. */
    @Property(tries = 100)
    void graphFormAgreesWithOptionForm(@ForAll long seed) {
        Game game = Game.of(new RandomModels(seed).next(1, 4, 6));
        List<int[][]> arcs = IntStream.range(0, game.decisionMakers())
                .mapToObj(i -> IntStream.range(0, game.moves().size())
                        .mapToObj(s -> game.moves().from(i, s))
                        .toArray(int[][]::new))
                .toList();
        EnumSet<Concept> concepts = EnumSet.complementOf(EnumSet.of(Concept.SIM));
        Stability byOptions = Stability.of(game, concepts);
        Stability byArcs = Stability.of(Game.ofGraph(arcs, game.payoffs()), concepts);
        for (Concept concept : concepts) {
            for (int i = 0; i < game.decisionMakers(); i++) {
                assertThat(byArcs.stable(concept, i)).isEqualTo(byOptions.stable(concept, i));
            }
        }
    }

    /** Many more statements than a number has bits. */
    @Property(tries = 30)
    void anyNumberOfStatements(@ForAll long seed) {
        RandomModels models = new RandomModels(seed);
        ConflictModel model = models.plain(2, 7);
        List<Statement> statements = new ArrayList<>(Collections.nCopies(100, Statement.of(models.expression(7, 0))));
        for (int k = 0; k < 100; k++) {
            statements.add(Statement.of(models.expression(7, 2)));
        }
        ConflictModel large = model.with(0, new Preferences.Prioritized(statements));
        ReferenceSolver reference = new ReferenceSolver(large);
        int[] payoff = Game.of(large).payoffs()[0];
        for (int s = 0; s < payoff.length; s++) {
            for (int t = 0; t < payoff.length; t++) {
                assertThat(Integer.compare(payoff[s], payoff[t]))
                        .isEqualTo(reference.score(0, s).compareTo(reference.score(0, t)));
            }
        }
        assertThat(Payoffs.levels(payoff))
                .isEqualTo((int) Arrays.stream(payoff).distinct().count());
    }
}

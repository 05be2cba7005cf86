package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Neighbourhood;
import org.parley.training.OnnxWeights.Tensor;

/** Expected values that name Python are what training/gpu gave for the same weights and windows. */
class LossesTest {

    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    private static final List<Sample> MARKED = samples(Toy.lessons(Toy.examples(2)));
    private static final List<Sample> NAMED = samples(Toy.names(Toy.examples(3).subList(2, 3)));
    private static final List<Sample> MIXED = List.of(MARKED.get(0), MARKED.get(1), NAMED.getFirst());

    private static List<Sample> samples(List<Lesson> lessons) {
        return new Sampler(Toy.VOCABULARY, Roughening.of(0, Toy.VOCABULARY)).epoch(lessons, 1, 0);
    }

    private static TrainingOptions options(int guesses, double share) {
        return new TrainingOptions(
                1,
                4,
                1e-3,
                1e-3,
                0.1,
                1,
                0.01,
                0,
                0,
                0.1,
                guesses,
                0.5f,
                0.5f,
                0.3f,
                0,
                share,
                Sight.Reach.WINDOW,
                -1,
                1000,
                5);
    }

    /** Toy weights whose heads are all nought: every chance is even. */
    private static Weights even() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(Toy.weights().tensors());
        for (String head : List.of("tagger", "names", "link.roles", "link.cue")) {
            Tensor matrix = Toy.weights().get(head + ".weight");
            tensors.put(head + ".weight", new Tensor(matrix.shape(), new float[matrix.values().length]));
        }
        return Weights.of(tensors, Toy.SHAPE);
    }

    private static Weights other(long seed) {
        return Weights.start(Toy.onnx(), Toy.SHAPE, new SplittableRandom(seed));
    }

    private record Numbers(double total, double tag, double any, double name, double role, double cue) {}

    private static Numbers losses(
            Weights weights, List<Weights> teachers, List<Sample> batch, TrainingOptions options) {
        try (NDManager manager = NDManager.newBaseManager()) {
            TrainingNetwork network = new TrainingNetwork(Toy.SHAPE, weights.arrays(manager), manager);
            List<TrainingNetwork> teaching = teachers.stream()
                    .map(one -> new TrainingNetwork(Toy.SHAPE, one.arrays(manager), manager))
                    .toList();
            Losses.Loss loss = Losses.of(network, teaching, manager, batch, options);
            return new Numbers(loss.total().getFloat(), loss.tag(), loss.any(), loss.name(), loss.role(), loss.cue());
        }
    }

    @Test
    void evenChancesCostWhatTheyMust() {
        Numbers loss = losses(even(), List.of(), MIXED, options(0, 0.8));

        assertThat(loss.tag()).isCloseTo(10 * LN3, within(1e-4));
        assertThat(loss.any()).isCloseTo(2 * LN2, within(1e-5));
        assertThat(loss.name()).isCloseTo(10 * Math.log(11), within(1e-4));
        double words = MARKED.stream()
                .mapToDouble(sample -> sample.cues().size() * (words(sample) - 1.0)) // all words but the cue
                .sum();
        int cues = MARKED.stream().mapToInt(sample -> sample.cues().size()).sum();
        assertThat(loss.role()).isCloseTo(words * LN3 / (24 * cues), within(1e-4));
        assertThat(loss.cue()).isCloseTo(LN2, within(1e-5));
        assertThat(loss.total())
                .isCloseTo(
                        loss.tag() + 0.5 * loss.any() + 0.3 * loss.name() + loss.role() + 0.5 * loss.cue(),
                        within(1e-4));
    }

    private static long words(Sample sample) {
        return IntStream.range(0, sample.length())
                .filter(i -> sample.heads()[i])
                .count();
    }

    @Test
    void evenTeachersOfAnEvenStudentMakeTheSameCost() {
        Numbers alone = losses(even(), List.of(), MARKED, options(0, 0.8));
        Numbers taught = losses(even(), List.of(even(), even()), MARKED, options(0, 0.8));

        assertThat(taught.tag()).isCloseTo(alone.tag(), within(1e-4));
        assertThat(taught.any()).isCloseTo(alone.any(), within(1e-5));
        assertThat(taught.role()).isCloseTo(alone.role(), within(1e-4));
        assertThat(taught.cue()).isCloseTo(LN2, within(1e-5));
        assertThat(taught.name()).isZero();
    }

    @Test
    void windowsInWhichNoAttributionIsMarkedCostNothingButForNames() {
        Numbers named = losses(Toy.weights(), List.of(), NAMED, options(4, 0.8));

        assertThat(named.name()).isGreaterThan(1);
        assertThat(named.total()).isCloseTo(0.3 * named.name(), within(1e-4));
        Numbers marked = losses(Toy.weights(), List.of(), MARKED, options(4, 0.8));
        Numbers mixed = losses(Toy.weights(), List.of(), MIXED, options(4, 0.8));
        assertThat(mixed.tag()).isCloseTo(marked.tag(), within(1e-4));
        assertThat(mixed.role()).isCloseTo(marked.role(), within(1e-4));
        assertThat(mixed.cue()).isCloseTo(marked.cue(), within(1e-4));
        assertThat(losses(Toy.weights(), List.of(other(8)), NAMED, options(4, 0.8))
                        .tag())
                .isGreaterThan(1);
    }

    @Test
    void guessesAreOfTheStudentAndOfItsTeachersAndNoneIsGold() {
        float[] silent = new float[MARKED.getFirst().ids().length * Architecture.TAG_OUTPUTS];
        for (int at = 0; at < silent.length; at += Architecture.TAG_OUTPUTS) {
            silent[at] = 20; // outside, for certain
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            List<Sample> batch = MARKED.subList(0, 1);
            TrainingNetwork teacher = new TrainingNetwork(Toy.SHAPE, even().arrays(manager), manager);
            Taught taught = Taught.by(List.of(teacher), manager, batch, 0.8);
            int gold = batch.getFirst().cues().size();

            List<Targets.Target> alone =
                    Targets.of(silent, batch, Taught.by(List.of(), manager, batch, 0.8), options(4, 0.8));
            List<Targets.Target> both = Targets.of(silent, batch, taught, options(4, 0.8));

            assertThat(alone).hasSize(gold);
            assertThat(both).hasSize(gold + 4).doesNotHaveDuplicates();
            assertThat(both.subList(gold, gold + 4))
                    .allSatisfy(one -> assertThat(one.overlap()).isLessThan(1));
        }
    }

    @Test
    void agreesWithPythonOnAWholeBatch() {
        List<Weights> teachers = List.of(other(8), other(9));

        assertThat(losses(Toy.weights(), List.of(), MIXED, options(4, 0)).total())
                .isCloseTo(45.876171, within(1e-3));
        assertThat(losses(Toy.weights(), teachers, MIXED, options(0, 0.8)).total())
                .isCloseTo(34.531155, within(1e-3));
        assertThat(losses(Toy.weights(), teachers, MIXED, options(0, 1)).total())
                .isCloseTo(32.655685, within(1e-3));
    }

    @Test
    void twelveStepsGoAsInPython() {
        TrainingOptions options = options(0, 0.8);
        List<Float> totals = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Map<String, NDArray> weights = Toy.weights().arrays(manager);
            Map<String, NDArray> trained = new LinkedHashMap<>(weights);
            trained.keySet().removeIf(name -> !options.trains(name));
            TrainingNetwork network = new TrainingNetwork(Toy.SHAPE, weights, manager);
            AdamW optimizer = new AdamW(trained);
            for (int step = 0; step < 12; step++) {
                try (NDManager in = manager.newSubManager();
                        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                    Losses.Loss loss = Losses.of(network, List.of(), in, MIXED, options);
                    totals.add(loss.total().getFloat());
                    collector.backward(loss.total());
                }
                optimizer.update(name -> name.startsWith("e") ? 2e-3 : 1e-2, 1, 0.01);
            }
        }

        assertThat(totals.get(0)).isCloseTo(45.8416f, within(0.005f));
        assertThat(totals.get(5)).isCloseTo(9.9694f, within(0.005f));
        assertThat(totals.get(11)).isCloseTo(3.5950f, within(0.005f));
    }

    @Test
    void agreesWithPythonOnCandidatesAndDistances() {
        List<Candidate> gold = List.of(new Candidate(0, 10, 12), new Candidate(0, 30, 34));
        List<Float> goals = new ArrayList<>();
        for (int[] guess : new int[][] {{10, 12}, {10, 11}, {9, 12}, {31, 34}, {30, 31}, {50, 51}}) {
            goals.add(Targets.target(new Candidate(0, guess[0], guess[1]), gold).certainty());
        }
        assertThat(goals)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : 1)
                .containsExactly(1f, 0.15f, 0.266667f, 0.3375f, 0f, 0f);
        assertThat(IntStream.of(0, 3, 36, 68, 84, 92, 96, 99, 100, 101, 102, 105, 106, 109, 118, 134, 166, 198, 240)
                        .map(Neighbourhood.of(100, 102, 256)::distance)
                        .toArray())
                .containsExactly(DISTANCES_OF_PYTHON);
    }

    private static final int[] DISTANCES_OF_PYTHON = {
        0, 0, 2, 4, 6, 8, 10, 13, 14, 14, 15, 18, 19, 20, 23, 25, 27, 28, 28
    };
}

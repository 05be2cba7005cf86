package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Link;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.OnnxNetwork;

class TrainerTest {

    private static final TrainingOptions OPTIONS = Toy.options(10, 4, 1000, 0, 0.8);

    private static final List<Example> EXAMPLES = Toy.examples(40);
    private static final List<Lesson> LESSONS = Toy.lessons(EXAMPLES);
    private static final List<Example> HELD = Toy.examples(44).subList(40, 44);

    @Test
    void learnsAToyLanguageAndReadsItTheSameOnceExported(@TempDir Path folder) throws IOException {
        List<String> log = new ArrayList<>();
        Path file = folder.resolve("network.weights");

        Weights trained = new Trainer(Toy.SHAPE, Toy.VOCABULARY, OPTIONS, log::add)
                .train(Toy.weights(), LESSONS, Teachers.none(), HELD, (_, weights) -> weights.write(file));

        assertThat(scores(trained).f1("all")).as(String.join("\n", log)).isGreaterThan(0.95);
        assertThat(scores(Weights.read(file)).f1("all"))
                .isEqualTo(scores(trained).f1("all"));

        Path exact = folder.resolve("float32");
        Exporter.write(trained, Toy.SHAPE, Exporter.Precision.FLOAT32, exact);
        try (OnnxNetwork network = load(exact)) {
            assertSameLogits(trained, network, 2e-4);
        }
        Path small = folder.resolve("int8");
        Exporter.write(trained, Toy.SHAPE, Exporter.Precision.INT8, small);
        try (OnnxNetwork network = load(small)) {
            Map<Example, List<Found>> found = Measuring.findAll(network, Toy.VOCABULARY, HELD, Confidence.ofCue());
            assertThat(Measuring.score(found, 0.5).f1("all")).isGreaterThan(0.9);
        }
        assertThat(Files.size(small.resolve("encoder.onnx"))).isLessThan(Files.size(exact.resolve("encoder.onnx")));
    }

    @Test
    void theSameSeedGivesTheSameWeights() throws IOException {
        TrainingOptions once = new TrainingOptions(
                1,
                4,
                1e-3,
                1e-3,
                0.1,
                1,
                0.01,
                0.1f,
                0.2,
                0.1,
                4,
                0.5f,
                0.5f,
                0.3f,
                0.9,
                0.8,
                Sight.Reach.WINDOW,
                -1,
                1000,
                5);
        List<Lesson> lessons = LESSONS.subList(0, 8);

        assertSame(train(once, lessons, Teachers.none()), train(once, lessons, Teachers.none()), 1e-5f);
    }

    @Test
    void learnsNamesBesidesAttributions() throws IOException {
        List<Lesson> lessons = new ArrayList<>(LESSONS);
        lessons.addAll(Toy.names(EXAMPLES.subList(0, 20)));

        Weights trained = train(OPTIONS, lessons, Teachers.none());

        assertThat(scores(trained).f1("all")).isGreaterThan(0.9);
        assertThat(namesRight(trained)).isGreaterThan(0.99);
    }

    @Test
    void aStudentLearnsFromItsTeacherAlone() throws IOException {
        Weights teacher = train(OPTIONS, LESSONS, Teachers.none());
        Teachers teachers = teachers(teacher, teacher);
        List<Example> empty = Toy.empty(EXAMPLES.subList(0, 20));
        List<Lesson> lessons = new ArrayList<>(Lesson.folded(2, empty)); // marked as if nothing were attributed
        lessons.addAll(Toy.unmarked(EXAMPLES.subList(20, 40)));

        Weights student = train(Toy.options(10, 4, 1000, 0.9, 1), lessons, teachers);
        Weights untaught = train(Toy.options(2, 4, 1000, 0, 1), lessons, Teachers.none());

        assertThat(scores(student).f1("all")).isGreaterThan(0.9);
        assertThat(scores(untaught).f1("all")).isLessThan(0.2);
    }

    @Test
    void anArticleIsLearntOnlyFromTeachersThatNeverSawIt() throws IOException {
        Weights first = Toy.weights();
        Weights second = train(Toy.options(1, 4, 2, 0, 1), LESSONS, Teachers.none());
        Teachers teachers = teachers(first, second);
        List<Lesson> ofSecond = Lesson.folded(2, EXAMPLES.subList(0, 8)).stream()
                .filter(lesson -> lesson.fold().equals(Optional.of(new Fold(2, 2))))
                .toList();
        TrainingOptions options = Toy.options(1, 4, 2, 0, 1);

        Weights student = train(options, ofSecond, teachers);

        assertSame(student, train(options, ofSecond, teachers(second, second)), 1e-5f);
        assertThat(train(options, ofSecond, teachers(first, first))
                        .get("link.roles.weight")
                        .values())
                .isNotEqualTo(student.get("link.roles.weight").values());
    }

    @Test
    void theMovingMeanIsWhatIsKept() throws IOException {
        Weights start = Toy.weights();
        Weights last = train(Toy.options(1, 4, 1, 0, 1), LESSONS, Teachers.none());
        Weights kept = train(Toy.options(1, 4, 1, 0.998, 1), LESSONS, Teachers.none());

        for (String name : List.of("link.roles.weight", "encoder.layer.0.output.dense.weight")) {
            float[] from = start.get(name).values();
            float[] to = last.get(name).values();
            float[] mean = kept.get(name).values();
            assertThat(to).isNotEqualTo(from);
            for (int i = 0; i < mean.length; i++) {
                assertThat(mean[i]).isCloseTo(0.1f * from[i] + 0.9f * to[i], within(1e-5f));
            }
        }
        assertThat(kept.get("names.weight").values())
                .containsExactly(start.get("names.weight").values());
    }

    private static Teachers teachers(Weights ofFirst, Weights ofSecond) {
        return new Teachers(List.of(
                new Teachers.Teacher(new Fold(1, 2), Toy.SHAPE, () -> ofFirst),
                new Teachers.Teacher(new Fold(2, 2), Toy.SHAPE, () -> ofSecond)));
    }

    private static Weights train(TrainingOptions options, List<Lesson> lessons, Teachers teachers) throws IOException {
        return new Trainer(Toy.SHAPE, Toy.VOCABULARY, options, _ -> {})
                .train(Toy.weights(), lessons, teachers, List.of(), (_, _) -> {});
    }

    private static void assertSame(Weights first, Weights second, float tolerance) {
        for (String name : List.of("link.roles.weight", "tagger.weight")) {
            assertThat(second.get(name).values())
                    .containsExactly(first.get(name).values(), within(tolerance));
        }
    }

    /** Share of the words of unseen texts whose kind of name is told right. */
    private static double namesRight(Weights weights) {
        int right = 0;
        int words = 0;
        try (NDManager manager = NDManager.newBaseManager()) {
            TrainingNetwork network = new TrainingNetwork(Toy.SHAPE, weights.arrays(manager), manager);
            Sampler sampler = new Sampler(Toy.VOCABULARY, Roughening.of(0, Toy.VOCABULARY));
            for (Sample sample : sampler.epoch(Toy.names(HELD), 1, 0)) {
                int[][] ids = {Arrays.copyOf(sample.ids(), sample.length())};
                int[][] looks = {Arrays.copyOf(sample.looks(), sample.length())};
                try (Encoding encoding = network.encode(ids, looks)) {
                    for (int i = 0; i < sample.length(); i++) {
                        float[] logits = encoding.names()[0][i];
                        int most = 0;
                        for (int output = 1; output < logits.length; output++) {
                            most = logits[output] > logits[most] ? output : most;
                        }
                        right += sample.heads()[i] && most == sample.kinds()[i] ? 1 : 0;
                        words += sample.heads()[i] ? 1 : 0;
                    }
                }
            }
        }
        return (double) right / words;
    }

    private static Scores scores(Weights weights) {
        try (NDManager manager = NDManager.newBaseManager()) {
            TrainingNetwork network = new TrainingNetwork(Toy.SHAPE, weights.arrays(manager), manager);
            return Measuring.score(Measuring.findAll(network, Toy.VOCABULARY, HELD, Confidence.ofCue()), 0.5);
        }
    }

    private static OnnxNetwork load(Path folder) throws IOException {
        return new OnnxNetwork(
                Files.readAllBytes(folder.resolve("encoder.onnx")),
                Files.readAllBytes(folder.resolve("linker.onnx")),
                1);
    }

    private static void assertSameLogits(Weights weights, OnnxNetwork network, double tolerance) {
        int[][] ids = {{2, 4, 6, 8, 9, 10, 15, 3}, {2, 5, 7, 8, 9, 11, 15, 3}};
        int[][] looks = {{0, 12, 4, 4, 4, 4, 0, 0}, {0, 13, 4, 4, 5, 4, 0, 0}};
        List<Candidate> candidates = List.of(new Candidate(0, 2, 3), new Candidate(1, 2, 4));
        try (NDManager manager = NDManager.newBaseManager();
                Encoding ours = new TrainingNetwork(Toy.SHAPE, weights.arrays(manager), manager).encode(ids, looks);
                Encoding theirs = network.encode(ids, looks)) {
            for (int w = 0; w < ids.length; w++) {
                for (int i = 0; i < ids[w].length; i++) {
                    for (int tag = 0; tag < Encoding.Tag.values().length; tag++) {
                        assertThat((double) theirs.tags()[w][i][tag])
                                .isCloseTo(ours.tags()[w][i][tag], within(tolerance));
                    }
                }
            }
            List<Link> a = ours.link(candidates);
            List<Link> b = theirs.link(candidates);
            for (int c = 0; c < a.size(); c++) {
                assertThat((double) b.get(c).cue()).isCloseTo(a.get(c).cue(), within(tolerance));
                for (int i = 0; i < a.get(c).roles().length; i++) {
                    for (int role = 0; role < Encoding.Role.values().length; role++) {
                        assertThat((double) b.get(c).roles()[i][role])
                                .isCloseTo(a.get(c).roles()[i][role], within(tolerance));
                    }
                }
            }
        }
    }
}

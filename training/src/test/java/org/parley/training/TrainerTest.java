package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Link;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.OnnxNetwork;

class TrainerTest {

    private static final TrainingOptions OPTIONS =
            new TrainingOptions(10, 4, 3e-3, 5e-3, 0.1, 1, 0.01, 0, 0, 0.1, 4, 0.5f, 0.5f, -1, 1000, 5);

    private static final List<Example> EXAMPLES = Toy.examples(40);
    private static final List<Example> HELD = Toy.examples(44).subList(40, 44);

    @Test
    void learnsAToyLanguageAndReadsItTheSameOnceExported(@TempDir Path folder) throws IOException {
        List<String> log = new ArrayList<>();
        Path file = folder.resolve("network.weights");

        Weights trained =
                new Trainer(Toy.SHAPE, Toy.VOCABULARY, OPTIONS, log::add).train(Toy.weights(), EXAMPLES, HELD, file);

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
    void theSameSeedGivesTheSameWeights(@TempDir Path folder) throws IOException {
        TrainingOptions once =
                new TrainingOptions(1, 4, 1e-3, 1e-3, 0.1, 1, 0.01, 0.1f, 0.2, 0.1, 4, 0.5f, 0.5f, -1, 1000, 5);
        Weights first = new Trainer(Toy.SHAPE, Toy.VOCABULARY, once, _ -> {})
                .train(Toy.weights(), EXAMPLES.subList(0, 8), HELD, folder.resolve("first"));
        Weights second = new Trainer(Toy.SHAPE, Toy.VOCABULARY, once, _ -> {})
                .train(Toy.weights(), EXAMPLES.subList(0, 8), HELD, folder.resolve("second"));

        float[] a = first.get("link.roles.weight").values();
        float[] b = second.get("link.roles.weight").values();
        for (int i = 0; i < a.length; i++) {
            assertThat(b[i]).isCloseTo(a[i], within(1e-5f));
        }
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

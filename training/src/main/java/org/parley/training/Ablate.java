package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Finder;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.Network;
import org.parley.reading.neural.OnnxNetwork;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;

/**
 * What parts of an exported network bring, without training it anew:
 * {@code Ablate TRAIN DEV MODEL [SECOND_MODEL]}.
 *
 * <p>Each variant has its own confidence and threshold, both fitted on the held-out articles of TRAIN, and is then
 * measured on DEV, as it stands and roughened. The linker is put aside for the nearest cue; each sentence is read
 * alone; with a second model, both are measured alone and together.
 */
public final class Ablate {

    private static final long SEED = 1;

    private Ablate() {}

    /** A way to read pieces; the confidence chooses between overlapping candidates. */
    private interface Way {
        List<Found> read(Pieces pieces, Confidence confidence);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: Ablate TRAIN DEV MODEL [SECOND_MODEL]");
            System.exit(2);
        }
        WordPieces vocabulary = WordPieces.shipped();
        List<GoldArticle> train = BratCorpus.read(Path.of(args[0]));
        List<Example> held = IntStream.range(0, train.size())
                .filter(Train::isHeldOut)
                .mapToObj(i -> Example.of(train.get(i), vocabulary))
                .toList();
        List<GoldArticle> articles = BratCorpus.read(Path.of(args[1]));
        List<Example> dev = articles.stream()
                .map(article -> Example.of(article, vocabulary))
                .toList();
        List<Example> rough = articles.stream()
                .map(article -> Example.of(RoughText.roughen(article, SEED), vocabulary))
                .toList();
        try (OnnxNetwork network = load(Path.of(args[2]))) {
            if (args.length > 3) {
                try (OnnxNetwork second = load(Path.of(args[3]))) {
                    measure("first alone", whole(network, vocabulary), held, dev, List.of());
                    measure("second alone", whole(second, vocabulary), held, dev, List.of());
                    measure("both together", whole(new Ensemble(network, second), vocabulary), held, dev, List.of());
                }
            } else {
                measure("as it is", whole(network, vocabulary), held, dev, rough);
                measure("nearest cue", whole(new NearestCue(network), vocabulary), held, dev, List.of());
                measure("sentence alone", alone(network, vocabulary), held, dev, List.of());
            }
        }
    }

    private static OnnxNetwork load(Path folder) throws IOException {
        return new OnnxNetwork(
                Files.readAllBytes(folder.resolve("encoder.onnx")),
                Files.readAllBytes(folder.resolve("linker.onnx")),
                2);
    }

    private static void measure(String name, Way way, List<Example> held, List<Example> dev, List<Example> rough) {
        Confidence fitted = Calibration.fit(Calibration.cases(read(way, held, Confidence.ofCue())));
        Map<Example, List<Found>> found = read(way, held, fitted);
        double threshold = Measuring.bestThreshold(found, "content", "source", "all");
        System.out.printf(
                Locale.ROOT, "%s, held-out at %.2f: %s%n", name, threshold, Measuring.score(found, threshold));
        System.out.printf(Locale.ROOT, "%s, dev: %s%n", name, Measuring.score(read(way, dev, fitted), threshold));
        if (!rough.isEmpty()) {
            System.out.printf(
                    Locale.ROOT, "%s, dev roughened: %s%n", name, Measuring.score(read(way, rough, fitted), threshold));
        }
    }

    private static Map<Example, List<Found>> read(Way way, List<Example> examples, Confidence confidence) {
        Map<Example, List<Found>> found = new HashMap<>();
        examples.forEach(example -> found.put(example, way.read(example.pieces(), confidence)));
        return found;
    }

    private static Way whole(Network network, WordPieces vocabulary) {
        return (pieces, confidence) -> new Finder(network, confidence, Trainer.READING).find(vocabulary, pieces);
    }

    private static Way alone(Network network, WordPieces vocabulary) {
        return (pieces, confidence) -> {
            Finder finder = new Finder(network, confidence, Trainer.READING);
            List<Found> found = new ArrayList<>();
            int[] ends = sentenceEnds(pieces, vocabulary);
            for (int s = 0; s < ends.length; s++) {
                int from = s == 0 ? 0 : ends[s - 1];
                finder.find(vocabulary, pieces.slice(from, ends[s])).forEach(one -> found.add(shifted(one, from)));
            }
            return found;
        };
    }

    /**
     * A sentence ends where a line does, and at a stop before a word that begins with a capital or a mark that opens.
     */
    static int[] sentenceEnds(Pieces pieces, WordPieces vocabulary) {
        Set<Integer> stops = Set.of(id(vocabulary, "."), id(vocabulary, "?"), id(vocabulary, "!"));
        Set<Integer> marks = Set.of(id(vocabulary, "“"), id(vocabulary, "\""));
        int closing = id(vocabulary, "”");
        IntStream.Builder ends = IntStream.builder();
        for (int i = 1; i < pieces.size(); i++) {
            int gap = pieces.looks()[i] / 4;
            boolean begins = pieces.looks()[i] % 4 != Pieces.Case.LOWER.ordinal() || marks.contains(pieces.ids()[i]);
            int before = pieces.ids()[i - 1] == closing && i > 1 ? pieces.ids()[i - 2] : pieces.ids()[i - 1];
            boolean ended = stops.contains(before) && begins && gap == Pieces.Gap.SPACE.ordinal();
            if (ended || gap >= Pieces.Gap.LINE.ordinal()) {
                ends.add(i);
            }
        }
        return ends.add(pieces.size()).build().toArray();
    }

    private static int id(WordPieces vocabulary, String mark) {
        return vocabulary.cut(mark).ids()[0];
    }

    private static Found shifted(Found found, int by) {
        return new Found(
                found.cueFrom() + by,
                found.cueTo() + by,
                shifted(found.source(), by),
                shifted(found.content(), by),
                found.signs(),
                found.score());
    }

    private static BitSet shifted(BitSet set, int by) {
        BitSet shifted = new BitSet();
        set.stream().forEach(i -> shifted.set(i + by));
        return shifted;
    }
}

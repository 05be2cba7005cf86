package org.parley.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.model.Range;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Finder;
import org.parley.reading.neural.Found;
import org.parley.reading.neural.Network;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;

/** Reads gold articles with a network and compares, or writes down, what it finds. */
final class Measuring {

    private Measuring() {}

    /** What the network finds in each article, whatever its score. */
    static Map<Example, List<Found>> findAll(
            Network network, WordPieces vocabulary, List<Example> examples, Confidence confidence) {
        Finder finder = new Finder(network, confidence, Trainer.READING);
        Map<Example, List<Found>> found = new HashMap<>();
        for (Example example : examples) {
            found.put(example, finder.find(vocabulary, example.pieces()));
        }
        return found;
    }

    static Scores score(Map<Example, List<Found>> found, double threshold) {
        Scores scores = new Scores();
        found.forEach((example, all) -> scores.add(
                example.article().text(),
                example.article().attributions(),
                attributions(example.pieces(), all, threshold)));
        return scores;
    }

    /** The threshold, in steps of .02, at which the measures' mean is highest. */
    static double bestThreshold(Map<Example, List<Found>> found, String... measures) {
        double best = 0;
        double most = -1;
        for (int step = 5; step < 45; step++) {
            double f1 = Stream.of(measures)
                    .mapToDouble(score(found, 0.02 * step)::f1)
                    .average()
                    .orElseThrow();
            if (f1 > most) {
                most = f1;
                best = 0.02 * step;
            }
        }
        return best;
    }

    static List<GoldArticle.Attribution> attributions(Pieces pieces, List<Found> found, double threshold) {
        return found.stream()
                .filter(one -> one.score() >= threshold)
                .map(one -> {
                    BitSet cue = new BitSet();
                    cue.set(one.cueFrom(), one.cueTo());
                    return new GoldArticle.Attribution(
                            ranges(pieces, one.source()), ranges(pieces, cue), ranges(pieces, one.content()));
                })
                .toList();
    }

    private static List<Range> ranges(Pieces pieces, BitSet set) {
        List<Range> ranges = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            ranges.add(new Range(pieces.begins()[from], pieces.ends()[to - 1]));
            from = set.nextSetBit(to);
        }
        return ranges;
    }

    /** Rows that the attribution scorer reads: document, attribution, role, begin, end. */
    static void write(Map<Example, List<Found>> found, double threshold, Path file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            found.forEach((example, all) -> {
                String name = example.article().name();
                int number = 0;
                for (GoldArticle.Attribution one : attributions(example.pieces(), all, threshold)) {
                    String id = name + "\ta" + ++number;
                    one.source().forEach(r -> row(out, id, "source", r));
                    one.cue().forEach(r -> row(out, id, "cue", r));
                    one.content().forEach(r -> row(out, id, "content", r));
                }
            });
        }
    }

    private static void row(PrintStream out, String id, String role, Range range) {
        out.print(id + "\t" + role + "\t" + range.begin() + "\t" + range.end() + "\n");
    }
}

package org.parley.reading.neural;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.Range;
import org.parley.model.Span;
import org.parley.reading.AttributionFinder;
import org.parley.reading.Report;
import org.parley.reading.ResourceHash;

/**
 * Finds attributions with the trained network that ships with the reader. English only.
 *
 * <p>Loading takes a fraction of a second and some 60 MB outside the Java heap; one finder should serve many reports.
 * Safe for use by many threads at once.
 */
public final class NeuralFinder implements AttributionFinder, AutoCloseable {

    private static final String NAME = "minilm-4";

    /** Chosen on held-out articles of the training part, as the rest of the settings were. */
    private static final Finder.Settings SETTINGS = new Finder.Settings(0.08, 0.24, 1.2, 2);

    /** Longer texts are read in stretches, since what is found is held as bits over the pieces before it. */
    private static final int MOST_PIECES = 20_000;

    private final String name;
    private final @Nullable String hash; // null where it is the one that ships: 25 MB to digest, and only some ask
    private final WordPieces vocabulary;
    private final OnnxNetwork network;
    private final Finder finder;

    private NeuralFinder(
            String name, @Nullable String hash, WordPieces vocabulary, OnnxNetwork network, Confidence confidence) {
        this.name = name;
        this.hash = hash;
        this.vocabulary = vocabulary;
        this.network = network;
        this.finder = new Finder(network, confidence, SETTINGS);
    }

    /** The one that serves the whole process: loaded at the first call, kept to the end, never to be closed. */
    public static NeuralFinder shared() {
        return Shared.FINDER;
    }

    private static final class Shared {
        private static final NeuralFinder FINDER = load();
    }

    /** One of one's own, with the network that ships, on two threads a report. Close it when no thread reads with it. */
    public static NeuralFinder load() {
        return new NeuralFinder(NAME, null, WordPieces.shipped(), OnnxNetwork.shipped(2), Confidence.shipped());
    }

    /**
     * One of one's own, with a network that was taught further: {@code encoder.onnx}, {@code linker.onnx} and
     * {@code confidence.txt} of the folder, and the vocabulary that ships. Its name tells it apart from the one that ships.
     *
     * @throws IOException where one of the three cannot be read
     * @throws IllegalStateException where they are no network of this reader
     */
    public static NeuralFinder load(Path folder) throws IOException {
        byte[] encoder = Files.readAllBytes(folder.resolve("encoder.onnx"));
        byte[] linker = Files.readAllBytes(folder.resolve("linker.onnx"));
        byte[] confidence = Files.readAllBytes(folder.resolve("confidence.txt"));
        String hash = ResourceHash.joined(
                sha256(encoder),
                sha256(linker),
                sha256(confidence),
                ResourceHash.of(NeuralFinder.class, "vocabulary.txt"));
        return new NeuralFinder(
                NAME + "+" + hash.substring(0, 8),
                hash,
                WordPieces.shipped(),
                new OnnxNetwork(encoder, linker, 2),
                Confidence.parse(new String(confidence, StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String hash() {
        return hash != null
                ? hash
                : ResourceHash.of(
                        NeuralFinder.class, "encoder.onnx", "linker.onnx", "confidence.txt", "vocabulary.txt");
    }

    @Override
    public Findings find(Report report) {
        int[] text = report.text().text().codePoints().toArray();
        List<int[]> told = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block.role().tells()) {
                told.add(new int[] {block.range().begin(), block.range().end()});
            }
        }
        Pieces pieces = vocabulary.cut(text, told);
        List<Finding> attributions = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Pieces stretch : pieces.stretches(MOST_PIECES)) {
            Finder.Findings found = finder.read(vocabulary, stretch);
            found.attributions().forEach(one -> attributions.add(finding(stretch, one)));
            found.names().forEach(one -> names.add(name(stretch, one)));
        }
        return new Findings(attributions, names);
    }

    private static Name name(Pieces pieces, FoundName found) {
        Range range = new Range(pieces.begins()[found.from()], pieces.ends()[found.to() - 1]);
        return new Name(range, found.kind(), found.chance());
    }

    private static Finding finding(Pieces pieces, Found found) {
        BitSet cue = new BitSet();
        cue.set(found.cueFrom(), found.cueTo());
        return new Finding(
                found.source().isEmpty() ? null : span(pieces, found.source()),
                span(pieces, cue),
                span(pieces, found.content()),
                found.score());
    }

    private static Span span(Pieces pieces, BitSet set) {
        List<Range> ranges = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            ranges.add(new Range(pieces.begins()[from], pieces.ends()[to - 1]));
            from = set.nextSetBit(to);
        }
        return Span.covering(ranges);
    }

    @Override
    public void close() {
        network.close();
    }
}

package org.parley.reading.duplicates;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.model.Block;
import org.parley.model.CodePoints;
import org.parley.model.StoredDocument;

/**
 * What is kept of a report to find others that share its words, without reading it again: about a byte a word.
 *
 * <p>A sample of the report's runs of five words: those whose hash ends in two zero bits, the sketch V(A) with m = 4 of
 * Broder (On the resemblance and containment of documents, 1997, section 3), from which containment can be estimated
 * for texts of any two lengths. A short report keeps all of its runs. Beside it, a sample of the names and numbers in
 * it (Broder's M(A), the 48 smallest hashes), by which a translation is told from another story of the same day.
 *
 * <p>The same text gives the same fingerprint on any machine. Immutable and safe to share.
 */
public final class Fingerprint {

    private static final int SAMPLE_MASK = 3;
    /** Reports with at most so many runs of words keep them all. */
    private static final int SHORT = 256;

    private static final byte FORMAT = 1;

    private final int[] runs; // sorted
    private final int[] names; // sorted
    private final int regular; // how many of the runs a report of any length keeps

    private Fingerprint(int[] runs, int[] names) {
        this.runs = runs;
        this.names = names;
        this.regular = (int) Arrays.stream(runs).filter(Fingerprint::regular).count();
    }

    /** Of the blocks that tell. */
    public static Fingerprint of(CodePoints text, List<Block> blocks) {
        long[] shingles = Shingles.of(text, blocks).hashes();
        IntStream kept = Arrays.stream(shingles)
                .mapToInt(hash -> (int) hash)
                .filter(hash -> shingles.length <= SHORT || regular(hash));
        return new Fingerprint(kept.sorted().distinct().toArray(), Names.sample(text, blocks));
    }

    public static Fingerprint of(StoredDocument report) {
        return of(CodePoints.of(report.document().text()), report.reading().blocks());
    }

    /**
     * Reads back what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are no fingerprint of this version
     */
    public static Fingerprint of(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte format = in.get();
            int runs = in.getInt();
            int names = in.getInt();
            if (format != FORMAT || runs < 0 || names < 0 || in.remaining() != 4L * runs + 4L * names) {
                throw new IllegalArgumentException("these " + bytes.length + " bytes are no fingerprint of version "
                        + FORMAT + ". Maybe the report has to be read again.");
            }
            return new Fingerprint(ints(in, runs), ints(in, names));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("these " + bytes.length + " bytes are too few for a fingerprint", e);
        }
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] read = new int[count];
        for (int i = 0; i < count; i++) {
            read[i] = in.getInt();
        }
        return read;
    }

    /** For a dossier to keep beside the report. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(9 + 4 * (runs.length + names.length));
        out.put(FORMAT).putInt(runs.length).putInt(names.length);
        for (int run : runs) {
            out.putInt(run);
        }
        for (int name : names) {
            out.putInt(name);
        }
        return out.array();
    }

    /** The sampled runs, sorted; not to be changed. */
    int[] runs() {
        return runs;
    }

    private static boolean regular(int run) {
        return (run & SAMPLE_MASK) == 0;
    }

    /** Whether it is of a short report and holds all of its runs. */
    private boolean whole() {
        return runs.length <= SHORT && regular < runs.length;
    }

    /** How many runs it keeps at the rate that it has in common with {@code other}. */
    int comparable(Fingerprint other) {
        return whole() && other.whole() ? runs.length : regular;
    }

    /** Estimates how alike the names and numbers of two reports are (Jaccard, 0 to 1), whatever language they are in. */
    double namesAlike(Fingerprint other) {
        return Names.alike(names, other.names);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Fingerprint other && Arrays.equals(runs, other.runs) && Arrays.equals(names, other.names);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(runs) + Arrays.hashCode(names);
    }
}

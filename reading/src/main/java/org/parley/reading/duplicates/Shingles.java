package org.parley.reading.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.model.Block;
import org.parley.model.CodePoints;

/**
 * A report's words, taken five in a row at every place, as a sorted set of 64-bit hashes.
 *
 * <p>Case, punctuation and white space count for nothing, so that two papers' typesetting of one story is the same. Only
 * the blocks that tell are counted.
 *
 * @param hashes sorted, without repetition
 */
record Shingles(long[] hashes) {

    /** Words in a row. */
    static final int LENGTH = 5;

    private static final long PRIME = 0x100000001b3L;

    static Shingles of(CodePoints text, List<Block> blocks) {
        LongStream.Builder words = LongStream.builder();
        for (Block block : blocks) {
            if (block.role().tells()) {
                hashWords(
                        text.text(),
                        text.charIndex(block.range().begin()),
                        text.charIndex(block.range().end()),
                        words);
            }
        }
        return of(words.build().toArray());
    }

    private static Shingles of(long[] words) {
        long[] hashes = new long[Math.max(0, words.length - LENGTH + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int j = 0; j < LENGTH; j++) {
                hash = hash * 0x9E3779B97F4A7C15L + words[i + j];
            }
            hashes[i] = mix(hash);
        }
        return new Shingles(Arrays.stream(hashes).sorted().distinct().toArray());
    }

    /** FNV-1a over each word's letters and digits, written small; an apostrophe inside a word is passed over. */
    private static void hashWords(String text, int begin, int end, LongStream.Builder words) {
        long hash = 0;
        boolean inside = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = ((inside ? hash : 0xcbf29ce484222325L) ^ Character.toLowerCase(c)) * PRIME;
                inside = true;
            } else if (inside && c != '\'' && c != '’') {
                words.add(hash);
                inside = false;
            }
        }
        if (inside) {
            words.add(hash);
        }
    }

    /** Spreads every bit over all (the finalizer of MurmurHash3, Appleby 2011). */
    static long mix(long hash) {
        long h = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    int size() {
        return hashes.length;
    }

    /** How many the two have in common. */
    int shared(Shingles other) {
        int count = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Broder's containment: the share of the smaller set that the larger holds too, 0 to 1. */
    double contained(Shingles other) {
        int smaller = Math.min(size(), other.size());
        return smaller == 0 ? 0 : (double) shared(other) / smaller;
    }
}

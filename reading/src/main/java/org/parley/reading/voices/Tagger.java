package org.parley.reading.voices;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Gives every word its part of speech: a greedy averaged perceptron (Collins 2002) over the word, its neighbours and
 * the two tags before it. Its weights were learnt from the news, interview, academic and court documents of GUM's
 * training part (CC BY; Zeldes 2017) by {@code TaggerTraining} in this module's tests.
 *
 * <p>Cost: linear in words. Immutable after loading, safe for many threads.
 */
final class Tagger {

    /** How many features describe one word. */
    static final int FEATURES = 17;

    private static final int TAGS = Tag.ALL.length;

    /** Open addressing: feature hash, and where its weights begin in {@link #weights} (0 is an empty slot). */
    private final int[] hashes;

    private final int[] starts;
    /** Per feature: a count, then that many pairs of tag and weight. */
    private final byte[] weights;

    private final int mask;
    /** Per word, the tags of closed classes that it may have, as bits; for all other words only {@link #OPEN}. */
    private final Map<String, Long> closed;

    private static final long OPEN = open();
    private static final long ADVERB = 1L << Tag.RB.ordinal();

    private Tagger(int[] hashes, int[] starts, byte[] weights) {
        this.hashes = hashes;
        this.starts = starts;
        this.weights = weights;
        this.mask = hashes.length - 1;
        this.closed = closed();
    }

    private static boolean isAdverb(String word) {
        return word.endsWith("ly") || word.endsWith("wards") || word.endsWith("wise");
    }

    private static long open() {
        long bits = 0;
        for (Tag tag : Tag.ALL) {
            bits |= tag.isNoun() || tag.isVerb() || tag.isAdjective() || tag == Tag.CD || tag == Tag.UH
                    ? 1L << tag.ordinal()
                    : 0;
        }
        return bits;
    }

    private static Map<String, Long> closed() {
        Map<String, Long> closed = new HashMap<>();
        for (String line : Resources.lines("closed-words.tsv")) {
            int tab = line.indexOf('\t');
            long bit = 1L << Tag.of(line.substring(0, tab)).ordinal();
            for (String word : line.substring(tab + 1).split(" ")) {
                closed.merge(word, OPEN | bit, (a, b) -> a | b);
            }
        }
        return closed;
    }

    static Tagger load() {
        try (InputStream in = Resources.open("tagger.bin.gz");
                DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
            int count = data.readInt();
            int length = data.readInt();
            byte[] keys = data.readNBytes(4 * count);
            byte[] weights = data.readNBytes(length);
            int capacity = Integer.highestOneBit(count * 2) * 2;
            int[] hashes = new int[capacity];
            int[] starts = new int[capacity];
            int at = 1;
            for (int i = 0; i < count; i++) {
                int hash = (keys[4 * i] & 0xff) << 24
                        | (keys[4 * i + 1] & 0xff) << 16
                        | (keys[4 * i + 2] & 0xff) << 8
                        | keys[4 * i + 3] & 0xff;
                int slot = hash & capacity - 1;
                while (starts[slot] != 0) {
                    slot = slot + 1 & capacity - 1;
                }
                hashes[slot] = hash;
                starts[slot] = at;
                at += 1 + 2 * weights[at];
            }
            return new Tagger(hashes, starts, weights);
        } catch (IOException e) {
            throw new UncheckedIOException("the tagger's weights cannot be read: " + e.getMessage(), e);
        }
    }

    /** Tags the words of every sentence. */
    void tag(Tokens tokens) {
        int[] features = new int[FEATURES];
        int[] scores = new int[TAGS];
        for (Tokens.Sentence sentence : tokens.sentences()) {
            for (int token = sentence.from(); token < sentence.to(); token++) {
                tokens.tag(token, tokens.isWord(token) ? best(tokens, sentence, token, features, scores) : Tag.PUNCT);
            }
        }
    }

    private Tag best(Tokens tokens, Tokens.Sentence sentence, int token, int[] features, int[] scores) {
        if (Character.isDigit(tokens.text.charAt(tokens.begin(token)))) {
            return Tag.CD;
        }
        features(tokens, sentence, token, features);
        Arrays.fill(scores, 0);
        for (int feature : features) {
            int slot = feature & mask;
            while (starts[slot] != 0 && hashes[slot] != feature) {
                slot = slot + 1 & mask;
            }
            int at = starts[slot];
            if (at != 0) {
                for (int n = weights[at++]; n > 0; n--) {
                    scores[weights[at]] += weights[at + 1];
                    at += 2;
                }
            }
        }
        long allowed = closed.getOrDefault(tokens.lower(token), isAdverb(tokens.lower(token)) ? OPEN | ADVERB : OPEN);
        int best = Tag.NN.ordinal();
        for (int tag = 0; tag < TAGS; tag++) {
            best = scores[tag] > scores[best] && (allowed & 1L << tag) != 0 ? tag : best;
        }
        return Tag.ALL[best];
    }

    /** Hashes of what is known about a word when it is its turn: the words around it and the tags before it. */
    static void features(Tokens tokens, Tokens.Sentence sentence, int token, int[] into) {
        String word = tokens.lower(token);
        String before = token > sentence.from() ? tokens.lower(token - 1) : "<s>";
        String before2 = token > sentence.from() + 1 ? tokens.lower(token - 2) : "<s>";
        String after = token + 1 < sentence.to() ? tokens.lower(token + 1) : "</s>";
        String after2 = token + 2 < sentence.to() ? tokens.lower(token + 2) : "</s>";
        int tag = token > sentence.from() ? tokens.tag(token - 1).ordinal() : 40;
        int tag2 = token > sentence.from() + 1 ? tokens.tag(token - 2).ordinal() : 40;
        int shape = shape(tokens, sentence, token);
        int i = 0;
        into[i++] = hash(0, 0);
        into[i++] = hash(1, word.hashCode());
        into[i++] = hash(2, suffix(word, 3));
        into[i++] = hash(3, suffix(word, 2));
        into[i++] = hash(4, word.charAt(0) * 31 + shape);
        into[i++] = hash(5, tag);
        into[i++] = hash(6, tag * 64 + tag2);
        into[i++] = hash(7, word.hashCode() * 64 + tag);
        into[i++] = hash(8, before.hashCode());
        into[i++] = hash(9, suffix(before, 3));
        into[i++] = hash(10, before2.hashCode());
        into[i++] = hash(11, after.hashCode());
        into[i++] = hash(12, suffix(after, 3));
        into[i++] = hash(13, after2.hashCode());
        into[i++] = hash(14, shape * 64 + tag);
        into[i++] = hash(15, (token + 1 < sentence.to() ? shape(tokens, sentence, token + 1) : 63) * 64 + shape);
        into[i] = hash(16, suffix(word, 3) * 64 + tag);
    }

    private static int shape(Tokens tokens, Tokens.Sentence sentence, int token) {
        String text = tokens.text;
        int begin = tokens.begin(token);
        int end = tokens.end(token);
        boolean capital = Character.isUpperCase(text.charAt(begin));
        boolean all = capital && end - begin > 1 && Character.isUpperCase(text.charAt(end - 1));
        boolean first = token == sentence.from() || !tokens.isWord(token - 1) && token - 1 == sentence.from();
        boolean hyphen = text.indexOf('-', begin, end) >= 0;
        return (capital ? 1 : 0)
                + (all ? 2 : 0)
                + (first ? 4 : 0)
                + (hyphen ? 8 : 0)
                + (Character.isLetter(text.charAt(begin)) ? 0 : 16);
    }

    private static int suffix(String word, int length) {
        int hash = 17;
        for (int i = Math.max(0, word.length() - length); i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    private static int hash(int template, int value) {
        int mixed = (value * 0x9E3779B1) ^ (template * 0x85EBCA6B);
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        mixed ^= mixed >>> 13;
        return mixed;
    }
}

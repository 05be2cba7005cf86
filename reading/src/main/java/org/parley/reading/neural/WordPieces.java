package org.parley.reading.neural;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.reading.neural.Pieces.Case;
import org.parley.reading.neural.Pieces.Gap;

/**
 * Cuts text into the word pieces of BERT's uncased English vocabulary: lower-cased, accents off, words split greedily
 * into the longest known pieces (WordPiece).
 *
 * <p>Gives what the HuggingFace tokenizer of the same vocabulary gives, and starts in a tenth of its time because no
 * native library has to be unpacked. Immutable and safe for use by many threads at once.
 */
public final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    /** @param words the vocabulary in order, {@code [UNK]}, {@code [CLS]} and {@code [SEP]} among them */
    public WordPieces(List<String> words) {
        vocabulary = HashMap.newHashMap(words.size());
        for (String word : words) {
            vocabulary.put(word, vocabulary.size());
        }
        unknown = number("[UNK]");
        start = number("[CLS]");
        end = number("[SEP]");
    }

    /** With the vocabulary that ships with the reader. */
    public static WordPieces shipped() {
        try (InputStream in = WordPieces.class.getResourceAsStream("vocabulary.txt")) {
            if (in == null) {
                throw new IllegalStateException("the reader's vocabulary.txt is missing from the program");
            }
            return new WordPieces(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(String word) {
        Integer found = vocabulary.get(word);
        if (found == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + word);
        }
        return found;
    }

    /** Number of the piece that opens every input of the encoder. */
    public int start() {
        return start;
    }

    /** Number of the piece that closes every input of the encoder. */
    public int end() {
        return end;
    }

    public Pieces cut(String text) {
        Cutting cutting = new Cutting();
        cutting.add(text.codePoints().toArray(), 0);
        return cutting.done();
    }

    /** Cuts several stretches of one text, each as a paragraph of its own; offsets count in the whole text. */
    public Pieces cut(int[] codePoints, List<int[]> stretches) {
        Cutting cutting = new Cutting();
        for (int[] stretch : stretches) {
            cutting.add(Arrays.copyOfRange(codePoints, stretch[0], stretch[1]), stretch[0]);
        }
        return cutting.done();
    }

    /** Collects the pieces of one text. */
    private final class Cutting {
        private final IntList ids = new IntList();
        private final IntList begins = new IntList();
        private final IntList ends = new IntList();
        private final IntList looks = new IntList();
        private final IntList heads = new IntList();

        // the word that is being read: its normalised letters, and where each comes from
        private final StringBuilder word = new StringBuilder();
        private final IntList origins = new IntList();
        private Gap gap = Gap.PARAGRAPH;
        private int upper;
        private int letters;
        private boolean capital;

        void add(int[] text, int offset) {
            gap = Gap.PARAGRAPH;
            int breaks = 0;
            for (int at = 0; at < text.length; at++) {
                int c = text[at];
                if (isSpace(c)) {
                    finish(offset);
                    breaks += c == '\n' ? 1 : 0;
                    gap = widest(gap, breaks > 1 ? Gap.PARAGRAPH : breaks == 1 ? Gap.LINE : Gap.SPACE);
                } else if (!isControl(c)) {
                    breaks = 0;
                    if (isMark(c) || isIdeograph(c)) {
                        finish(offset);
                        put(c, at);
                        finish(offset);
                    } else {
                        put(c, at);
                    }
                }
            }
            finish(offset);
        }

        private void put(int c, int at) {
            if (Character.isUpperCase(c)) {
                upper++;
                capital |= word.isEmpty();
            }
            letters += Character.isLetter(c) ? 1 : 0;
            if (c < 128) {
                word.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
                origins.add(at);
                return;
            }
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            plain.codePoints()
                    .filter(d -> Character.getType(d) != Character.NON_SPACING_MARK)
                    .map(Character::toLowerCase)
                    .forEach(d -> {
                        word.appendCodePoint(d);
                        for (int i = 0; i < Character.charCount(d); i++) {
                            origins.add(at);
                        }
                    });
        }

        private void finish(int offset) {
            if (word.isEmpty()) {
                upper = 0;
                letters = 0;
                capital = false;
                return;
            }
            Case written = upper == 0
                    ? Case.LOWER
                    : upper > 1 && upper == letters
                            ? Case.UPPER
                            : capital && upper == 1 ? Case.CAPITALISED : Case.MIXED;
            int mark = ids.size();
            if (!split(offset, written)) {
                ids.cutTo(mark);
                begins.cutTo(mark);
                ends.cutTo(mark);
                looks.cutTo(mark);
                heads.cutTo(mark);
                piece(unknown, 0, word.length(), offset, written);
            }
            word.setLength(0);
            origins.cutTo(0);
            gap = Gap.NONE;
            upper = 0;
            letters = 0;
            capital = false;
        }

        /** Longest known piece first; false where some part of the word has no piece. */
        private boolean split(int offset, Case written) {
            if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
                return false;
            }
            for (int from = 0; from < word.length(); ) {
                int to = word.length();
                Integer found = null;
                for (; to > from; to--) {
                    String part = word.substring(from, to);
                    found = vocabulary.get(from == 0 ? part : "##" + part);
                    if (found != null) {
                        break;
                    }
                }
                if (found == null) {
                    return false;
                }
                piece(found, from, to, offset, written);
                from = to;
            }
            return true;
        }

        private void piece(int id, int from, int to, int offset, Case written) {
            ids.add(id);
            begins.add(offset + origins.get(from));
            ends.add(offset + origins.get(to - 1) + 1);
            looks.add(Pieces.look(from == 0 ? gap : Gap.NONE, written));
            heads.add(from == 0 ? 1 : 0);
        }

        Pieces done() {
            byte[] look = new byte[ids.size()];
            boolean[] head = new boolean[ids.size()];
            for (int i = 0; i < look.length; i++) {
                look[i] = (byte) looks.get(i);
                head[i] = heads.get(i) == 1;
            }
            return new Pieces(ids.toArray(), begins.toArray(), ends.toArray(), look, head);
        }
    }

    private static Gap widest(Gap a, Gap b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static boolean isSpace(int c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', 0x0B, 0x0C, 0x85 -> true;
            default ->
                c > 127
                        && (Character.getType(c) == Character.SPACE_SEPARATOR
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
        };
    }

    private static boolean isControl(int c) {
        if (c == 0 || c == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        if (c < 128) {
            return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B820 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** A growing list of numbers. */
    private static final class IntList {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
            values[size++] = value;
        }

        int get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }

        void cutTo(int length) {
            size = length;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}

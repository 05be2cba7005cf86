package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a report in reading order, as parallel arrays: where each begins and ends (in {@code char}s), its
 * lower-case form, its part of speech and its sentence. Filled once by {@link Tokenizer} and {@link Tagger}, then only
 * read.
 */
final class Tokens {

    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "are", "was", "were", "am", "been", "being", "'s", "'re", "'m", "has", "have", "had", "having",
            "'ve", "'d", "do", "does", "did", "get", "got", "gets");

    final String text;
    private int[] begins = new int[1024];
    private int[] ends = new int[1024];
    private int[] sentences = new int[1024];
    private String[] lowers = new String[1024];
    private Tag[] tags = new Tag[1024];
    private int size;
    private final List<Sentence> sentenceList = new ArrayList<>();

    /**
     * One sentence's tokens, {@code [from, to)}.
     *
     * @param block index of the block it stands in
     */
    record Sentence(int index, int from, int to, int block) {}

    Tokens(String text) {
        this.text = text;
    }

    void add(int begin, int end, int sentence) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            sentences = Arrays.copyOf(sentences, 2 * size);
            lowers = Arrays.copyOf(lowers, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
        }
        begins[size] = begin;
        ends[size] = end;
        sentences[size] = sentence;
        lowers[size] = lower(text, begin, end);
        tags[size] = Tag.PUNCT;
        size++;
    }

    void close(int from, int block) {
        sentenceList.add(new Sentence(sentenceList.size(), from, size, block));
    }

    void tag(int token, Tag tag) {
        tags[token] = tag;
    }

    private static String lower(String text, int begin, int end) {
        return text.substring(begin, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    int size() {
        return size;
    }

    List<Sentence> sentences() {
        return sentenceList;
    }

    Sentence sentence(int token) {
        return sentenceList.get(sentences[token]);
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The word in lower case, with straight apostrophes. */
    String lower(int token) {
        return lowers[token];
    }

    String word(int token) {
        return text.substring(begins[token], ends[token]);
    }

    /** The text from the first of the tokens {@code [from, to)} to the last, as it stands. */
    String text(int from, int to) {
        return text.substring(begins[from], ends[to - 1]);
    }

    Tag tag(int token) {
        return tags[token];
    }

    boolean is(int token, String word) {
        return lowers[token].equals(word);
    }

    boolean isWord(int token) {
        return Character.isLetterOrDigit(text.codePointAt(begins[token]))
                || lowers[token].startsWith("'") && ends[token] - begins[token] > 1 && !isMark(token);
    }

    private boolean isMark(int token) {
        return lowers[token].equals("''");
    }

    boolean isCapital(int token) {
        return Character.isUpperCase(text.codePointAt(begins[token]));
    }

    boolean isAuxiliary(int token) {
        return tags[token] == Tag.MD || AUXILIARIES.contains(lowers[token]);
    }

    /** The first token that ends after this place in the text; {@link #size()} where there is none. */
    int at(int character) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

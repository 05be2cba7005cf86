package org.parley.reading.voices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How often a word attributes, by what it stands with: counts over PolNeAR's training part, smoothed towards the word's
 * and the frame's average where they are few. Made by {@code CueLexiconTraining} in this module's tests.
 */
final class CueLexicon {

    /** How many sightings the average counts for. */
    private static final double DOUBT = 3;
    /** A word never seen to tell is this much less likely to than its frame's average. */
    private static final double UNKNOWN = 0.2;

    /** From which share of right proposals on a verb is one of speech. */
    private static final double SPEAKS = 0.4;

    /** What share of a speaking verb's sightings must be with a clause or a quotation. */
    private static final double OFTEN = 0.3;

    private static final Set<String> CLAUSAL = Set.of(
            "that",
            "clause",
            "quote",
            "colon",
            "othat",
            "oclause",
            "oquote",
            "post",
            "postquote",
            "inv",
            "invquote",
            "wh",
            "owh");

    /** Stands for all words that were seen and never told. */
    static final String OTHERS = "*";

    private record Counts(int seen, int right) {
        Counts plus(Counts other) {
            return new Counts(seen + other.seen, right + other.right);
        }

        double rate(double average) {
            return (right + DOUBT * average) / (seen + DOUBT);
        }
    }

    private static final Counts NONE = new Counts(0, 0);

    private final Map<String, Counts> byWordAndFrame = new HashMap<>();
    private final Map<String, Counts> byWord = new HashMap<>();
    private final Map<String, Counts> byFrame = new HashMap<>();
    private final Set<String> speaking = new HashSet<>();

    /** A lexicon that knows no word. */
    CueLexicon() {}

    static CueLexicon load() {
        CueLexicon lexicon = new CueLexicon();
        for (String line : Resources.lines("cues.tsv")) {
            String[] fields = line.split("\t");
            lexicon.add(fields[0], fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
        }
        lexicon.close();
        return lexicon;
    }

    void add(String word, String frame, int seen, int right) {
        Counts counts = new Counts(seen, right);
        byWordAndFrame.merge(word + ' ' + frame, counts, Counts::plus);
        byWord.merge(word, counts, Counts::plus);
        byFrame.merge(word.substring(0, 2) + frame, counts, Counts::plus);
    }

    void close() {
        Map<String, Counts> clausal = new HashMap<>();
        byWordAndFrame.forEach((wordAndFrame, counts) -> {
            int blank = wordAndFrame.indexOf(' ');
            if (wordAndFrame.startsWith("v:") && CLAUSAL.contains(wordAndFrame.substring(blank + 1))) {
                clausal.merge(wordAndFrame.substring(2, blank), counts, Counts::plus);
            }
        });
        clausal.forEach((stem, counts) -> {
            Counts all = byWord.getOrDefault("v:" + stem, NONE);
            if (counts.seen() >= 5 && counts.right() > SPEAKS * counts.seen() && counts.seen() > OFTEN * all.seen()) {
                speaking.add(stem);
            }
        });
    }

    /** Whether this verb, whatever it stands with, mostly tells that somebody says something. */
    boolean speaks(String stem) {
        return speaking.contains(stem);
    }

    /** Whether this verb has told at least sometimes what somebody says or thinks. */
    boolean tells(String stem) {
        return byWord.getOrDefault("v:" + stem, NONE).right() >= 2;
    }

    /** How likely it is that these words attribute, and rightly so: source, cue and content. */
    double probability(Cue cue) {
        String kind = cue.word().substring(0, 2);
        double average = byFrame.getOrDefault(kind + cue.frame(), NONE).rate(0.1);
        Counts word = byWord.getOrDefault(cue.word(), NONE);
        double expected = word.rate(UNKNOWN * average);
        // the word's average, moved by how the frame compares with others
        double prior = word.seen() == 0 ? expected : Math.sqrt(expected * Math.max(average, expected));
        return byWordAndFrame.getOrDefault(cue.word() + ' ' + cue.frame(), NONE).rate(prior);
    }
}

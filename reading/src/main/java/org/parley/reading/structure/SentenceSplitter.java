package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.reading.structure.lexicon.Lexicon;

/**
 * Cuts English running text into sentences.
 *
 * <p>One pass over the characters. Every run of full stops, question and exclamation marks is a candidate; what stands
 * before it (abbreviation, initial, list number), how it is closed (quotation marks turned either way, with or without
 * spaces) and what follows (small letter, a verb of saying, a word that begins sentences) decide. A blank line always
 * ends a sentence.
 *
 * <p>The sentences found are in order, do not overlap, hold every character that is not white space, and neither begin
 * nor end with white space. Immutable and safe to share.
 */
public final class SentenceSplitter {

    /** What follows an abbreviation. */
    private enum Follows {
        /** A name: the stop never ends the sentence. */
        NAME,
        /** A number: the stop ends the sentence only where none follows. */
        NUMBER,
        /** Anything: the stop ends the sentence only where a word follows that begins sentences. */
        ANYTHING
    }

    private static final class English {
        static final SentenceSplitter SPLITTER = new SentenceSplitter(
                Lexicon.rows(SentenceSplitter.class, "abbreviations.tsv").stream()
                        .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> Follows.valueOf(row.get(1)))),
                Lexicon.words(SentenceSplitter.class, "sentence-starters.txt"),
                Lexicon.words(SentenceSplitter.class, "speech-verbs.txt"),
                Lexicon.words(SentenceSplitter.class, "after-asked.txt"));
    }

    /** No abbreviation is longer. */
    private static final int LONGEST_TOKEN = 40;

    private final Map<String, Follows> abbreviations;
    private final Set<String> starters;
    private final Set<String> speechVerbs;
    private final Set<String> complements;

    private SentenceSplitter(
            Map<String, Follows> abbreviations,
            Set<String> starters,
            Set<String> speechVerbs,
            Set<String> complements) {
        this.abbreviations = abbreviations;
        this.starters = starters;
        this.speechVerbs = speechVerbs;
        this.complements = complements;
    }

    /** The one for English; its word lists are loaded once. */
    public static SentenceSplitter english() {
        return English.SPLITTER;
    }

    /** The sentences of a whole text. */
    public List<Range> split(CodePoints text) {
        return text.length() == 0 ? List.of() : split(text, new Range(0, text.length()));
    }

    /** The sentences inside one stretch of a text, such as a block. */
    public List<Range> split(CodePoints text, Range within) {
        return split(
                text.text(),
                text.charIndex(within.begin()),
                text.charIndex(within.end()),
                cut -> text.range(cut.begin(), cut.end()));
    }

    private <T> List<T> split(String text, int from, int to, Function<Cut, T> made) {
        List<T> found = new ArrayList<>();
        int begin = Glyphs.skipBlank(text, from, to);
        int at = begin;
        while (at < to) {
            char c = text.charAt(at);
            int end = -1; // where the sentence ends, if it does here
            int next = at + 1;
            if (Glyphs.stop(c)) {
                Stop stop = Stop.at(text, begin, at, to);
                next = stop.end();
                end = ends(text, begin, stop, to) ? stop.closed() : -1;
            } else if (c == '\n' && blankLineAt(text, at, to)) {
                end = Glyphs.trimEnd(text, begin, at);
            }
            if (end > begin) {
                found.add(made.apply(new Cut(begin, end)));
                begin = Glyphs.skipBlank(text, end, to);
                next = begin;
            }
            at = next;
        }
        int end = Glyphs.trimEnd(text, Math.min(begin, to), to);
        if (end > begin) {
            found.add(made.apply(new Cut(begin, end)));
        }
        return found;
    }

    private record Cut(int begin, int end) {}

    private static boolean blankLineAt(String text, int lineFeed, int to) {
        for (int at = lineFeed + 1; at < to && Glyphs.blank(text.charAt(at)); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    private boolean ends(String text, int begin, Stop stop, int to) {
        int next = Glyphs.skipBlank(text, stop.closed(), to);
        if (next == to) {
            return true;
        }
        boolean apart = next > stop.closed();
        int word = Stop.skipOpeners(text, next, to);
        if (word == to) {
            return false; // only marks are left: they belong to this sentence
        }
        char first = text.charAt(word);
        String following = wordAt(text, word, to);
        if ((Character.isLowerCase(first) && !isCamel(following)) || isContinuation(first)) {
            return false;
        }
        if (!apart) {
            return glued(text, stop, following, to);
        }
        if (isBracketedStop(text, stop) || (stop.closedByQuote() && isTag(text, word, to))) {
            return false;
        }
        if (stop.asks() && stop.openQuote() && isCapitalTag(text, word, following, to)) {
            return false;
        }
        return switch (stop.kind()) {
            case ASKS -> true;
            case ELLIPSIS ->
                !stop.spaced() && !following.equals("I") && (begins(text, word, following, to) || word > next);
            case FULL -> endsAfterWord(text, begin, stop, word, following, to);
        };
    }

    /** Whether a full stop ends the sentence, going by the word before it. */
    private boolean endsAfterWord(String text, int begin, Stop stop, int word, String following, int to) {
        int tokenBegin = stop.begin();
        while (tokenBegin > Math.max(begin, stop.begin() - LONGEST_TOKEN) && isTokenChar(text.charAt(tokenBegin - 1))) {
            tokenBegin--;
        }
        String token = text.substring(tokenBegin, stop.begin());
        if (token.isEmpty() || stop.dots() > 1) {
            return true;
        }
        boolean digitFollows = Character.isDigit(text.charAt(word));
        if (tokenBegin == begin && token.length() <= 3 && isListNumber(token)) {
            return false; // "1. First item"
        }
        Follows follows = abbreviations.get(token);
        if (follows == null && token.length() > 1 && Character.isUpperCase(token.charAt(0))) {
            follows = abbreviations.get(token.toLowerCase(Locale.ROOT));
        }
        if (follows == Follows.NAME) {
            return false;
        }
        if (follows == Follows.NUMBER) {
            return !digitFollows;
        }
        if (token.length() <= 3 && Character.isLowerCase(token.charAt(0)) && isBracketed(text, tokenBegin)) {
            return false; // "(b. 1971)"
        }
        boolean initial = token.length() == 1 && Character.isUpperCase(token.charAt(0));
        boolean lettersWithStops = token.indexOf('.') > 0 && isLettersWithStops(token);
        if (follows == Follows.ANYTHING || initial || lettersWithStops) {
            return stop.closedByQuote() || (!digitFollows && begins(text, word, following, to));
        }
        return true;
    }

    /** A sentence that begins without a space before it: only where nothing else makes sense. */
    private boolean glued(String text, Stop stop, String following, int to) {
        if (stop.closed() < to && Character.isDigit(text.charAt(stop.closed()))) {
            return false; // a decimal
        }
        boolean afterWord = stop.begin() >= 3
                && Character.isLowerCase(text.charAt(stop.begin() - 1))
                && Character.isLowerCase(text.charAt(stop.begin() - 2));
        return stop.closedByQuote() ? !following.isEmpty() : afterWord && starters.contains(following);
    }

    /** Whether the word begins sentences and is not itself an initial ("A. Smith"). */
    private boolean begins(String text, int word, String following, int to) {
        int after = word + following.length();
        return starters.contains(following) && !(following.length() == 1 && after < to && text.charAt(after) == '.');
    }

    /** {@code “…?” Bounat questions.}: up to four capitalised words, then a verb of saying. */
    private boolean isTag(String text, int word, int to) {
        int at = word;
        for (int words = 0; words < 5 && at < to; words++) {
            String token = wordAt(text, at, to);
            if (token.isEmpty()) {
                return false;
            }
            if (words > 0 && speechVerbs.contains(token)) {
                int after = Glyphs.skipBlank(text, at + token.length(), to);
                return after == to
                        || !Character.isLetter(text.charAt(after))
                        || words > 1
                        || !starters.contains(wordAt(text, word, to));
            }
            if (!Character.isUpperCase(token.charAt(0))) {
                return false;
            }
            int after = at + token.length();
            at = Glyphs.skipBlank(text, after < to && text.charAt(after) == '.' ? after + 1 : after, to);
        }
        return false;
    }

    /** {@code “Why now? Asked the minister}: a verb of saying written large where the quotation was not closed. */
    private boolean isCapitalTag(String text, int word, String following, int to) {
        if (!speechVerbs.contains(following.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int second = Glyphs.skipBlank(text, word + following.length(), to);
        return !complements.contains(wordAt(text, second, to));
    }

    /** {@code (…)} and {@code [...]} stand for words left out. */
    private static boolean isBracketedStop(String text, Stop stop) {
        return stop.begin() > 0
                && Glyphs.openingBracket(text.charAt(stop.begin() - 1))
                && stop.end() < text.length()
                && Glyphs.closingBracket(text.charAt(stop.end()));
    }

    private static boolean isBracketed(String text, int at) {
        return at > 0 && Glyphs.openingBracket(text.charAt(at - 1));
    }

    /** {@code iPhone}, {@code eBay}: a name in spite of its small first letter. */
    private static boolean isCamel(String word) {
        return word.length() > 2 && Character.isUpperCase(word.charAt(1)) && Character.isLowerCase(word.charAt(2));
    }

    private static boolean isContinuation(char c) {
        return switch (c) {
            case ',', ';', ':', ')', ']', '}', '/', '%', '.', '!', '?' -> true;
            default -> false;
        };
    }

    private static boolean isTokenChar(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '&' || c == '-';
    }

    private static boolean isListNumber(String token) {
        return token.chars().allMatch(Character::isDigit)
                || (token.length() == 1 && Character.isLetter(token.charAt(0)));
    }

    private static boolean isLettersWithStops(String token) {
        for (int i = 0; i < token.length(); i++) {
            if ((i % 2 == 1) != (token.charAt(i) == '.')) {
                return false;
            }
        }
        return token.length() % 2 == 1;
    }

    private static String wordAt(String text, int at, int to) {
        int end = at;
        while (end < to && (Character.isLetterOrDigit(text.charAt(end)) || (end > at && text.charAt(end) == '-'))) {
            end++;
        }
        return at < end ? text.substring(at, end) : "";
    }
}

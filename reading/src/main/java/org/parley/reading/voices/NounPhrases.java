package org.parley.reading.voices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;

/**
 * Whole noun phrases around a base one: "the head | of | the foreign policy | of | the EU", lists, and the apposition that
 * tells somebody's role. Works on chunk indexes of one line; stateless.
 */
final class NounPhrases {

    private static final Set<String> LINKS = Set.of(
            "of", "for", "in", "at", "from", "on", "with", "to", "near", "against", "under", "within", "inside", "by",
            "behind", "over", "about", "among", "between", "across", "around", "like");

    private final Tokens tokens;

    NounPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The first chunk of the phrase whose last base phrase is {@code last}. */
    int first(Line line, int last) {
        int first = last;
        while (true) {
            if (links(line, first - 1) && line.is(first - 2, Kind.ADJECTIVE) && line.is(first - 3, Kind.NOUN)) {
                first -= 3; // "a person close to the talks"
            } else if (links(line, first - 1) && line.isNominal(first - 2) && !line.is(first - 2, Kind.PRONOUN)) {
                first -= 2;
            } else if (isList(line, first)) {
                first -= 2;
            } else {
                return first;
            }
        }
    }

    /** Whether a name, which links to bodies and places of its own but not to where it was just then. */
    private boolean isNamed(Line line, int index) {
        return tokens.tag(line.get(index).head()).isName()
                && tokens.isCapital(line.get(index).from());
    }

    private boolean links(Line line, int index) {
        return line.is(index, Kind.PREPOSITION)
                && LINKS.contains(tokens.lower(line.get(index).from()));
    }

    /** Whether the phrase before "and" or a list's comma belongs to the same subject. */
    private boolean isList(Line line, int first) {
        if (!line.is(first - 1, Kind.AND) && !(line.is(first - 1, Kind.COMMA) && listGoesOn(line, first))) {
            return false;
        }
        if (line.is(first - 2, Kind.COMMA) && line.is(first - 1, Kind.AND)) {
            return false;
        }
        if (!line.isNominal(first - 2) || tokens.is(line.get(first - 1).from(), "but")) {
            return false;
        }
        int before = first(line, first - 2) - 1;
        return switch (line.kind(before)) {
            case STOP, COMMA, THAT, SUBORDINATOR, QUOTE, AND, WH, DASH, COLON, ADVERB, ACCORDING -> true;
            default -> false;
        };
    }

    private boolean listGoesOn(Line line, int first) {
        return line.is(first + 1, Kind.AND) && line.isNominal(first + 2)
                || line.is(first + 1, Kind.COMMA) && line.isNominal(first + 2) && line.is(first + 3, Kind.AND);
    }

    /** After the last chunk of the phrase that begins with {@code first}, without appositions. */
    int end(Line line, int first) {
        int end = first + 1;
        while (true) {
            if (line.is(end, Kind.ADJECTIVE) && links(line, end + 1) && line.isNominal(end + 2)) {
                end += 3;
            } else if (links(line, end)
                    && line.isNominal(end + 1)
                    && !line.is(end + 1, Kind.PRONOUN)
                    && !(isNamed(line, end - 1)
                            && !tokens.is(line.get(end).from(), "of")
                            && !tokens.is(line.get(end).from(), "for"))) {
                end += 2;
            } else if (line.is(end, Kind.AND)
                    && line.isNominal(end + 1)
                    && !line.get(end + 1).isVerbal()
                    && !verbFollows(line, end + 2)) {
                end += 2;
            } else {
                return end;
            }
        }
    }

    private boolean verbFollows(Line line, int index) {
        int at = index;
        while (links(line, at) && line.isNominal(at + 1)) {
            at += 2;
        }
        return line.is(at, Kind.VERB);
    }

    Stretch stretch(Line line, int first, int end) {
        return new Stretch(line.get(first).from(), line.get(end - 1).to());
    }

    @Nullable Stretch orNull(Line line, int first, int end) {
        return first < end ? stretch(line, first, end) : null;
    }
}

package org.parley.reading.voices;

import java.util.Set;
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

    /** The first chunk of the phrase, or of the list of phrases, whose last base phrase is {@code last}. */
    int first(Line line, int last) {
        int best = firstLinked(line, last);
        int at = best;
        boolean list = false;
        while (true) {
            int element = elementBefore(line, at, list);
            if (element < 0) {
                return best;
            }
            list = true;
            at = firstLinked(line, element);
            best = mayBegin(line.kind(at - 1)) ? at : best;
        }
    }

    private int firstLinked(Line line, int last) {
        int first = last;
        while (true) {
            if (links(line, first - 1) && line.is(first - 2, Kind.ADJECTIVE) && line.is(first - 3, Kind.NOUN)) {
                first -= 3; // "a person close to the talks"
            } else if (links(line, first - 1) && line.isNominal(first - 2) && !line.is(first - 2, Kind.PRONOUN)) {
                first -= 2;
            } else {
                return first;
            }
        }
    }

    /**
     * The base phrase that "and", or a comma in a list, joins to the one that begins at {@code first}; -1 where none.
     *
     * @param list whether an "and" was crossed already, so that commas may join
     */
    private int elementBefore(Line line, int first, boolean list) {
        if (line.is(first - 1, Kind.AND)
                && !list
                && !tokens.is(line.get(first - 1).from(), "but")) {
            if (line.isNominal(first - 2)) {
                return first - 2;
            }
            // ", and" joins where another comma shows a list
            boolean serial = line.is(first - 2, Kind.COMMA) && line.isNominal(first - 3);
            int before = serial ? firstLinked(line, first - 3) : 0;
            return serial && line.is(before - 1, Kind.COMMA) && line.isNominal(before - 2) ? first - 3 : -1;
        }
        return list && line.is(first - 1, Kind.COMMA) && line.isNominal(first - 2) ? first - 2 : -1;
    }

    /** Whether a subject may stand right after a chunk of this kind. */
    private static boolean mayBegin(Kind kind) {
        return switch (kind) {
            case STOP, COMMA, THAT, SUBORDINATOR, QUOTE, AND, WH, DASH, COLON, ADVERB, ACCORDING -> true;
            default -> false;
        };
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
}

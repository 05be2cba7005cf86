package org.parley.reading.voices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;

/** Finds what stands after a verb, noun or adjective that it could say, and of what form it is. */
final class Complements {

    /** Prepositions of what stands between a verb and what it says: "said on Friday in a statement that". */
    static final Set<String> CIRCUMSTANCES = Set.of(
            "in", "on", "at", "to", "during", "after", "from", "by", "with", "through", "via", "as", "of", "about");

    private final Tokens tokens;
    private final NounPhrases phrases;
    private final Subjects subjects;

    Complements(Tokens tokens, NounPhrases phrases, Subjects subjects) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.subjects = subjects;
    }

    /**
     * What is said.
     *
     * @param frame  its form: "that", "clause", "quote", "inf", "np", "p:for"; with "o" before it where somebody is told
     * @param from   chunk where it begins
     * @param cueEnd token after the words that belong to the cue, or 0 where none do
     */
    record Complement(String frame, int from, int cueEnd) {}

    /** What stands after a verb; null where nothing does that it could say. */
    @Nullable Complement after(Line line, int next) {
        int at = skipCircumstances(line, next);
        Complement direct = clausal(line, at, "");
        if (direct != null) {
            return direct;
        }
        at = skipAdverbs(line, next);
        if (line.isNominal(at)) {
            int end = phrases.end(line, at);
            int baseEnd = at + 1;
            Complement told = clausal(line, skipCircumstances(line, end), "o");
            if (told != null) {
                return told.frame().equals("oinf") ? new Complement("ninf", at, 0) : told;
            }
            if (line.isNominal(baseEnd) && line.is(skipAdverbs(line, phrases.end(line, baseEnd)), Kind.VERB)) {
                return new Complement("oclause", baseEnd, 0);
            }
            if (line.is(skipAdverbs(line, end), Kind.VERB) && !subjects.isParticiple(line, skipAdverbs(line, end))) {
                return new Complement("clause", at, 0);
            }
            return new Complement("np", at, 0);
        }
        if (line.is(at, Kind.PREPOSITION) && at + 1 < line.size() && !isBreak(line.kind(at + 1))) {
            return new Complement(
                    "p:" + tokens.lower(line.get(at).from()),
                    at + 1,
                    line.get(at).to());
        }
        if (line.is(at, Kind.SUBORDINATOR) && tokens.is(line.get(at).from(), "if")) {
            return new Complement("wh", at, 0);
        }
        if (line.is(at, Kind.ADJECTIVE)) {
            return new Complement("adj", at, 0);
        }
        if (line.is(at, Kind.VERB) && subjects.isParticiple(line, at)) {
            return new Complement("ger", at, 0);
        }
        return null;
    }

    private @Nullable Complement clausal(Line line, int at, String prefix) {
        return switch (line.kind(at)) {
            case THAT -> new Complement(prefix + "that", at, 0);
            case QUOTE -> new Complement(prefix + "quote", at, 0);
            case COLON ->
                line.is(at + 1, Kind.QUOTE)
                        ? new Complement(prefix + "quote", at + 1, 0)
                        : at + 1 < line.size() ? new Complement(prefix + "colon", at + 1, 0) : null;
            case COMMA -> line.is(at + 1, Kind.QUOTE) ? new Complement(prefix + "quote", at + 1, 0) : null;
            case WH ->
                switch (tokens.lower(line.get(at).from())) {
                    case "that" -> new Complement(prefix + "that", at, 0);
                    case "which" -> null;
                    case "who" -> prefix.isEmpty() ? new Complement("wh", at, 0) : null;
                    default -> new Complement(prefix + "wh", at, 0);
                };
            case INFINITIVE -> new Complement(prefix + "inf", at, 0);
            default -> null;
        };
    }

    private static boolean isBreak(Kind kind) {
        return kind == Kind.COMMA || kind == Kind.STOP || kind == Kind.DASH || kind == Kind.COLON || kind == Kind.AND;
    }

    private static int skipAdverbs(Line line, int from) {
        int at = from;
        while (line.is(at, Kind.ADVERB) || line.is(at, Kind.TIME) || line.is(at, Kind.OTHER)) {
            at++;
        }
        return at;
    }

    /** Over times and places that stand between a verb and what it says: "said on Friday in a statement that". */
    int skipCircumstances(Line line, int from) {
        int at = skipAdverbs(line, from);
        for (int i = 0; i < 3; i++) {
            boolean circumstance = line.is(at, Kind.PREPOSITION)
                    && CIRCUMSTANCES.contains(tokens.lower(line.get(at).from()))
                    && (line.is(at + 1, Kind.NOUN) || line.is(at + 1, Kind.TIME));
            if (!circumstance) {
                break;
            }
            at = skipAdverbs(line, line.is(at + 1, Kind.TIME) ? at + 2 : phrases.end(line, at + 1));
        }
        if (line.is(at, Kind.COMMA) && line.is(at + 1, Kind.TIME) && line.is(at + 2, Kind.COMMA)) {
            at += 3;
        }
        return at;
    }
}

package org.parley.reading.voices;

import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;

/** Finds who does what a verb says: before it, across what is set off by commas, or after it. */
final class Subjects {

    /** How far to look for the comma that opens an insertion. */
    private static final int REACH = 24;

    private final Tokens tokens;
    private final NounPhrases phrases;

    /**
     * @param stretch the words
     * @param first   chunk where they begin
     * @param base    the chunk that names the subject
     * @param end     after the last chunk of what belongs to it, insertion included
     */
    record Subject(Stretch stretch, int first, int base, int end) {}

    Subjects(Tokens tokens, NounPhrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** The subject before the verb chunk at {@code verb}; null where there is none next to it. */
    @Nullable Subject before(Line line, int verb) {
        int at = skipAdverbials(line, verb - 1);
        return switch (line.kind(at)) {
            case NOUN, PRONOUN -> {
                int outer = restricted(line, phrases.first(line, at));
                yield subject(line, outer < 0 ? at : outer, at + 1);
            }
            case WH ->
                tokens.lower(line.get(at).from()).startsWith("wh")
                                && !tokens.tag(line.get(at).from()).equals(Tag.WRB)
                        ? new Subject(line.get(at).stretch(), at, at, at + 1)
                        : null;
            case COMMA, DASH, CLOSE -> acrossInsertion(line, at);
            case AND -> shared(line, at);
            default -> null;
        };
    }

    /**
     * "A study that appeared in the journal found": the phrase whom the clause tells of that ends right before the verb; it opens
     * the line. -1 where there is none.
     */
    private int restricted(Line line, int first) {
        int verb = line.is(first - 1, Kind.PREPOSITION) ? first - 2 : -1;
        boolean relative = line.is(verb - 1, Kind.THAT) || line.is(verb - 1, Kind.WH);
        return verb == 2 && line.is(verb, Kind.VERB) && relative && line.is(0, Kind.NOUN) ? 0 : -1;
    }

    /** Leftwards over what may stand between subject and verb without marks: adverbs and times. */
    private int skipAdverbials(Line line, int from) {
        int at = from;
        while (true) {
            if (line.is(at, Kind.ADVERB) || line.is(at, Kind.OTHER)) {
                at--;
            } else if (line.is(at, Kind.TIME)) {
                at -= line.is(at - 1, Kind.PREPOSITION) ? 2 : 1;
            } else {
                return at;
            }
        }
    }

    private @Nullable Subject subject(Line line, int base, int end) {
        int first = phrases.first(line, base);
        int name = nameBefore(line, first);
        if (name >= 0) {
            return new Subject(phrases.stretch(line, name, base + 1), name, name, end);
        }
        return new Subject(phrases.stretch(line, first, base + 1), first, head(line, first, base), end);
    }

    /** "Name, the minister of defence said" without its second comma: the chunk of the name, or -1. */
    private int nameBefore(Line line, int first) {
        boolean role = first >= 2
                && line.is(first - 1, Kind.COMMA)
                && line.is(first - 2, Kind.NOUN)
                && line.is(first, Kind.NOUN)
                && tokens.tag(line.get(first).from()) == Tag.DT
                && tokens.tag(line.get(first - 2).head()).isName();
        boolean starts = role
                && (first == 2
                        || line.is(first - 3, Kind.STOP)
                        || line.is(first - 3, Kind.AND)
                        || line.is(first - 3, Kind.SUBORDINATOR));
        return starts ? first - 2 : -1;
    }

    /** The base phrase that leads: the first, as in "the head of the EU". */
    private static int head(Line line, int first, int last) {
        return line.isNominal(first) ? first : last;
    }

    /** "Name, who was there, said", "Name (Party) said", "Name — as ever — said". */
    private @Nullable Subject acrossInsertion(Line line, int closing) {
        Kind opening = line.kind(closing) == Kind.CLOSE ? Kind.OPEN : line.kind(closing);
        for (int at = closing - 1; at > Math.max(0, closing - REACH); at--) {
            if (line.is(at, Kind.STOP)) {
                return null;
            }
            if (line.is(at, Kind.QUOTE)) {
                return null;
            }
            if (line.is(at, opening) && line.isNominal(at - 1) && isInsertion(line, at + 1, closing)) {
                Subject plain = subject(line, at - 1, closing + 1);
                if (plain == null || !isApposition(line, at + 1, closing)) {
                    return plain;
                }
                return new Subject(
                        new Stretch(
                                plain.stretch().from(), line.get(closing - 1).to()),
                        plain.first(),
                        plain.base(),
                        closing + 1);
            }
        }
        return null;
    }

    private boolean isInsertion(Line line, int from, int to) {
        if (from >= to) {
            return false;
        }
        return switch (line.kind(from)) {
            case WH, PREPOSITION, ADVERB, TIME, ACCORDING, SUBORDINATOR, AND, ADJECTIVE -> true;
            case NOUN -> !hasFiniteVerb(line, from, to) || hasRelative(line, from, to);
            case VERB -> {
                Tag tag = tokens.tag(line.get(from).head());
                yield tag == Tag.VBG
                        || tag == Tag.VBN
                        || tokens.lower(line.get(from).head()).endsWith("ed");
            }
            default -> false;
        };
    }

    /** Whether the insertion names a role, not a circumstance: a noun phrase that is no age and no place. */
    private boolean isApposition(Line line, int from, int to) {
        return line.is(from, Kind.NOUN) && tokens.tag(line.get(from).head()) != Tag.CD;
    }

    private boolean hasFiniteVerb(Line line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.is(at, Kind.VERB)
                    && (tokens.tag(line.get(at).from()).isFinite()
                            || tokens.tag(line.get(at).from()) == Tag.MD)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRelative(Line line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.is(at, Kind.WH) || line.is(at, Kind.THAT)) {
                return true;
            }
        }
        return false;
    }

    /** "Name came in and said": the subject of the verb that "and" joins to. */
    private @Nullable Subject shared(Line line, int and) {
        if (line.is(and - 1, Kind.COMMA)) {
            for (int at = 1; at < and; at++) {
                boolean finite = line.is(at, Kind.VERB) && !isParticiple(line, at);
                Subject found = finite && !line.is(at - 1, Kind.AND) ? before(line, at) : null;
                if (found != null && found.first() == 0) {
                    return found; // ", and suggested": a list of what the sentence's subject did
                }
            }
        }
        for (int at = and - 1; at >= 0; at--) {
            if (line.is(at, Kind.STOP) || line.is(at, Kind.QUOTE)) {
                return null;
            }
            if (line.is(at, Kind.VERB) && !isParticiple(line, at)) {
                Subject found = before(line, at);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The subject of the clause that a participle hangs on: "Name left, saying …". */
    @Nullable Subject governing(Line line, int participle) {
        for (int at = participle - 1; at >= 0; at--) {
            if (line.is(at, Kind.STOP)) {
                return null;
            }
            if (line.is(at, Kind.VERB) && !isParticiple(line, at)) {
                Subject found = before(line, at);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "involved", "based": after a noun, a participle more often than what the tagger took it for. */
    private boolean isRegularPast(Chunk verb) {
        return verb.to() - verb.from() == 1 && tokens.lower(verb.head()).endsWith("ed");
    }

    boolean isParticiple(Line line, int verb) {
        Chunk chunk = line.get(verb);
        for (int token = chunk.from(); token < chunk.to(); token++) {
            Tag tag = tokens.tag(token);
            if (tag.isVerb() || tag == Tag.MD || tokens.isAuxiliary(token)) {
                return tag == Tag.VBG || tag == Tag.VBN && !tokens.isAuxiliary(token);
            }
        }
        return false;
    }

    /** The subject right after an inverted verb ("…, said Name, the minister of …"), apposition included. */
    @Nullable Subject after(Line line, int verb) {
        int at = verb + 1;
        while (line.is(at, Kind.TIME) || line.is(at, Kind.ADVERB)) {
            at++;
        }
        if (!line.isNominal(at) || line.is(at, Kind.PRONOUN) && verbFollows(line, at + 1)) {
            return null;
        }
        int end = phrases.end(line, at);
        if (line.is(end, Kind.VERB) && !isParticiple(line, end) && !isRegularPast(line.get(end))) {
            return null;
        }
        int whole = appositionEnd(line, restrictionEnd(line, at, end));
        return new Subject(phrases.stretch(line, at, whole), at, at, whole);
    }

    /** Where "who took part in the talks", "posted in the capital" ends that says which one is meant. */
    private int restrictionEnd(Line line, int base, int end) {
        boolean named = tokens.tag(line.get(base).head()).isName();
        boolean relative =
                line.is(end, Kind.WH) && tokens.lower(line.get(end).from()).startsWith("who");
        boolean participle =
                !named && line.is(end, Kind.VERB) && (isParticiple(line, end) || isRegularPast(line.get(end)));
        int at = end;
        while ((relative || participle) && at < line.size() && !isMark(line.kind(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMark(Kind kind) {
        return switch (kind) {
            case COMMA, STOP, QUOTE, COLON, DASH, OPEN -> true;
            default -> false;
        };
    }

    private static boolean verbFollows(Line line, int index) {
        return line.is(index, Kind.VERB);
    }

    /** Where the roles after a name end: at the sentence's end, or where a clause or a quotation goes on. */
    private int appositionEnd(Line line, int end) {
        boolean role = line.is(end, Kind.COMMA)
                && (line.is(end + 1, Kind.NOUN)
                                && !tokens.tag(line.get(end + 1).head()).equals(Tag.CD)
                        || line.is(end + 1, Kind.WH)
                                && tokens.is(line.get(end + 1).from(), "who"));
        if (!role) {
            return end;
        }
        int at = end + 1;
        boolean relative = false;
        while (at < line.size()) {
            Kind kind = line.kind(at);
            if (kind == Kind.STOP
                    || kind == Kind.QUOTE
                    || kind == Kind.COLON
                    || kind == Kind.DASH
                    || kind == Kind.SUBORDINATOR
                    || kind == Kind.OPEN) {
                break;
            }
            relative |= kind == Kind.WH || kind == Kind.THAT;
            if (kind == Kind.VERB && !relative && !isParticiple(line, at) && !isRegularPast(line.get(at))) {
                return end;
            }
            if (kind == Kind.COMMA && at > end + 1 && !(line.is(at + 1, Kind.NOUN) || line.is(at + 1, Kind.AND))) {
                break;
            }
            if (kind == Kind.VERB && isParticiple(line, at) && line.is(at - 1, Kind.COMMA)) {
                return at - 1;
            }
            at++;
        }
        return at;
    }
}

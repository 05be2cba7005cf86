package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.reading.voices.Chunk.Kind;

/**
 * Cuts tagged sentences into {@linkplain Chunk chunks}. One pass over the tokens, a finite automaton per chunk; what it
 * cannot place is {@link Kind#OTHER}.
 */
final class Chunker {

    /** How many adverbs may stand before their verb. */
    private static final int ADVERBS = 8;

    private static final Set<String> SUBORDINATORS = Set.of(
            "because",
            "although",
            "though",
            "while",
            "if",
            "unless",
            "whereas",
            "since",
            "as",
            "after",
            "before",
            "until",
            "once",
            "than",
            "so");
    private static final Set<String> PARTICLES = Set.of("out", "up", "off", "down", "away", "back");
    private static final Set<String> CATENATIVES =
            Set.of("went on", "goes on", "go on", "going on", "continued", "continues", "used");

    private final Tokens tokens;
    /** Per token: end of the opaque quotation that begins there, or 0. */
    private final int[] quoteEnds;

    private final TimeWords times;

    private int begin;
    private int at;
    private int end;
    private List<Chunk> chunks = new ArrayList<>();

    /** @param quoteEnds per token, where the quotation ends that begins there and is to be one chunk; else 0 */
    Chunker(Tokens tokens, int[] quoteEnds) {
        this.tokens = tokens;
        this.times = new TimeWords(tokens);
        this.quoteEnds = quoteEnds;
    }

    Line chunk(Tokens.Sentence sentence) {
        chunks = new ArrayList<>();
        begin = sentence.from();
        at = begin;
        end = sentence.to();
        while (at < end) {
            next();
        }
        return new Line(sentence, chunks);
    }

    private void next() {
        if (quoteEnds[at] > at) {
            int to = Math.min(quoteEnds[at], end);
            add(Kind.QUOTE, at, to, at);
            return;
        }
        if (!tokens.isWord(at)) {
            mark();
            return;
        }
        String word = tokens.lower(at);
        Tag tag = tokens.tag(at);
        if (word.equals("according") && at + 1 < end && tokens.is(at + 1, "to")) {
            add(Kind.ACCORDING, at, at + 2, at);
        } else if (times.end(at, begin, end) > at) {
            int to = times.end(at, begin, end);
            add(Kind.TIME, at, to, to - 1);
        } else if (tag == Tag.TO || word.equals("to")) {
            infinitiveOrPreposition();
        } else if (word.equals("that") && tag == Tag.IN) {
            add(Kind.THAT, at, at + 1, at);
        } else if (tag.isWh() || word.equals("whether")) {
            add(Kind.WH, at, at + 1, at);
        } else if (tag == Tag.PRP || tag == Tag.EX) {
            add(Kind.PRONOUN, at, at + 1, at);
        } else if (tag == Tag.CC) {
            add(Kind.AND, at, at + 1, at);
        } else if (tag == Tag.IN || tag == Tag.RP) {
            add(
                    SUBORDINATORS.contains(word) && startsClause(at + 1) ? Kind.SUBORDINATOR : Kind.PREPOSITION,
                    at,
                    at + 1,
                    at);
        } else if (isNominalStart() && noun()) {
            return;
        } else if (verbAhead() >= 0) {
            verb();
        } else if (tag.isAdverb()) {
            add(Kind.ADVERB, at, at + 1, at);
        } else if (tag.isAdjective()) {
            add(Kind.ADJECTIVE, at, at + 1, at);
        } else {
            add(Kind.OTHER, at, at + 1, at);
        }
    }

    private void add(Kind kind, int from, int to, int head) {
        chunks.add(new Chunk(kind, from, to, head));
        at = to;
    }

    private void mark() {
        String mark = tokens.lower(at);
        Kind kind = switch (mark.charAt(0)) {
            case ',' -> Kind.COMMA;
            case ':' -> Kind.COLON;
            case '—', '–', '―' -> Kind.DASH;
            case '-' -> Kind.DASH;
            case '(', '[' -> Kind.OPEN;
            case ')', ']' -> Kind.CLOSE;
            case '.' -> mark.length() > 1 ? Kind.OTHER : Kind.STOP;
            case '?', '!', ';' -> Kind.STOP;
            default -> Kind.OTHER;
        };
        boolean quotationMark = kind == Kind.OTHER;
        if (quotationMark) {
            at++; // marks around single words do not cut the phrase they stand in
        } else {
            add(kind, at, at + 1, at);
        }
    }

    // ---- verbs

    private void infinitiveOrPreposition() {
        int verb = at + 1;
        while (verb < end && (tokens.tag(verb).isAdverb() || !tokens.isWord(verb))) {
            verb++;
        }
        boolean infinitive = verb < end
                && (tokens.tag(verb) == Tag.VB
                        || tokens.tag(verb) == Tag.VBP && tokens.lower(verb).equals(tokens.word(verb)));
        if (!infinitive) {
            add(Kind.PREPOSITION, at, at + 1, at);
            return;
        }
        int head = verb;
        while (tokens.isAuxiliary(head) && verbAfter(head) >= 0) {
            head = verbAfter(head);
        }
        add(Kind.INFINITIVE, at, head + 1, head);
        particle();
    }

    /** The next verb after this auxiliary, adverbs between them left aside; -1 where there is none. */
    private int verbAfter(int auxiliary) {
        int next = auxiliary + 1;
        while (next < end
                && (tokens.tag(next).isAdverb()
                        || tokens.is(next, "n't")
                        || tokens.is(next, "not")
                        || !tokens.isWord(next) && quoteEnds[next] == 0 && isQuoteMark(next))) {
            next++;
        }
        if (next >= end
                || quoteEnds[next] > next
                || !(tokens.tag(next).isVerb() || tokens.tag(next) == Tag.MD || tokens.isAuxiliary(next))) {
            return -1;
        }
        boolean modal = tokens.tag(auxiliary) == Tag.MD;
        Tag tag = tokens.tag(next);
        return modal || tag == Tag.VBN || tag == Tag.VBG || tag == Tag.VBD || tag == Tag.VB || tokens.isAuxiliary(next)
                ? next
                : -1;
    }

    private boolean isQuoteMark(int token) {
        return "“”\"«»„'’‘".indexOf(tokens.lower(token).charAt(0)) >= 0;
    }

    /** The verb that begins here, adverbs before it left aside; -1 where none does. */
    private int verbAhead() {
        int verb = at;
        int reach = Math.min(end, at + ADVERBS); // a line of nothing but adverbs is read in linear time
        while (verb < reach && tokens.tag(verb).isAdverb()) {
            verb++;
        }
        return verb < end && (tokens.tag(verb).isVerb() || tokens.tag(verb) == Tag.MD || tokens.isAuxiliary(verb))
                ? verb
                : -1;
    }

    private void verb() {
        int from = at;
        int head = verbAhead();
        for (int next = tokens.isAuxiliary(head) ? verbAfter(head) : -1;
                next >= 0;
                next = tokens.isAuxiliary(head) ? verbAfter(head) : -1) {
            head = next;
        }
        int to = head + 1;
        // "went on to say", "continued to insist": the second verb decides
        boolean on = to < end && tokens.is(to, "on");
        if (CATENATIVES.contains(on ? tokens.lower(head) + " on" : tokens.lower(head))) {
            int infinitive = on ? to + 1 : to;
            if (infinitive + 1 < end && tokens.is(infinitive, "to") && tokens.tag(infinitive + 1) == Tag.VB) {
                head = infinitive + 1;
                to = head + 1;
            }
        }
        while (to < end && (tokens.is(to, "n't") || tokens.is(to, "not"))) {
            to++;
        }
        add(Kind.VERB, from, to, head);
        particle();
    }

    private void particle() {
        if (at < end && PARTICLES.contains(tokens.lower(at)) && !(at + 1 < end && tokens.is(at + 1, "of"))) {
            Chunk verb = chunks.removeLast();
            add(verb.kind(), verb.from(), at + 1, verb.head());
        }
    }

    // ---- nouns

    private boolean isNominalStart() {
        Tag tag = tokens.tag(at);
        return switch (tag) {
            case DT, PDT, PRPS, CD, JJ, JJR, JJS, NN, NNS, NNP, NNPS, POS -> true;
            case VBN, VBG -> modifies(at);
            case RB, RBR ->
                at + 1 < end && (tokens.tag(at + 1).isAdjective() || tokens.tag(at + 1) == Tag.CD) && modifies(at + 1);
            default -> false;
        };
    }

    /** Whether this participle or adjective stands before a noun that it describes, not after an auxiliary. */
    private boolean modifies(int token) {
        int next = token;
        while (next < end
                && (tokens.tag(next).isAdjective()
                        || tokens.tag(next) == Tag.VBN
                        || tokens.tag(next) == Tag.VBG
                        || tokens.tag(next) == Tag.CD
                        || tokens.tag(next).isAdverb())) {
            next++;
        }
        if (next >= end || !tokens.tag(next).isNoun() || tokens.isAuxiliary(token)) {
            return false;
        }
        Tag tag = tokens.tag(token);
        if (tag != Tag.VBN && tag != Tag.VBG) {
            return true;
        }
        Kind before = chunks.isEmpty() ? Kind.STOP : chunks.getLast().kind();
        // "warned Moscow", "criticizing the deal" take an object; "fired officials" after a determiner is one phrase
        return before == Kind.PREPOSITION && tag == Tag.VBN
                || tag == Tag.VBN
                        && before != Kind.NOUN
                        && before != Kind.PRONOUN
                        && before != Kind.COMMA
                        && before != Kind.AND
                        && before != Kind.WH
                        && before != Kind.STOP
                        && before != Kind.DASH
                        && before != Kind.QUOTE;
    }

    private boolean noun() {
        int head = -1;
        int to = at;
        boolean possessive = false;
        while (to < end && quoteEnds[to] <= to) {
            Tag tag = tokens.tag(to);
            if (tag == Tag.POS || tokens.is(to, "'s") && head >= 0 && !tokens.isAuxiliary(to)) {
                possessive = true;
            } else if (tag.isNoun()) {
                if (head >= 0 && !possessive && times.isLooseDay(to, end)) {
                    break;
                }
                head = to;
                possessive = false;
            } else if (tag == Tag.DT || tag == Tag.PRPS || tag == Tag.PDT) {
                if (head >= 0 && !possessive
                        || to > at && tokens.tag(to - 1) != Tag.PDT && tag == Tag.PRPS && !possessive) {
                    break;
                }
            } else if (tag == Tag.CD || tag.isAdjective()) {
                if (head >= 0 && !possessive && !nounFollows(to)) {
                    break;
                }
            } else if (tag == Tag.VBN || tag == Tag.VBG) {
                if (head >= 0 && !possessive || !nounFollows(to)) {
                    break;
                }
            } else if (tag.isAdverb()) {
                if (head >= 0 && !possessive
                        || to + 1 >= end
                        || !(tokens.tag(to + 1).isAdjective()
                                || tokens.tag(to + 1) == Tag.CD
                                || tokens.tag(to + 1) == Tag.VBN)
                        || !nounFollows(to + 1)) {
                    break;
                }
            } else if (tokens.is(to, "/") && head == to - 1 && nounFollows(to + 1)) {
                head = -1; // "the Christian/Social Democrat coalition": one phrase
            } else if (!tokens.isWord(to) && isQuoteMark(to) && to + 1 < end && to > at) {
                if (tokens.isWord(to - 1) && head >= 0 && !nounFollows(to + 1)) {
                    break;
                }
            } else if (tokens.is(to, ",")
                    && head < 0
                    && to > at
                    && tokens.tag(to - 1).isAdjective()
                    && to + 1 < end
                    && tokens.tag(to + 1).isAdjective()
                    && nounFollows(to + 1)) {
                to++;
                continue;
            } else {
                break;
            }
            to++;
        }
        while (to > at && !tokens.isWord(to - 1)) {
            to--;
        }
        if (to == at) {
            return false;
        }
        if (head < 0) {
            Tag last = tokens.tag(to - 1);
            boolean determined = tokens.tag(at) == Tag.DT || tokens.tag(at) == Tag.PRPS;
            if (last.isAdverb() || last.isAdjective() && !determined) {
                return false;
            }
            head = to - 1;
        }
        if (tokens.tag(at) == Tag.POS && to == at + 1) {
            add(Kind.OTHER, at, to, at);
        } else {
            add(Kind.NOUN, at, to, head);
        }
        return true;
    }

    private boolean nounFollows(int token) {
        int next = token;
        while (next < end
                && (tokens.tag(next).isAdjective()
                        || tokens.tag(next) == Tag.CD
                        || tokens.tag(next) == Tag.VBN
                        || tokens.tag(next) == Tag.VBG
                        || !tokens.isWord(next) && isQuoteMark(next))) {
            next++;
        }
        return next < end && tokens.tag(next).isNoun();
    }

    /** Whether a noun phrase and then a verb follow within a few words. */
    private boolean startsClause(int token) {
        boolean subject = false;
        for (int next = token; next < Math.min(end, token + 14); next++) {
            Tag tag = tokens.tag(next);
            if (tag == Tag.PUNCT && !isQuoteMark(next)) {
                return false;
            }
            if (subject && (tag.isFinite() || tag == Tag.MD || tokens.isAuxiliary(next))) {
                return true;
            }
            subject |= tag.isNoun() || tag == Tag.PRP || tag == Tag.DT;
        }
        return false;
    }
}

package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;
import org.parley.reading.voices.Subjects.Subject;

/**
 * Proposes every place in a line where somebody might be said to say, think or want something: verbs with what they say
 * and who says it, nouns ("his claim that"), adjectives ("is confident that") and "according to". The
 * {@linkplain CueLexicon lexicon} then decides which are meant.
 */
final class CueFinder {

    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "'s", "'re", "am", "being", "'m");
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "in", "on", "at", "to", "during", "after", "from", "by", "with", "through", "via", "as", "of", "about");

    /** Frame of "for the analyst Name," which the rules trust though few examples were counted. */
    static final String NAMED_EXPERT = "named expert";

    private final Transcript transcript;
    private final Tokens tokens;
    private final Stems stems;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final ContentEnds ends;
    private final CueLexicon lexicon;
    private final Roles roles;

    CueFinder(Transcript transcript, Stems stems, CueLexicon lexicon, Roles roles) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.lexicon = lexicon;
        this.roles = roles;
        this.stems = stems;
        this.phrases = new NounPhrases(tokens);
        this.subjects = new Subjects(tokens, phrases);
        this.ends = new ContentEnds(transcript, stems, subjects, lexicon);
    }

    List<Cue> find(Line line) {
        List<Cue> found = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            Cue cue = switch (line.kind(at)) {
                case VERB, INFINITIVE -> verb(line, at);
                case NOUN -> noun(line, at);
                case ACCORDING -> according(line, at);
                case PREPOSITION, SUBORDINATOR -> at == 0 ? opinion(line) : null;
                default -> null;
            };
            if (cue != null) {
                found.add(cue);
            }
        }
        return found;
    }

    // ---- verbs

    private @Nullable Cue verb(Line line, int at) {
        Chunk chunk = line.get(at);
        String head = tokens.lower(chunk.head());
        if (BE.contains(head)) {
            return adjective(line, at);
        }
        if (tokens.isAuxiliary(chunk.head())) {
            return null;
        }
        int next = at + 1;
        String stem = stems.of(head);
        int cueEnd = chunk.to();
        if (chunk.to() - 1 > chunk.head() && !tokens.is(chunk.to() - 1, "not") && !tokens.is(chunk.to() - 1, "n't")) {
            stem += "_" + tokens.lower(chunk.to() - 1);
        } else if (stem.equals("put")
                && line.is(next, Kind.PRONOUN)
                && tokens.is(line.get(next).from(), "it")) {
            stem = "put_it";
            cueEnd = line.get(next).to();
            next++;
        }
        String word = (isPassive(chunk)
                        ? "p:"
                        : line.is(at, Kind.INFINITIVE) ? "i:" : subjects.isParticiple(line, at) ? "g:" : "v:")
                + stem;
        Stretch cue = new Stretch(chunk.from(), cueEnd);
        Subject before = source(line, at);
        Complement complement = complement(line, next);
        if (complement == null) {
            return afterContent(line, at, next, word, cue, before);
        }
        if (before == null && line.is(at - 1, Kind.QUOTE)) {
            Cue inverted = afterContent(line, at, next, word, cue, null);
            if (inverted != null) {
                return inverted;
            }
        }
        if (before == null
                && (line.is(at - 1, Kind.COMMA))
                && line.isNominal(next)
                && complement.frame().equals("np")
                && word.startsWith("v:")) {
            Cue inverted = afterContent(line, at, next, word, cue, null);
            if (inverted != null && hasContentBefore(line, at)) {
                return inverted;
            }
        }
        int sourceFirst = before == null ? at : before.first();
        if (complement.frame().startsWith("p:")
                && lexicon.speaks(stem)
                && CIRCUMSTANCES.contains(complement.frame().substring(2))
                && hasContentBefore(line, sourceFirst)) {
            Cue post = afterContent(line, at, next, word, cue, before);
            if (post != null) {
                return post; // "…, he said in a message"
            }
        }
        List<Stretch> content = new ArrayList<>();
        if (complement.frame().endsWith("quote") && line.is(sourceFirst - 1, Kind.QUOTE)) {
            content.add(line.get(sourceFirst - 1).stretch());
        }
        boolean inner = isInner(line, at, before);
        int end = ends.end(line, complement.from(), complement.frame(), inner);
        if (end <= complement.from()) {
            return null;
        }
        content.add(phrases.stretch(line, complement.from(), end));
        if (word.startsWith("p:") && before != null && (complement.frame().equals("inf"))) {
            content.addFirst(before.stretch());
            return new Cue(word, complement.frame(), new Stretch(chunk.from(), cueEnd), null, content, line, at);
        }
        Stretch words = complement.cueEnd() > cueEnd && complement.frame().startsWith("p:")
                ? new Stretch(chunk.from(), complement.cueEnd())
                : cue;
        return new Cue(word, complement.frame(), words, before == null ? null : before.stretch(), content, line, at);
    }

    private @Nullable Subject source(Line line, int at) {
        if (subjects.isParticiple(line, at)) {
            // "a letter saying", "officials warning of": the noun right before; after a comma, the clause's subject
            if (line.is(at - 1, Kind.NOUN)) {
                return subjects.before(line, at);
            }
            return subjects.governing(line, at);
        }
        return line.is(at, Kind.INFINITIVE) ? subjects.governing(line, at) : subjects.before(line, at);
    }

    private boolean isPassive(Chunk chunk) {
        Tag tag = tokens.tag(chunk.head());
        if (tag != Tag.VBN && tag != Tag.VBD) {
            return false;
        }
        for (int token = chunk.head() - 1; token >= chunk.from(); token--) {
            if (BE.contains(tokens.lower(token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the cue's clause is itself an insertion that a comma will end. */
    private static boolean isInner(Line line, int at, @Nullable Subject subject) {
        if (subject != null && line.is(subject.base(), Kind.WH)) {
            return true;
        }
        return false;
    }

    /**
     * What a verb says.
     *
     * @param from   chunk where it begins
     * @param cueEnd token after the words that belong to the cue
     */
    private record Complement(String frame, int from, int cueEnd) {}

    /** What stands after a verb; null where nothing does that it could say. */
    private @Nullable Complement complement(Line line, int next) {
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
            if (line.is(end, Kind.COMMA) && line.is(end + 1, Kind.WH)) {
                return new Complement("np", at, 0);
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
                tokens.is(line.get(at).from(), "that")
                                || tokens.is(line.get(at).from(), "which")
                                || !prefix.isEmpty() && tokens.is(line.get(at).from(), "who")
                        ? tokens.is(line.get(at).from(), "that") ? new Complement(prefix + "that", at, 0) : null
                        : new Complement(prefix + "wh", at, 0);
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
    private int skipCircumstances(Line line, int from) {
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

    // ---- content before the verb

    private boolean hasContentBefore(Line line, int first) {
        return first - 1 > 0
                        && (line.is(first - 1, Kind.COMMA)
                                || line.is(first - 1, Kind.QUOTE)
                                || line.is(first - 1, Kind.DASH))
                || first == 1 && line.is(0, Kind.QUOTE);
    }

    /** "…, he said", "… said the minister": what is said stands before. */
    private @Nullable Cue afterContent(
            Line line, int at, int next, String word, Stretch cue, @Nullable Subject before) {
        if (!word.startsWith("v:")) {
            return null;
        }
        Subject subject = before;
        boolean inverted = false;
        int cueFirst = at;
        int after = next;
        if (subject != null) {
            cueFirst = subject.first();
        } else if (hasContentBefore(line, at)) {
            subject = subjects.after(line, at);
            inverted = true;
            if (subject == null) {
                return null;
            }
            after = subject.end();
        }
        if (subject == null || !hasContentBefore(line, cueFirst)) {
            return null;
        }
        if (line.is(subject.base(), Kind.WH)) {
            return null;
        }
        List<Stretch> content = new ArrayList<>();
        int contentEnd = cueFirst - (line.is(cueFirst - 1, Kind.QUOTE) ? 0 : 1);
        int begin = ends.begin(line, contentEnd);
        if (begin >= contentEnd) {
            return null;
        }
        boolean quoted = line.is(contentEnd - 1, Kind.QUOTE);
        content.add(
                quoted && begin < contentEnd - 1 && !line.is(begin, Kind.QUOTE)
                        ? line.get(contentEnd - 1).stretch()
                        : phrases.stretch(line, begin, contentEnd));
        int rest = resumes(line, after);
        if (rest > 0) {
            int end = ends.end(line, rest, line.is(rest, Kind.QUOTE) ? "quote" : "that", false);
            if (end > rest) {
                content.add(phrases.stretch(line, rest, end));
            }
        }
        String frame = (inverted ? "inv" : "post") + (quoted || line.is(begin, Kind.QUOTE) ? "quote" : "");
        return new Cue(word, frame, cue, subject.stretch(), content, line, at);
    }

    /** The chunk where the content goes on after "he said,", or -1. */
    private int resumes(Line line, int after) {
        int at = skipCircumstances(line, after);
        if (line.is(at, Kind.QUOTE)) {
            return at;
        }
        if (!line.is(at, Kind.COMMA) || at + 1 >= line.size()) {
            return -1;
        }
        return switch (line.kind(at + 1)) {
            case STOP -> -1;
            case VERB -> subjects.isParticiple(line, at + 1) ? -1 : at + 1;
            case WH, TIME -> -1;
            default -> at + 1;
        };
    }

    // ---- adjectives, nouns, "according to"

    private @Nullable Cue adjective(Line line, int at) {
        int adjective = at + 1;
        while (line.is(adjective, Kind.ADVERB)) {
            adjective++;
        }
        boolean single = line.is(adjective, Kind.ADJECTIVE)
                || line.is(adjective, Kind.NOUN)
                        && line.get(adjective).to() - line.get(adjective).from() == 1;
        if (!single) {
            return null;
        }
        Complement complement = complement(line, adjective + 1);
        Subject subject = subjects.before(line, at);
        if (complement == null
                || subject == null
                || complement.frame().startsWith("o")
                || complement.frame().equals("np")
                || complement.frame().equals("adj")) {
            return null;
        }
        int end = ends.end(line, complement.from(), complement.frame(), isInner(line, at, subject));
        if (end <= complement.from()) {
            return null;
        }
        Stretch words = new Stretch(
                line.get(at).from(),
                Math.max(line.get(adjective).to(), complement.frame().startsWith("p:") ? complement.cueEnd() : 0));
        return new Cue(
                "a:" + tokens.lower(line.get(adjective).head()),
                complement.frame(),
                words,
                subject.stretch(),
                List.of(phrases.stretch(line, complement.from(), end)),
                line,
                at);
    }

    private @Nullable Cue noun(Line line, int at) {
        Chunk chunk = line.get(at);
        Complement complement = complement(line, at + 1);
        if (complement == null
                || complement.frame().equals("np")
                || complement.frame().equals("clause")
                || complement.frame().equals("adj")
                || complement.frame().startsWith("o")
                || complement.frame().equals("ninf")) {
            return null;
        }
        if (!tokens.tag(chunk.head()).isNoun() || tokens.tag(chunk.head()).isName()) {
            return null;
        }
        if (complement.frame().equals("ger")
                || complement.frame().equals("quote") && !line.is(at + 1, Kind.QUOTE) && !line.is(at + 1, Kind.COLON)) {
            return null;
        }
        int end = ends.end(
                line,
                complement.from(),
                complement.frame().equals("that")
                        ? "nthat"
                        : complement.frame().startsWith("p:") ? "np" : complement.frame(),
                false);
        if (end <= complement.from()) {
            return null;
        }
        int owner = possessor(chunk);
        Stretch source = owner < 0 ? null : new Stretch(chunk.from(), owner + 1);
        int cueFrom = owner < 0 ? chunk.head() : owner + 1;
        while (cueFrom < chunk.head() && !tokens.isWord(cueFrom)) {
            cueFrom++;
        }
        int cueTo = complement.frame().startsWith("p:") ? complement.cueEnd() : chunk.to();
        if (cueTo <= cueFrom) {
            return null;
        }
        return new Cue(
                (owner < 0 ? "n:" : "o:") + stems.of(tokens.lower(chunk.head())),
                complement.frame(),
                new Stretch(cueFrom, cueTo),
                source,
                List.of(phrases.stretch(line, complement.from(), end)),
                line,
                at);
    }

    /** The last token of the possessor in this phrase ("his", "Name ’s"), or -1. */
    private int possessor(Chunk chunk) {
        for (int token = chunk.head() - 1; token >= chunk.from(); token--) {
            if (tokens.tag(token) == Tag.POS || tokens.is(token, "'s")) {
                return token;
            }
        }
        return tokens.tag(chunk.from()) == Tag.PRPS ? chunk.from() : -1;
    }

    /** "For the analyst Name, the plan is dead": who thinks so stands first. */
    private @Nullable Cue opinion(Line line) {
        if (!tokens.is(line.get(0).from(), "for") || !line.is(1, Kind.NOUN)) {
            return null;
        }
        int comma = phrases.end(line, 1);
        if (!line.is(comma, Kind.COMMA) || !line.isNominal(comma + 1)) {
            return null;
        }
        Chunk last = line.get(comma - 1);
        boolean name = tokens.tag(line.get(1).head()).isName()
                || tokens.tag(last.head()).isName();
        boolean role = false;
        for (int token = line.get(1).from(); token < last.to(); token++) {
            role |= roles.isExpert(tokens.lower(token));
        }
        int end = ends.end(line, comma + 1, "that", false);
        if (!role && !name || end <= comma + 1) {
            return null;
        }
        return new Cue(
                "x:for",
                role && name ? NAMED_EXPERT : role ? "expert" : "name",
                line.get(0).stretch(),
                phrases.stretch(line, 1, comma),
                List.of(phrases.stretch(line, comma + 1, end)),
                line,
                0);
    }

    private @Nullable Cue according(Line line, int at) {
        if (!line.isNominal(at + 1)) {
            return null;
        }
        int sourceEnd = phrases.end(line, at + 1);
        List<Stretch> content = new ArrayList<>();
        int appositionEnd = sourceEnd;
        boolean first = at == 0 || line.is(at - 1, Kind.AND) && at == 1;
        if (first) {
            if (!line.is(sourceEnd, Kind.COMMA)) {
                return null;
            }
            int from = sourceEnd + 1;
            // "According to Name, a professor of law, the …"
            if (line.is(from, Kind.NOUN)
                    && line.is(phrases.end(line, from), Kind.COMMA)
                    && line.isNominal(phrases.end(line, from) + 1)) {
                appositionEnd = phrases.end(line, from);
                from = appositionEnd + 1;
            }
            int end = ends.end(line, from, "that", false);
            if (end <= from) {
                return null;
            }
            content.add(phrases.stretch(line, from, end));
        } else {
            int end = line.is(at - 1, Kind.COMMA) ? at - 1 : at;
            int begin = ends.begin(line, end);
            if (begin >= end) {
                return null;
            }
            content.add(phrases.stretch(line, begin, end));
            if (line.is(sourceEnd, Kind.COMMA)
                    && line.is(sourceEnd + 1, Kind.NOUN)
                    && line.is(phrases.end(line, sourceEnd + 1), Kind.STOP)) {
                appositionEnd = phrases.end(line, sourceEnd + 1);
            } else if (line.is(sourceEnd, Kind.COMMA)
                    && line.is(sourceEnd + 1, Kind.WH)
                    && tokens.is(line.get(sourceEnd + 1).from(), "who")) {
                appositionEnd = ends.end(line, sourceEnd + 1, "that", true);
            }
        }
        return new Cue(
                "x:according_to",
                first ? "first" : "last",
                line.get(at).stretch(),
                phrases.stretch(line, at + 1, Math.max(appositionEnd, sourceEnd)),
                content,
                line,
                at);
    }
}

package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;
import org.parley.reading.voices.Complements.Complement;
import org.parley.reading.voices.Subjects.Subject;

/** Cues that are no verbs: "is confident that", "his claim that", "according to", "For the analyst Name,". */
final class NominalCues {

    /** Frame of "for the analyst Name," which the rules trust though few examples were counted. */
    static final String NAMED_EXPERT = "named expert";

    private final Tokens tokens;
    private final Stems stems;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Complements complements;
    private final ContentEnds ends;
    private final Roles roles;

    NominalCues(
            Tokens tokens,
            Stems stems,
            NounPhrases phrases,
            Subjects subjects,
            Complements complements,
            ContentEnds ends,
            Roles roles) {
        this.tokens = tokens;
        this.stems = stems;
        this.phrases = phrases;
        this.subjects = subjects;
        this.complements = complements;
        this.ends = ends;
        this.roles = roles;
    }

    /** "is confident that": the form of "be" is chunk {@code at}. */
    @Nullable Cue adjective(Line line, int at) {
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
        Complement complement = complements.after(line, adjective + 1);
        Subject subject = subjects.before(line, at);
        if (complement == null
                || subject == null
                || complement.frame().startsWith("o")
                || complement.frame().equals("np")
                || complement.frame().equals("adj")) {
            return null;
        }
        int end = ends.end(line, complement.from(), complement.frame(), line.is(subject.base(), Kind.WH));
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

    /** "his claim that", "calls for". */
    @Nullable Cue noun(Line line, int at) {
        Chunk chunk = line.get(at);
        Complement complement = complements.after(line, at + 1);
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
    @Nullable Cue opinion(Line line) {
        if (!tokens.is(line.get(0).from(), "for") || !line.is(1, Kind.NOUN)) {
            return null;
        }
        int comma = phrases.end(line, 1);
        int from = comma + 1;
        boolean introduced = line.is(comma, Kind.COMMA)
                && line.is(from, Kind.WH)
                && tokens.is(line.get(from).from(), "who");
        while (introduced && from < line.size() && !line.is(from, Kind.COMMA)) {
            from++; // over "who directs the forum"
        }
        from += introduced ? 1 : 0;
        if (!line.is(comma, Kind.COMMA) || !line.isNominal(from)) {
            return null;
        }
        boolean name = tokens.tag(line.get(1).head()).isName()
                || tokens.tag(line.get(comma - 1).head()).isName();
        boolean expert = introduced;
        for (int token = line.get(1).from(); token < line.get(comma - 1).to(); token++) {
            expert |= roles.isExpert(tokens.lower(token));
        }
        int end = ends.end(line, from, "that", false);
        if (!expert && !name || end <= from) {
            return null;
        }
        return new Cue(
                "x:for",
                expert && name ? NAMED_EXPERT : expert ? "expert" : "name",
                line.get(0).stretch(),
                phrases.stretch(line, 1, comma),
                List.of(phrases.stretch(line, from, end)),
                line,
                0);
    }

    @Nullable Cue according(Line line, int at) {
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

package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Chunk.Kind;
import org.parley.reading.voices.Complements.Complement;
import org.parley.reading.voices.Subjects.Subject;

/** Cues that are verbs, with what is said after them or before: "said that …", "…, he said", "…,” said the minister". */
final class VerbCues {

    static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "'s", "'re", "am", "being", "'m");

    private final Tokens tokens;
    private final Stems stems;
    private final CueLexicon lexicon;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Complements complements;
    private final ContentEnds ends;

    VerbCues(
            Tokens tokens,
            Stems stems,
            CueLexicon lexicon,
            NounPhrases phrases,
            Subjects subjects,
            Complements complements,
            ContentEnds ends) {
        this.tokens = tokens;
        this.stems = stems;
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.subjects = subjects;
        this.complements = complements;
        this.ends = ends;
    }

    @Nullable Cue verb(Line line, int at) {
        Chunk chunk = line.get(at);
        String head = tokens.lower(chunk.head());
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
        Complement complement = complements.after(line, next);
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
        if (complement.frame().equals("np") && before != null && line.is(sourceFirst - 1, Kind.QUOTE)) {
            Cue told = afterContent(line, at, phrases.end(line, complement.from()), word, cue, before);
            if (told != null) {
                return told; // "…,” she told the council"
            }
        }
        if (complement.frame().startsWith("p:")
                && lexicon.speaks(stem)
                && Complements.CIRCUMSTANCES.contains(complement.frame().substring(2))
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
        boolean inner = isRelative(line, before);
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

    /** Whether the subject is "who" or "which": the clause is an insertion that a comma will end. */
    private static boolean isRelative(Line line, @Nullable Subject subject) {
        return subject != null && line.is(subject.base(), Kind.WH);
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
        int at = complements.skipCircumstances(line, after);
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
}

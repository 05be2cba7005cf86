package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.BlockRole;
import org.parley.reading.voices.Chunk.Kind;
import org.parley.reading.voices.Subjects.Subject;

/**
 * Hears who says what: accepts the cues that the lexicon trusts, gives every quotation to one of them, and carries a
 * speaker over to the quotations that follow without a cue of their own.
 */
final class Listener {

    /** What a cue needs to be believed; the F1-optimal threshold is half the F1 that is reached. */
    private static final double TRUST = 0.25;
    /** The same where what it attributes is a whole quotation: nearly any verb will do ("jokes", "agrees"). */
    private static final double TRUST_WITH_QUOTE = 0.04;
    // Confidence where no cue was counted: how often source and content were right on PolNeAR's training part.
    private static final double CARRIED_FROM_REPORTED = 0.69;
    private static final double CARRIED_FROM_PARAGRAPH = 0.47;
    private static final double COLON = 0.49;
    private static final double SET_APART = 0.4;
    /** Set by hand: three examples are too few to count. */
    private static final double OPINION = 0.5;

    private final Transcript transcript;
    private final Tokens tokens;
    private final CueLexicon lexicon;
    private final Stems stems;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final CueFinder finder;

    private final List<Utterance> heard = new ArrayList<>();
    /** Per token: the utterance whose content holds the quotation that begins here. */
    private final int[] quoteOwner;

    Listener(Transcript transcript, CueLexicon lexicon, Stems stems, Roles roles) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.lexicon = lexicon;
        this.stems = stems;
        this.phrases = new NounPhrases(tokens);
        this.subjects = new Subjects(tokens, phrases);
        this.finder = new CueFinder(transcript, stems, lexicon, roles);
        this.quoteOwner = new int[tokens.size()];
        Arrays.fill(quoteOwner, -1);
    }

    /** What is said in the report, in the order in which it is heard. */
    List<Utterance> listen() {
        List<Line> lines = transcript.lines;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!hearInverted(lines, i)) {
                hearCues(line);
                hearBlockQuotation(lines, i);
                hearSignature(lines, i);
            }
            hearQuotes(lines, i);
        }
        return heard;
    }

    // ---- cues within the line

    private void hearCues(Line line) {
        List<Cue> cues = finder.find(line).stream()
                .filter(cue -> transcript.quoteAt(cue.words().from()) == null)
                .toList();
        // each quotation to the likeliest of the cues that claim it
        int[] claim = new int[line.size()];
        double[] best = new double[line.size()];
        Arrays.fill(claim, -1);
        for (int i = 0; i < cues.size(); i++) {
            double likely = lexicon.probability(cues.get(i));
            for (int chunk = 0; chunk < line.size(); chunk++) {
                if (line.is(chunk, Kind.QUOTE)
                        && holds(cues.get(i), line.get(chunk).from())
                        && likely > best[chunk]) {
                    best[chunk] = likely;
                    claim[chunk] = i;
                }
            }
        }
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            double likely = lexicon.probability(cue);
            boolean quotes = false;
            boolean loses = false;
            for (int chunk = 0; chunk < line.size(); chunk++) {
                if (line.is(chunk, Kind.QUOTE) && holds(cue, line.get(chunk).from())) {
                    quotes |= claim[chunk] == i;
                    loses |= claim[chunk] != i;
                }
            }
            boolean accepted = likely >= TRUST
                    || cue.frame().equals(NominalCues.NAMED_EXPERT)
                    || quotes
                            && cue.source() != null
                            && likely >= TRUST_WITH_QUOTE
                            && cue.frame().endsWith("quote");
            if (accepted && !(loses && !quotes)) {
                for (int chunk = 0; chunk < line.size(); chunk++) {
                    if (claim[chunk] == i) {
                        quoteOwner[line.get(chunk).from()] = heard.size();
                    }
                }
                double confidence = cue.frame().equals(NominalCues.NAMED_EXPERT) ? Math.max(likely, OPINION) : likely;
                heard.add(new Utterance(cue.source(), cue.words(), cue.content(), line, confidence, manner(cue)));
            }
        }
    }

    private Utterance.Manner manner(Cue cue) {
        String word = cue.word();
        if (cue.frame().endsWith("quote") || word.startsWith("x:") || lexicon.speaks(word.substring(2))) {
            return Utterance.Manner.SPEECH;
        }
        boolean finite = word.startsWith("v:") || word.startsWith("g:");
        return finite && (cue.frame().equals("np") || cue.frame().startsWith("p:"))
                ? Utterance.Manner.TREATMENT
                : Utterance.Manner.ATTITUDE;
    }

    private static boolean isSpeech(Utterance utterance) {
        return utterance.manner() == Utterance.Manner.SPEECH || utterance.manner() == Utterance.Manner.VERBATIM;
    }

    private static boolean holds(Cue cue, int token) {
        return cue.content().stream().anyMatch(stretch -> stretch.contains(token));
    }

    // ---- speakers named in a line of their own, or before a block quotation

    /** "Asked the head of the union." after a question that lost its marks, or whose marks end before this line. */
    private boolean hearInverted(List<Line> lines, int index) {
        Line line = lines.get(index);
        int verb = afterThisIsWhat(line);
        Line previous = index > 0 ? lines.get(index - 1) : null;
        boolean starts = line.is(verb, Kind.VERB)
                && previous != null
                && lexicon.speaks(stems.of(tokens.lower(line.get(verb).head())))
                && !subjects.isParticiple(line, verb)
                && (previous.sentence().block() == line.sentence().block()
                        || verb > 0 && previous.is(previous.size() - 1, Kind.QUOTE));
        if (!starts) {
            return false;
        }
        Subject subject = subjects.after(line, verb);
        boolean whole = subject != null && line.is(subject.end(), Kind.STOP) && subject.end() >= line.size() - 1;
        if (subject == null || !whole && verb == 0) {
            return false;
        }
        Tokens.Sentence before = lines.get(index - 1).sentence();
        heard.add(new Utterance(
                subject.stretch(),
                line.get(verb).stretch(),
                List.of(new Stretch(before.from(), before.to())),
                line,
                SET_APART,
                Utterance.Manner.VERBATIM));
        int from = before.from();
        if (lines.get(index - 1).is(0, Kind.QUOTE)) {
            quoteOwner[from] = heard.size() - 1;
        }
        return true;
    }

    /** After "This is what" before "said the director": how some languages, and translations from them, put it. */
    private int afterThisIsWhat(Line line) {
        boolean what = line.size() > 3
                && (tokens.is(line.get(0).from(), "this")
                        || tokens.is(line.get(0).from(), "that"))
                && line.is(1, Kind.VERB)
                && line.is(2, Kind.WH)
                && tokens.is(line.get(2).from(), "what");
        return what ? 3 : 0;
    }

    /** "— Yrsa Thorvildsen, in conversation with the desk" in a paragraph of its own: who says the one before. */
    private void hearSignature(List<Line> lines, int index) {
        Line line = lines.get(index);
        int block = line.sentence().block();
        boolean alone = index > 0
                && lines.get(index - 1).sentence().block() == block - 1
                && (index + 1 == lines.size() || lines.get(index + 1).sentence().block() != block);
        boolean signs = line.is(0, Kind.DASH)
                && line.is(1, Kind.NOUN)
                && tokens.tag(line.get(1).head()).isName()
                && (line.is(2, Kind.COMMA) || line.size() == 2)
                && line.chunks().stream().noneMatch(chunk -> chunk.kind() == Kind.VERB);
        if (!alone || !signs) {
            return;
        }
        int first = index - 1;
        while (first > 0 && lines.get(first - 1).sentence().block() == block - 1) {
            first--;
        }
        Stretch content = new Stretch(
                lines.get(first).sentence().from(),
                lines.get(index - 1).sentence().to());
        heard.add(new Utterance(
                line.get(1).stretch(), null, List.of(content), line, SET_APART, Utterance.Manner.VERBATIM));
    }

    /** "As the paper wrote after the talks," at a paragraph's end: the next paragraph is what it wrote. */
    private void hearBlockQuotation(List<Line> lines, int index) {
        Line line = lines.get(index);
        boolean last = index + 1 < lines.size()
                && lines.get(index + 1).sentence().block() != line.sentence().block();
        if (!last || line.size() == 0) {
            return;
        }
        int nextBlock = lines.get(index + 1).sentence().block();
        boolean setOff = transcript.report.blocks().get(nextBlock).role() == BlockRole.BLOCK_QUOTATION;
        Kind end = line.kind(line.size() - 1);
        if (end != Kind.COMMA && end != Kind.COLON && !setOff
                || lines.get(index + 1).is(0, Kind.QUOTE)) {
            return;
        }
        for (int at = line.size() - 1; at >= 0; at--) {
            boolean puts = line.is(at, Kind.VERB)
                    && stems.of(tokens.lower(line.get(at).head())).equals("put")
                    && line.is(at + 1, Kind.PRONOUN);
            if (line.is(at, Kind.VERB)
                    && (puts
                            || lexicon.speaks(stems.of(tokens.lower(line.get(at).head()))))) {
                Subject subject = subjects.before(line, at);
                if (subject == null) {
                    continue;
                }
                int to = index + 1;
                while (to + 1 < lines.size() && lines.get(to + 1).sentence().block() == nextBlock) {
                    to++;
                }
                Stretch content = new Stretch(
                        lines.get(index + 1).sentence().from(),
                        lines.get(to).sentence().to());
                heard.add(new Utterance(
                        subject.stretch(),
                        line.get(at).stretch(),
                        List.of(content),
                        line,
                        SET_APART,
                        Utterance.Manner.VERBATIM));
                return;
            }
        }
    }

    // ---- quotations without a cue of their own

    private void hearQuotes(List<Line> lines, int index) {
        Line line = lines.get(index);
        for (int chunk = 0; chunk < line.size(); chunk++) {
            if (!line.is(chunk, Kind.QUOTE) || quoteOwner[line.get(chunk).from()] >= 0) {
                continue;
            }
            Stretch quote = line.get(chunk).stretch();
            int owner = ownerBefore(line, chunk);
            if (owner >= 0) {
                join(owner, quote);
            } else if (line.is(chunk - 1, Kind.COLON) && hearColon(line, chunk)) {
                continue;
            } else if (isLeading(line, chunk)) {
                carry(lines, index, quote);
            }
        }
    }

    /** "The minister: “…”", "Wiebe disagrees: “…”", "She is less gloomy: “…”". */
    private boolean hearColon(Line line, int chunk) {
        Stretch quote = line.get(chunk).stretch();
        int verb = verbBeforeColon(line, chunk - 2);
        Subject subject = verb < 0 ? null : subjects.before(line, verb);
        if (subject != null) {
            add(said(subject.stretch(), line.get(verb).stretch(), quote, line), quote);
        } else if (line.isNominal(chunk - 2)) {
            int first = phrases.first(line, chunk - 2);
            add(said(phrases.stretch(line, first, chunk - 1), null, quote, line), quote);
        } else {
            return false;
        }
        return true;
    }

    private static Utterance said(Stretch source, @Nullable Stretch cue, Stretch quote, Line line) {
        return new Utterance(source, cue, List.of(quote), line, COLON, Utterance.Manner.SPEECH);
    }

    /** "this was", "it is", "there are". */
    private boolean isImpersonal(Line line, int subject) {
        int token = subject < 0 ? -1 : line.get(subject).from();
        return token >= 0
                && line.get(subject).to() == token + 1
                && (tokens.is(token, "this")
                        || tokens.is(token, "that")
                        || tokens.is(token, "it")
                        || tokens.is(token, "there"));
    }

    /** The last verb that tells before this place, or the first of the clause; -1 where there is none. */
    private int verbBeforeColon(Line line, int from) {
        int first = -1;
        for (int at = from; at >= 0 && !line.is(at, Kind.STOP) && !line.is(at, Kind.QUOTE); at--) {
            if (line.is(at, Kind.VERB) && !subjects.isParticiple(line, at) && !isImpersonal(line, at - 1)) {
                if (lexicon.speaks(stems.of(tokens.lower(line.get(at).head())))) {
                    return at;
                }
                first = at;
            }
        }
        return first;
    }

    /** The utterance of this line that a later quotation goes on with, or -1. */
    private int ownerBefore(Line line, int chunk) {
        for (int at = chunk - 1; at >= 0; at--) {
            if (line.is(at, Kind.QUOTE) && quoteOwner[line.get(at).from()] >= 0) {
                return line.is(chunk - 1, Kind.STOP)
                                || line.is(chunk - 1, Kind.QUOTE)
                                || line.is(chunk - 1, Kind.COMMA)
                                || line.is(chunk - 1, Kind.DASH)
                        ? quoteOwner[line.get(at).from()]
                        : -1;
            }
        }
        return -1;
    }

    private static boolean isLeading(Line line, int chunk) {
        for (int at = 0; at < chunk; at++) {
            if (!line.is(at, Kind.QUOTE)
                    && !line.is(at, Kind.OTHER)
                    && !line.is(at, Kind.STOP)
                    && !line.is(at, Kind.DASH)
                    && !line.is(at, Kind.AND)) {
                return false;
            }
        }
        return true;
    }

    private void join(int owner, Stretch quote) {
        heard.set(owner, heard.get(owner).with(quote));
        quoteOwner[quote.from()] = owner;
    }

    private void add(Utterance utterance, Stretch quote) {
        quoteOwner[quote.from()] = heard.size();
        heard.add(utterance);
    }

    /** Gives a quotation that begins a line to whoever spoke just before. */
    private void carry(List<Line> lines, int index, Stretch quote) {
        Line line = lines.get(index);
        int block = line.sentence().block();
        Line previous = index > 0 ? lines.get(index - 1) : null;
        if (previous == null) {
            return;
        }
        boolean sameBlock = previous.sentence().block() == block;
        int last = lastQuoteOwner(previous);
        boolean whole = isWholeLine(line, quote);
        if (sameBlock && last >= 0) {
            join(last, quote);
        } else if (sameBlock) {
            Utterance before = lastUtterance(previous);
            if (before != null && whole) {
                add(
                        new Utterance(
                                before.source(),
                                null,
                                List.of(quote),
                                line,
                                CARRIED_FROM_REPORTED,
                                Utterance.Manner.SPEECH),
                        quote);
            }
        } else if (last >= 0 && whole && block - previous.sentence().block() <= 2 && isWholeBlock(lines, index)) {
            Utterance before = heard.get(last);
            add(
                    new Utterance(
                            before.source(),
                            null,
                            List.of(quote),
                            line,
                            CARRIED_FROM_PARAGRAPH,
                            Utterance.Manner.SPEECH),
                    quote);
        } else if (whole && endsWithColon(previous)) {
            Utterance before = lastUtterance(previous);
            if (before != null) {
                add(
                        new Utterance(
                                before.source(), before.cue(), List.of(quote), line, COLON, Utterance.Manner.SPEECH),
                        quote);
            }
        }
    }

    private static boolean endsWithColon(Line line) {
        return line.is(line.size() - 1, Kind.COLON);
    }

    private int lastQuoteOwner(Line line) {
        for (int at = line.size() - 1; at >= 0; at--) {
            if (line.is(at, Kind.QUOTE)) {
                return quoteOwner[line.get(at).from()];
            }
        }
        return -1;
    }

    /** The last utterance heard in this line whose cue tells of speech and has a source. */
    private @Nullable Utterance lastUtterance(Line line) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            Utterance utterance = heard.get(i);
            if (utterance.line() == line && utterance.source() != null && isSpeech(utterance)) {
                return utterance;
            }
        }
        for (int i = heard.size() - 1; i >= 0; i--) {
            if (heard.get(i).line() == line && heard.get(i).source() != null) {
                return heard.get(i);
            }
        }
        return null;
    }

    private boolean isWholeLine(Line line, Stretch quote) {
        for (int at = 0; at < line.size(); at++) {
            Kind kind = line.kind(at);
            if (kind != Kind.QUOTE && kind != Kind.OTHER && kind != Kind.STOP) {
                return false;
            }
        }
        return quote.from() >= line.sentence().from();
    }

    private boolean isWholeBlock(List<Line> lines, int index) {
        int block = lines.get(index).sentence().block();
        for (int i = index; i < lines.size() && lines.get(i).sentence().block() == block; i++) {
            for (int at = 0; at < lines.get(i).size(); at++) {
                Kind kind = lines.get(i).kind(at);
                if (kind != Kind.QUOTE && kind != Kind.OTHER && kind != Kind.STOP) {
                    return false;
                }
            }
        }
        return true;
    }
}

package org.parley.reading.voices;

import java.util.Set;
import org.parley.reading.voices.Chunk.Kind;

/** Decides where what somebody says begins and ends in a line: at the sentence's edge, or where another speaks. */
final class ContentEnds {

    private static final Set<String> NARROW = Set.of("np", "ninf", "adj", "ger");

    private final Transcript transcript;
    private final Tokens tokens;
    private final Stems stems;
    private final Subjects subjects;
    private final CueLexicon lexicon;

    ContentEnds(Transcript transcript, Stems stems, Subjects subjects, CueLexicon lexicon) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.stems = stems;
        this.subjects = subjects;
        this.lexicon = lexicon;
    }

    /**
     * After the last chunk of the content that begins with {@code from}.
     *
     * @param inner whether the clause stands inside another, which goes on after a comma
     */
    int end(Line line, int from, String frame, boolean inner) {
        if (frame.endsWith("quote")) {
            int end = from + 1;
            while (line.is(end, Kind.QUOTE)) {
                end++;
            }
            return end;
        }
        boolean narrow = NARROW.contains(frame) || frame.startsWith("p:") || frame.equals("nthat");
        int at = from;
        while (at < line.size()) {
            Kind kind = line.kind(at);
            if (at > from && isInsideQuote(line, at)) {
                at++;
                continue;
            }
            if (kind == Kind.STOP) {
                break;
            }
            if (kind == Kind.ACCORDING && at > from) {
                break;
            }
            if (kind == Kind.COMMA && at > from && endsAtComma(line, at, narrow, inner)) {
                break;
            }
            if (kind == Kind.AND && at > from && isSpeech(line, at + 1)) {
                break;
            }
            if (kind == Kind.VERB
                    && frame.equals("nthat")
                    && at > from + 3
                    && !subjects.isParticiple(line, at)
                    && line.is(at - 1, Kind.COMMA)) {
                break;
            }
            at++;
        }
        while (at > from && (line.is(at - 1, Kind.COMMA) || line.is(at - 1, Kind.AND) || line.is(at - 1, Kind.DASH))) {
            at--;
        }
        return at;
    }

    /** Whether marks that opened before this chunk are still open: what they hold is not torn apart. */
    private boolean isInsideQuote(Line line, int at) {
        Quote quote = transcript.quoteAt(line.get(at).from());
        return quote != null
                && quote.closed()
                && line.get(at).to() < line.sentence().to()
                && quote == transcript.quoteAt(line.get(at - 1).to() - 1)
                && isWithin(line, at, quote);
    }

    private boolean isWithin(Line line, int at, Quote quote) {
        int after = line.get(at).to();
        return after < tokens.size() && transcript.quoteAt(after) == quote && tokens.isWord(after);
    }

    private boolean endsAtComma(Line line, int comma, boolean narrow, boolean inner) {
        int next = comma + 1;
        if (line.is(next, Kind.ACCORDING) || isSpeech(line, next)) {
            return true;
        }
        if (line.is(next, Kind.VERB)) {
            boolean participle = subjects.isParticiple(line, next);
            return participle ? narrow : inner;
        }
        if (line.is(next, Kind.AND)
                && (isSpeech(line, next + 1) || line.isNominal(next + 1) && isSpeech(line, next + 2))) {
            return true;
        }
        if (line.isNominal(next) && isSpeech(line, next + 1) && isBreak(line.kind(next + 2))) {
            return true;
        }
        if (narrow && (line.is(next, Kind.SUBORDINATOR) || line.is(next, Kind.WH) && inner)) {
            return true;
        }
        return false;
    }

    private static boolean isBreak(Kind kind) {
        return kind == Kind.COMMA || kind == Kind.STOP || kind == Kind.TIME || kind == Kind.PREPOSITION;
    }

    private boolean isSpeech(Line line, int at) {
        return line.is(at, Kind.VERB)
                && lexicon.speaks(stems.of(tokens.lower(line.get(at).head())));
    }

    /** The first chunk of the content that ends before {@code end}: back to the last stop, conjunctions left out. */
    int begin(Line line, int end) {
        int at = end;
        while (at > 0 && !line.is(at - 1, Kind.STOP)) {
            at--;
        }
        while (at < end
                && (line.is(at, Kind.AND)
                        || line.is(at, Kind.COMMA)
                        || line.is(at, Kind.OTHER)
                        || line.is(at, Kind.COLON))) {
            at++;
        }
        return at;
    }
}

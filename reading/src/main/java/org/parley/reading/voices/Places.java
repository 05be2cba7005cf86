package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.model.Span;

/** Turns tokens back into the report's own places: code points, quotation marks left out at the edges. */
final class Places {

    private final Transcript transcript;
    private final Tokens tokens;
    private final CodePoints points;

    Places(Transcript transcript) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.points = transcript.report.text();
    }

    Range range(int from, int to) {
        return points.range(tokens.begin(from), tokens.end(to - 1));
    }

    Span span(Stretch stretch) {
        return new Span(List.of(range(stretch.from(), stretch.to())));
    }

    /** The stretches without marks that enclose them; what holds no word is left out. */
    Span content(List<Stretch> stretches) {
        List<Range> ranges = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int from = stretch.from();
            int to = stretch.to();
            to = closed(from, to);
            while (to > from && isTrailing(to - 1, from)) {
                to--;
            }
            while (from < to && (isQuoteMark(from) || tokens.is(from, ",") || tokens.is(from, ">"))) {
                from++;
            }
            if (from < to) {
                ranges.add(range(from, to));
            }
        }
        return Span.covering(
                ranges.isEmpty()
                        ? List.of(range(
                                stretches.getFirst().from(),
                                stretches.getFirst().to()))
                        : ranges);
    }

    /** The stretch's end with the marks that close a quotation opened within it. */
    private int closed(int from, int to) {
        Quote quote = transcript.quoteAt(to - 1);
        if (quote == null || quote.begin() < tokens.begin(from) || !quote.closed() || isQuoteMark(from)) {
            return to;
        }
        int end = to;
        while (end < tokens.size() && !tokens.isWord(end) && transcript.quoteAt(end) == quote) {
            end++;
        }
        return end;
    }

    /** Closing marks, but not one that closes what was opened within the stretch. */
    private boolean isTrailing(int token, int from) {
        if (!isQuoteMark(token)) {
            return false;
        }
        if (isQuoteMark(from)) {
            return true;
        }
        for (int at = from; at < token; at++) {
            if (isQuoteMark(at)) {
                return false;
            }
        }
        return true;
    }

    boolean isQuoteMark(int token) {
        return "“”\"«»„‟‹›‘’'`〝〞＂".indexOf(tokens.lower(token).charAt(0)) >= 0 && !tokens.isWord(token);
    }
}

package org.parley.dossier.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.model.Span;

/**
 * Finds passages of a text again in a later version of it, by their words.
 *
 * <p>Of several places with the same words, that one is taken whose surroundings are most alike (as the W3C's
 * TextQuoteSelector does with prefix and suffix), then the one that has moved least. Cost: one search of the new text
 * per range.
 */
final class Anchor {

    /** Characters compared on either side. */
    private static final int SURROUNDINGS = 60;

    private final CodePoints before;
    private final CodePoints now;

    Anchor(String before, String now) {
        this.before = CodePoints.of(before);
        this.now = CodePoints.of(now);
    }

    /** Empty where any of its passages is not in the new text. */
    Optional<Attribution> move(Attribution attribution) {
        Attribution.Source source = attribution.source();
        Passage movedSource = source == null ? null : moved(source.passage());
        Passage movedCue = attribution.cue() == null ? null : moved(attribution.cue());
        Passage movedContent = moved(attribution.content());
        if (movedContent == null
                || (source != null && movedSource == null)
                || (attribution.cue() != null && movedCue == null)) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                attribution.mode(),
                source == null || movedSource == null ? null : new Attribution.Source(movedSource, source.actor()),
                movedCue,
                movedContent,
                attribution.act(),
                attribution.confidence(),
                attribution.coder()));
    }

    private @Nullable Passage moved(Passage passage) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (Range range : passage.span().ranges()) {
            Range place = range.end() > before.length() ? null : find(range, from);
            if (place == null) {
                return null;
            }
            ranges.add(place);
            from = place.end();
        }
        return new Passage(passage.text(), new Span(ranges));
    }

    /** The best place in the new text, at or after {@code from}, for the words of a range of the old. */
    private @Nullable Range find(Range range, int from) {
        int oldBegin = before.charIndex(range.begin());
        int oldEnd = before.charIndex(range.end());
        String words = before.text().substring(oldBegin, oldEnd);
        int best = -1;
        int bestAlike = -1;
        int bestMoved = Integer.MAX_VALUE;
        int at = now.text().indexOf(words, now.charIndex(from));
        while (at >= 0) {
            int alike = alikeBefore(oldBegin, at) + alikeAfter(oldEnd, at + words.length());
            int moved = Math.abs(at - oldBegin);
            if (alike > bestAlike || (alike == bestAlike && moved < bestMoved)) {
                best = at;
                bestAlike = alike;
                bestMoved = moved;
            }
            at = now.text().indexOf(words, at + 1);
        }
        return best < 0 ? null : now.range(best, best + words.length());
    }

    private int alikeBefore(int oldEnd, int newEnd) {
        int length = 0;
        while (length < Math.min(SURROUNDINGS, Math.min(oldEnd, newEnd))
                && before.text().charAt(oldEnd - length - 1) == now.text().charAt(newEnd - length - 1)) {
            length++;
        }
        return length;
    }

    private int alikeAfter(int oldBegin, int newBegin) {
        int most = Math.min(before.text().length() - oldBegin, now.text().length() - newBegin);
        int length = 0;
        while (length < Math.min(SURROUNDINGS, most)
                && before.text().charAt(oldBegin + length) == now.text().charAt(newBegin + length)) {
            length++;
        }
        return length;
    }
}

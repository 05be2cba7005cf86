package org.parley.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which attributions are told within others: in "Berg said that Lind demands a vote", Lind's demand is reported by Berg.
 *
 * <p>An attribution is told within another where its source and its cue, as far as it has them, and at least one of them, lie
 * within the other's content. Nothing is told within itself, nor do two ever tell each other. A pure function; cost: at most
 * the square of the number of attributions.
 */
public final class Nesting {

    private Nesting() {}

    /**
     * For every attribution, by its place in the list, the places of those that report it, innermost first; empty where the
     * report itself tells it.
     *
     * @param attributions of one document, in any order
     */
    public static List<List<Integer>> reportedBy(List<Attribution> attributions) {
        List<Integer> byBegin = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            byBegin.add(i);
        }
        byBegin.sort(Comparator.comparingInt(
                i -> attributions.get(i).content().span().begin()));
        List<List<Integer>> reportedBy = new ArrayList<>();
        for (Attribution inner : attributions) {
            List<Integer> outer = new ArrayList<>();
            int begin = begin(inner);
            for (int candidate : byBegin) {
                Attribution other = attributions.get(candidate);
                if (other.content().span().begin() > begin) {
                    break;
                }
                if (other != inner && tells(other, inner) && !tells(inner, other)) {
                    outer.add(candidate);
                }
            }
            outer.sort(Comparator.comparingInt(
                            (Integer i) -> attributions.get(i).content().span().length())
                    .thenComparingInt(i -> i));
            reportedBy.add(List.copyOf(outer));
        }
        return List.copyOf(reportedBy);
    }

    /** Whether the inner one's source and cue lie within the outer one's content. */
    static boolean tells(Attribution outer, Attribution inner) {
        Span source = inner.source() == null ? null : inner.source().passage().span();
        Passage cue = inner.cue();
        return (source != null || cue != null)
                && lies(source, outer.content().span())
                && lies(cue == null ? null : cue.span(), outer.content().span());
    }

    private static boolean lies(@Nullable Span span, Span within) {
        return span == null
                || span.ranges().stream()
                        .allMatch(range -> within.ranges().stream().anyMatch(whole -> holds(whole, range)));
    }

    private static boolean holds(Range whole, Range part) {
        return whole.begin() <= part.begin() && part.end() <= whole.end();
    }

    /** Where the source or the cue begins, whichever comes first; -1 where it has neither. */
    private static int begin(Attribution attribution) {
        int source = attribution.source() == null
                ? Integer.MAX_VALUE
                : attribution.source().passage().span().begin();
        int cue = attribution.cue() == null
                ? Integer.MAX_VALUE
                : attribution.cue().span().begin();
        int begin = Math.min(source, cue);
        return begin == Integer.MAX_VALUE ? -1 : begin;
    }
}

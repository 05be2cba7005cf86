package org.parley.formats.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements that most likely hold the report.
 *
 * @param top  the one that wins most votes, where each paragraph votes for the elements around it, less for each
 *             further out (the idea of the Readability extractors); null on a page without paragraphs
 * @param wide the innermost that holds four fifths of the paragraphs' text
 * @param path {@code top} and all around it
 */
record Trunk(@Nullable Element top, @Nullable Element wide, Set<Element> path) {

    private static final double DECAY = 0.6;
    private static final double MOST = 0.8;
    private static final int LONGEST_VOTE = 1000;
    private static final double VOTE_FROM_BESIDE = 0.1;
    private static final int FAR = 12;
    private static final int BESIDE = PageWords.mask("comment", "related", "footer", "navigation", "hidden");

    static Trunk of(List<TextBlock> blocks, BlockMeasures[] measures, Surroundings surroundings) {
        Map<Element, Double> votes = new IdentityHashMap<>();
        Map<Element, Double> whole = new IdentityHashMap<>();
        double sum = 0;
        for (int i = 0; i < measures.length; i++) {
            if (!measures[i].isParagraph()) {
                continue;
            }
            Element element = blocks.get(i).element();
            double vote = Math.min(measures[i].letters(), LONGEST_VOTE) * (1 - measures[i].linked());
            vote *= isBeside(element, surroundings) ? VOTE_FROM_BESIDE : 1;
            sum += vote;
            double share = 1;
            for (Element up = element.parent(); up != null; up = up.parent()) {
                votes.merge(up, vote * share, Double::sum);
                whole.merge(up, vote, Double::sum);
                share *= DECAY;
            }
        }
        Element top = null;
        Element wide = null;
        double best = 0;
        int deepest = -1;
        for (Map.Entry<Element, Double> entry : votes.entrySet()) {
            Element element = entry.getKey();
            Surroundings.Inside inside = surroundings.of(element);
            double score = entry.getValue() * (1 - inside.linkDensity());
            if (score > best || score == best && top != null && inside.first < surroundings.of(top).first) {
                best = score;
                top = element;
            }
            if (whole.getOrDefault(element, 0.0) >= MOST * sum && inside.depth > deepest) {
                deepest = inside.depth;
                wide = element;
            }
        }
        Set<Element> path = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element up = top; up != null; up = up.parent()) {
            path.add(up);
        }
        return new Trunk(top, wide, path);
    }

    /** Whether names around it say that it stands beside the report. */
    private static boolean isBeside(Element element, Surroundings surroundings) {
        int step = 0;
        for (Element up = element; up != null && step < FAR; up = up.parent(), step++) {
            if ((surroundings.of(up).mask & BESIDE) != 0) {
                return true;
            }
        }
        return false;
    }
}

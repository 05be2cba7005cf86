package org.parley.formats.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What a page holds inside each element around its blocks, counted once for the whole page.
 *
 * <p>Costs one step for each block and each element around it.
 */
final class Surroundings {

    /** Sums over the blocks inside one element. */
    static final class Inside {
        int blocks;
        int letters;
        int linked;
        int sentences;
        int paragraphs;
        int first = -1;
        int last = -1;
        /** What its names say, see {@link PageWords}. */
        int mask;

        int depth;

        double linkDensity() {
            return letters == 0 ? 0 : (double) linked / letters;
        }
    }

    private final Map<Element, Inside> insides = new IdentityHashMap<>();
    private final Map<String, Integer> masks = new HashMap<>();

    Surroundings(List<TextBlock> blocks, BlockMeasures[] measures) {
        for (int i = 0; i < measures.length; i++) {
            for (Element up = blocks.get(i).element(); up != null; up = up.parent()) {
                Inside inside = of(up);
                inside.blocks++;
                inside.letters += measures[i].letters();
                inside.linked += blocks.get(i).linked();
                inside.sentences += measures[i].sentenceEnds();
                inside.paragraphs += measures[i].isParagraph() ? 1 : 0;
                inside.first = inside.first < 0 ? i : inside.first;
                inside.last = i;
            }
        }
    }

    Inside of(Element element) {
        Inside known = insides.get(element);
        if (known == null) {
            known = new Inside();
            String tag = element.normalName();
            // names of the whole page tell of the page and not of its parts
            known.mask = tag.equals("body") || tag.equals("html")
                    ? 0
                    : masks.computeIfAbsent(PageWords.namesOf(element), PageWords::maskOf);
            int depth = 0;
            for (Element up = element.parent(); up != null; up = up.parent()) {
                depth++;
            }
            known.depth = depth;
            insides.put(element, known);
        }
        return known;
    }
}

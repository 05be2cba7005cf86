package org.parley.formats.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The classic rule: the report is where the sentences are. Long blocks with few links vote for the elements around
 * them; what stands in the winner and is not made of links is the report.
 */
final class DensityRules implements MainContent {

    @Override
    public double[] of(List<TextBlock> blocks, PageFacts facts) {
        Map<Element, Double> votes = new HashMap<>();
        for (TextBlock block : blocks) {
            double weight = block.linkDensity() > 0.3 || block.text().length() < 80
                    ? 0
                    : block.text().length();
            Element up = block.element().parent();
            for (int step = 0; step < 3 && up != null; step++, up = up.parent()) {
                votes.merge(up, weight / (step + 1), Double::sum);
            }
        }
        Element best = null;
        for (Map.Entry<Element, Double> vote : votes.entrySet()) {
            best = best == null || vote.getValue() > votes.getOrDefault(best, 0.0) ? vote.getKey() : best;
        }
        double[] likely = new double[blocks.size()];
        for (int i = 0; i < likely.length; i++) {
            TextBlock block = blocks.get(i);
            likely[i] = best != null && within(block.element(), best) && block.linkDensity() < 0.5 ? 1 : 0;
        }
        return likely;
    }

    private static boolean within(@Nullable Element element, Element ancestor) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }
}

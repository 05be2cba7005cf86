package org.parley.benchmarks.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.formats.html.TextBlock;

/**
 * Which blocks of a page make up the article that a person cut out of it: the set of blocks that agrees best with the
 * article by runs of words, found by adding and taking away one block at a time.
 */
final class GoldLabels {

    private final List<List<String>> words = new ArrayList<>();
    private final Shingles gold;

    private GoldLabels(List<TextBlock> blocks, String article) {
        for (TextBlock block : blocks) {
            words.add(Shingles.words(block.text()));
        }
        gold = Shingles.of(article);
    }

    static boolean[] of(List<TextBlock> blocks, String article) {
        return new GoldLabels(blocks, article).climb();
    }

    private boolean[] climb() {
        boolean[] chosen = new boolean[words.size()];
        Map<String, Integer> left = new HashMap<>(gold.counts());
        for (int i = 0; i < chosen.length; i++) {
            Shingles own = Shingles.of(words.get(i));
            int hits = 0;
            for (Map.Entry<String, Integer> e : own.counts().entrySet()) {
                hits += Math.min(e.getValue(), left.getOrDefault(e.getKey(), 0));
            }
            chosen[i] = own.total() > 0 && hits >= 0.5 * own.total();
            if (chosen[i]) {
                own.counts().forEach((k, v) -> left.merge(k, -v, Integer::sum));
            }
        }
        double best = agreement(chosen);
        for (int round = 0; round < 3; round++) {
            double before = best;
            for (int i = 0; i < chosen.length; i++) {
                if (words.get(i).isEmpty()) {
                    continue;
                }
                chosen[i] = !chosen[i];
                double now = agreement(chosen);
                if (now > best) {
                    best = now;
                } else {
                    chosen[i] = !chosen[i];
                }
            }
            if (best == before) {
                break;
            }
        }
        return chosen;
    }

    private double agreement(boolean[] chosen) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                all.addAll(words.get(i));
            }
        }
        Shingles got = Shingles.of(all);
        return got.total() == 0 ? 0 : 2.0 * got.common(gold) / (got.total() + gold.total());
    }
}

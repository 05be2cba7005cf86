package org.parley.formats.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is counted once for a whole page, to be held against each of its blocks. For one thread. */
final class PageContext {

    /** Blocks of the same make. */
    static final class Kin {
        int blocks;
        int letters;
        int linked;
        int paragraphs;
    }

    private static final int SHORTEST_ARTICLE = 200;
    private static final double TITLE_LIKENESS = 0.4;
    private static final int LONGEST_TITLE = 300;

    final List<TextBlock> blocks;
    final BlockMeasures[] measures;
    final Surroundings surroundings;
    final Trunk trunk;
    final boolean articleGiven;
    final Set<String> description;
    final Set<String> title;
    final int letters;
    /** Where the headline stands; -1 if it stands nowhere. */
    final int headline;

    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Kin> kin = new HashMap<>();

    PageContext(Page page) {
        this.blocks = page.blocks();
        String body = page.facts().body();
        this.articleGiven = body != null && body.length() >= SHORTEST_ARTICLE;
        Set<String> article = articleGiven && body != null ? Runs.of(body, 3) : Set.of();
        this.description = runs(page.facts().description(), 3);
        this.title = runs(page.facts().title(), 1);
        this.measures = new BlockMeasures[blocks.size()];
        int sum = 0;
        for (int i = 0; i < measures.length; i++) {
            measures[i] = measure(blocks.get(i), article);
            sum += measures[i].letters();
            copies.merge(blocks.get(i).text(), 1, Integer::sum);
            count(blocks.get(i), measures[i]);
        }
        this.letters = Math.max(1, sum);
        this.surroundings = new Surroundings(blocks, measures);
        this.trunk = Trunk.of(blocks, measures, surroundings);
        this.headline = findHeadline();
    }

    int size() {
        return measures.length;
    }

    int copies(int i) {
        return copies.getOrDefault(blocks.get(i).text(), 1);
    }

    Kin kin(int i) {
        return kin.getOrDefault(measures[i].make(), new Kin());
    }

    private static Set<String> runs(@Nullable String text, int length) {
        return text == null ? new HashSet<>() : Runs.of(text, length);
    }

    private BlockMeasures measure(TextBlock block, Set<String> article) {
        String text = block.text();
        return new BlockMeasures(
                text.length(),
                BlockText.words(text),
                BlockText.sentenceEnds(text),
                BlockText.endsSentence(text),
                block.linkDensity(),
                articleGiven ? Runs.shareIn(text, article, 3) : -1,
                make(block.element()));
    }

    private void count(TextBlock block, BlockMeasures measure) {
        Kin own = kin.computeIfAbsent(measure.make(), _ -> new Kin());
        own.blocks++;
        own.letters += measure.letters();
        own.linked += block.linked();
        own.paragraphs += measure.isParagraph() ? 1 : 0;
    }

    /** Tags and class names of the three innermost elements; numbers in names, which often count, are left out. */
    private static String make(Element element) {
        StringBuilder make = new StringBuilder();
        Element up = element;
        for (int i = 0; i < 3 && up != null; i++, up = up.parent()) {
            make.append(up.normalName()).append('.');
            String name = up.className();
            for (int c = 0; c < name.length(); c++) {
                make.append(Character.isDigit(name.charAt(c)) ? '0' : name.charAt(c));
            }
            make.append('<');
        }
        return make.toString();
    }

    /** The block that is most like the title in the metadata; headings have the edge over others. */
    private int findHeadline() {
        int best = -1;
        double bestScore = TITLE_LIKENESS;
        for (int i = 0; i < measures.length; i++) {
            if (measures[i].letters() > LONGEST_TITLE || measures[i].linked() > 0.9) {
                continue;
            }
            String tag = blocks.get(i).element().normalName();
            double edge = tag.equals("h1") ? 0.3 : tag.equals("h2") ? 0.1 : 0;
            double score = Runs.likeness(Runs.of(blocks.get(i).text(), 1), title) + edge;
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }
}

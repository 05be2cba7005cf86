package org.parley.formats.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.parley.model.BlockRole;

/** Gives each block of a page its role. For one page. */
public final class Roles {

    private static final double PART = 0.5;
    private static final int BRIEF = 200;
    private static final int LONGEST_SUBHEAD = 100;
    private static final int NEAR = 8;
    private static final double DESCRIBED = 0.6;
    private static final int SHORTEST_STANDFIRST = 40;

    private static final int CAPTION = PageWords.mask("caption");
    private static final int BYLINE = PageWords.mask("byline");
    private static final int STANDFIRST = PageWords.mask("standfirst");
    private static final int ADVERTISEMENT = PageWords.mask("advertisement");
    private static final int AD_PHRASE = 1 << PagePhrases.CATEGORIES.indexOf("advertisement");
    private static final int BYLINE_PHRASE = 1 << PagePhrases.CATEGORIES.indexOf("byline");
    private static final int TIME_PHRASE = 1 << PagePhrases.CATEGORIES.indexOf("time");

    private final PageContext page;
    private final List<String> authors;
    private final boolean[] part;
    private final int first;

    private Roles(Page page, MainContent main) {
        this.page = new PageContext(page);
        this.authors = page.facts().authors().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        this.part = parts(main.likelihoods(BlockFeatures.of(this.page)));
        int at = 0;
        while (at < part.length && !(part[at] && this.page.measures[at].isParagraph())) {
            at++;
        }
        this.first = at;
    }

    /** The blocks of the page in order. */
    public static List<RoledBlock> of(Page page, MainContent main) {
        Roles roles = new Roles(page, main);
        List<RoledBlock> roled = new ArrayList<>();
        for (int i = 0; i < roles.part.length; i++) {
            roled.add(new RoledBlock(roles.role(i), page.blocks().get(i).text()));
        }
        return roled;
    }

    /** A page without anything like a report on it still has text: then all of it that is not made of links. */
    private boolean[] parts(double[] likely) {
        boolean[] parts = new boolean[likely.length];
        int letters = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = likely[i] >= PART;
            letters += parts[i] ? page.measures[i].letters() : 0;
        }
        if (letters == 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = i != page.headline && page.measures[i].linked() < PART;
            }
        }
        return parts;
    }

    private BlockRole role(int i) {
        TextBlock block = page.blocks.get(i);
        Element element = block.element();
        boolean brief = page.measures[i].letters() <= BRIEF;
        if (i == page.headline
                || page.headline < 0 && i < first && element.normalName().equals("h1")) {
            return BlockRole.HEADLINE;
        }
        boolean near = part[i] || Math.abs(i - first) <= NEAR;
        if (near && brief && isByline(i, block)) {
            return BlockRole.BYLINE;
        }
        if (part[i]) {
            return isStandfirst(i) ? BlockRole.STANDFIRST : partRole(i, element);
        }
        if (isWithinReport(i) && isCaption(element)) {
            return BlockRole.CAPTION;
        }
        boolean advertised = (PagePhrases.maskOf(block.text()) & AD_PHRASE) != 0 || named(element, ADVERTISEMENT, 2);
        return advertised ? BlockRole.ADVERTISEMENT : BlockRole.BOILERPLATE;
    }

    private BlockRole partRole(int i, Element element) {
        if (isCaption(element)) {
            return BlockRole.CAPTION;
        }
        if (BlockFeatures.isHeading(element)) {
            return BlockRole.SUBHEAD;
        }
        for (Element up = element; up != null; up = up.parent()) {
            switch (up.normalName()) {
                case "blockquote" -> {
                    return BlockRole.BLOCK_QUOTATION;
                }
                case "li", "dt", "dd", "tr" -> {
                    return BlockRole.LIST;
                }
                default -> {
                    // further out
                }
            }
        }
        BlockMeasures is = page.measures[i];
        boolean setOff = page.blocks.get(i).strong() >= is.letters() - is.words();
        return setOff && is.letters() <= LONGEST_SUBHEAD && !is.endsSentence() && i > first
                ? BlockRole.SUBHEAD
                : BlockRole.BODY;
    }

    private boolean isByline(int i, TextBlock block) {
        String lower = block.text().toLowerCase(Locale.ROOT);
        boolean naming = authors.stream().anyMatch(name -> name.length() > 3 && lower.contains(name));
        boolean called = named(block.element(), BYLINE, 1);
        int phrases = PagePhrases.maskOf(block.text());
        boolean sentence = page.measures[i].endsSentence() && page.measures[i].words() > 12;
        return !sentence
                && (naming && ((phrases & BYLINE_PHRASE) != 0 || called || lower.length() < 60)
                        || called && ((phrases & (BYLINE_PHRASE | TIME_PHRASE)) != 0));
    }

    private boolean isStandfirst(int i) {
        BlockMeasures is = page.measures[i];
        return i <= first
                && i > page.headline
                && is.letters() >= SHORTEST_STANDFIRST
                && (named(page.blocks.get(i).element(), STANDFIRST, 1)
                        || BlockFeatures.isHeading(page.blocks.get(i).element())
                                && Runs.shareIn(page.blocks.get(i).text(), page.description, 3) > DESCRIBED);
    }

    private boolean isCaption(Element element) {
        Element up = element;
        for (int step = 0; step < 3 && up != null; step++, up = up.parent()) {
            if (up.normalName().equals("figcaption") || up.normalName().equals("caption")) {
                return true;
            }
        }
        return named(element, CAPTION, 1) && !element.normalName().equals("p");
    }

    /** Between the report's first and last block. */
    private boolean isWithinReport(int i) {
        boolean before = i < first && first - i <= NEAR;
        if (before) {
            return true;
        }
        for (int j = i + 1; i > first && j < part.length; j++) {
            if (part[j]) {
                return true;
            }
        }
        return false;
    }

    private boolean named(Element element, int mask, int steps) {
        Element up = element;
        for (int step = 0; step <= steps && up != null; step++, up = up.parent()) {
            if ((page.surroundings.of(up).mask & mask) != 0) {
                return true;
            }
        }
        return false;
    }
}

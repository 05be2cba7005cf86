package org.parley.formats.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.parley.formats.html.Surroundings.Inside;

/**
 * What can be measured of a page's blocks and helps to tell the report from the rest: their text, the elements around
 * them and the names of these, where they stand, the blocks before and after, blocks of the same make, and what the
 * page's metadata says that the report is. The trees of {@link MainContent} are grown on these columns. For one page.
 */
public final class BlockFeatures {

    private static final int FAR = 12;
    private static final int CLAMP = 60;

    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "tr",
            "blockquote",
            "figcaption",
            "section",
            "article",
            "a",
            "span",
            "pre",
            "dt",
            "dd",
            "button",
            "center",
            "header",
            "aside",
            "caption",
            "figure");
    private static final List<String> AROUND = List.of(
            "article",
            "main",
            "aside",
            "nav",
            "footer",
            "header",
            "section",
            "form",
            "figure",
            "table",
            "ul",
            "ol",
            "blockquote",
            "h1",
            "p");
    private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
    private static final int LEVELS = 4;

    private final PageContext page;
    private final FeatureRow row = new FeatureRow();

    private BlockFeatures(PageContext page) {
        this.page = page;
    }

    /** One row for each block of the page, one column for each of {@link #names()}. */
    public static float[][] of(Page page) {
        return of(new PageContext(page));
    }

    static float[][] of(PageContext context) {
        return new BlockFeatures(context).rows();
    }

    /** What the columns are called. */
    public static List<String> names() {
        BlockFeatures features = new BlockFeatures(new PageContext(Page.of("<p>a</p>")));
        features.rows();
        return features.row.names();
    }

    private float[][] rows() {
        float[][] rows = new float[page.size()][];
        for (int i = 0; i < rows.length; i++) {
            text(i);
            names(page.blocks.get(i).element());
            elements(page.blocks.get(i).element());
            place(i);
            kin(i);
            for (int step : NEIGHBOURS) {
                neighbour(i, i + step, " at " + step);
            }
            metadata(i);
            rows[i] = row.end();
        }
        return rows;
    }

    private void text(int i) {
        TextBlock block = page.blocks.get(i);
        BlockMeasures is = page.measures[i];
        String text = block.text();
        row.put("letters", Math.log1p(is.letters()));
        row.put("words", Math.log1p(is.words()));
        row.put("letters per word", (double) is.letters() / Math.max(1, is.words()));
        row.put("links", block.links());
        row.put("linked", is.linked());
        row.put("strong", (double) block.strong() / is.letters());
        row.put("sentence ends", is.sentenceEnds());
        row.put("words per sentence", (double) is.words() / (is.sentenceEnds() + 1));
        row.put("ends sentence", is.endsSentence());
        row.put("ends with colon", text.endsWith(":"));
        row.put("commas", BlockText.count(text, ",;、，"));
        row.put("quotation marks", BlockText.count(text, "\"“”„«»"));
        row.put("lines", BlockText.count(text, "\n"));
        row.put("bars", BlockText.count(text, "|•·/>"));
        row.put("lower-case words", BlockText.lowerCaseWords(text));
        row.put("capitals", BlockText.share(text, Character::isUpperCase));
        row.put("digits", BlockText.share(text, Character::isDigit));
        row.put("starts lower", Character.isLowerCase(text.codePointAt(0)));
        row.put("starts with letter", Character.isLetter(text.codePointAt(0)));
        row.put("copies", page.copies(i));
        int phrases = PagePhrases.maskOf(text);
        for (int c = 0; c < PagePhrases.CATEGORIES.size(); c++) {
            row.put("phrase " + PagePhrases.CATEGORIES.get(c), (phrases >> c & 1) == 1);
        }
    }

    /** How far up an element stands that is named so. */
    private void names(Element element) {
        int[] distance = new int[PageWords.CATEGORIES.size()];
        Arrays.fill(distance, FAR);
        int step = 0;
        for (Element up = element; up != null && step < FAR; up = up.parent(), step++) {
            int mask = page.surroundings.of(up).mask;
            for (int c = 0; c < distance.length && mask != 0; c++) {
                if ((mask >> c & 1) == 1 && distance[c] == FAR) {
                    distance[c] = step;
                }
            }
        }
        for (int c = 0; c < distance.length; c++) {
            row.put("named " + PageWords.CATEGORIES.get(c), distance[c]);
        }
    }

    private void elements(Element element) {
        for (String each : TAGS) {
            row.put("is " + each, element.normalName().equals(each));
        }
        Map<String, Integer> distance = new HashMap<>();
        int step = 0;
        boolean item = false;
        for (Element up = element; up != null; up = up.parent(), step++) {
            distance.putIfAbsent(up.normalName(), Math.min(step, FAR));
            item |= up.attr("itemprop").equalsIgnoreCase("articleBody");
        }
        for (String each : AROUND) {
            row.put("in " + each, distance.getOrDefault(each, FAR + 1));
        }
        row.put("in articleBody", item);
        row.put("depth", page.surroundings.of(element).depth);
        Element up = element;
        for (int level = 0; level < LEVELS; level++) {
            Inside inside = page.surroundings.of(up);
            row.put("letters around " + level, Math.log1p(inside.letters));
            row.put("share around " + level, (double) inside.letters / page.letters);
            row.put("linked around " + level, inside.linkDensity());
            row.put("blocks around " + level, Math.log1p(inside.blocks));
            row.put("paragraphs around " + level, Math.log1p(inside.paragraphs));
            row.put("sentences around " + level, (double) inside.sentences / inside.blocks);
            up = up.parent() == null ? up : up.parent();
        }
    }

    private void place(int i) {
        row.put("place", (double) i / page.size());
        row.put("after headline", page.headline < 0 ? 0 : Math.clamp((long) i - page.headline, -50, 50));
        row.put("is headline", i == page.headline);
        List<Element> below = new ArrayList<>();
        Element up = page.blocks.get(i).element();
        while (up != null && !page.trunk.path().contains(up)) {
            below.add(up);
            up = up.parent();
        }
        Element top = page.trunk.top();
        Element wide = page.trunk.wide();
        int above = up == null || top == null ? FAR : page.surroundings.of(top).depth - page.surroundings.of(up).depth;
        row.put("below trunk", below.size());
        row.put("above top", Math.min(above, FAR));
        row.put("in top", above == 0);
        row.put(
                "in wide",
                wide != null
                        && (above == 0 && top == wide
                                || isWithin(page.blocks.get(i).element(), wide)));
        Inside inWide = wide == null ? null : page.surroundings.of(wide);
        row.put("since wide", inWide == null ? -CLAMP : Math.clamp((long) i - inWide.first, -CLAMP, CLAMP));
        row.put("until wide", inWide == null ? -CLAMP : Math.clamp((long) inWide.last - i, -CLAMP, CLAMP));
        Inside inTop = top == null ? null : page.surroundings.of(top);
        row.put("since top", inTop == null ? -CLAMP : Math.clamp((long) i - inTop.first, -CLAMP, CLAMP));
        row.put("until top", inTop == null ? -CLAMP : Math.clamp((long) inTop.last - i, -CLAMP, CLAMP));
        row.put("place in top", inTop == null ? -1 : (i - inTop.first + 1.0) / (inTop.last - inTop.first + 1));
    }

    private static boolean isWithin(Element element, Element ancestor) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }

    private void kin(int i) {
        PageContext.Kin kin = page.kin(i);
        row.put("kin blocks", Math.log1p(kin.blocks));
        row.put("kin letters", (double) kin.letters / page.letters);
        row.put("kin linked", kin.letters == 0 ? 0 : (double) kin.linked / kin.letters);
        row.put("kin paragraphs", (double) kin.paragraphs / Math.max(1, kin.blocks));
        row.put("kin length", Math.log1p((double) kin.letters / Math.max(1, kin.blocks)));
    }

    private void neighbour(int i, int j, String at) {
        boolean there = j >= 0 && j < page.size();
        BlockMeasures other = there ? page.measures[j] : null;
        Element element = there ? page.blocks.get(j).element() : null;
        row.put("letters" + at, other == null ? -1 : Math.log1p(other.letters()));
        row.put("linked" + at, other == null ? -1 : other.linked());
        row.put("ends sentence" + at, other != null && other.endsSentence());
        row.put("same make" + at, other != null && page.measures[i].make().equals(other.make()));
        row.put(
                "same parent" + at,
                element != null
                        && element.parent() == page.blocks.get(i).element().parent());
        row.put("is p" + at, element != null && element.normalName().equals("p"));
        row.put("is heading" + at, element != null && isHeading(element));
        row.put("in article text" + at, other == null ? -1 : other.inArticle());
    }

    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    private void metadata(int i) {
        String text = page.blocks.get(i).text();
        row.put("has article text", page.articleGiven);
        row.put("in article text", page.measures[i].inArticle());
        row.put("in description", Runs.shareIn(text, page.description, 3));
        row.put("like title", Runs.likeness(Runs.of(text, 1), page.title));
    }
}

package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;

/**
 * The paragraphs of a document while their roles are being found: each step gives roles to paragraphs that have none
 * yet. Not for sharing.
 */
final class Draft {

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<@Nullable BlockRole> roles = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    /** A stretch of text that is looked at afresh, or, with a role, one that the format knows. */
    private record Region(int begin, int end, @Nullable BlockRole role) {}

    /**
     * Paragraphs of what the layout calls body or says nothing of, without a role; its other blocks, with theirs.
     *
     * @param layout what the format shows, in order; empty for plain text
     */
    static Draft of(CodePoints points, List<Block> layout) {
        String text = points.text();
        List<Region> regions = regions(points, layout);
        List<Line> lines = new ArrayList<>();
        for (Region region : regions) {
            if (region.role() == null) {
                lines.addAll(Line.of(text, region.begin(), region.end()));
            }
        }
        Wrapping wrapping = Wrapping.of(text, lines);
        Draft draft = new Draft();
        for (Region region : regions) {
            if (region.role() == null) {
                Paragraph.in(text, region.begin(), region.end(), wrapping).forEach(draft::add);
            } else {
                Paragraph known = Paragraph.of(text, region.begin(), region.end(), 0, true);
                draft.add(known);
                draft.set(draft.size() - 1, region.role(), "said so by the file's own layout");
            }
        }
        return draft;
    }

    private static List<Region> regions(CodePoints points, List<Block> layout) {
        String text = points.text();
        List<Region> regions = new ArrayList<>();
        int at = 0;
        for (Block block : layout) {
            int begin = Glyphs.skipBlank(
                    text, Math.max(at, points.charIndex(block.range().begin())), text.length());
            int end = Glyphs.trimEnd(
                    text, begin, Math.max(begin, points.charIndex(block.range().end())));
            if (begin < end) {
                begin = withMarks(text, at, begin);
                regions.add(new Region(at, begin, null));
                regions.add(new Region(begin, end, block.role() == BlockRole.BODY ? null : block.role()));
                at = end;
            }
        }
        regions.add(new Region(at, text.length(), null));
        return regions;
    }

    /** Takes marks in that stand on the same line before a block and that its format left out: "## ", "> ", "- ". */
    private static int withMarks(String text, int from, int begin) {
        int at = begin;
        while (at > from && !Glyphs.lineBreak(text.charAt(at - 1)) && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        boolean lineStart = at == 0 || at == from || Glyphs.lineBreak(text.charAt(at - 1));
        return lineStart ? Glyphs.skipBlank(text, at, begin) : begin;
    }

    private void add(Paragraph paragraph) {
        paragraphs.add(paragraph);
        roles.add(null);
        reasons.add("");
    }

    int size() {
        return paragraphs.size();
    }

    Paragraph at(int i) {
        return paragraphs.get(i);
    }

    @Nullable BlockRole role(int i) {
        return roles.get(i);
    }

    String reason(int i) {
        return reasons.get(i);
    }

    boolean free(int i) {
        return roles.get(i) == null;
    }

    boolean has(BlockRole role) {
        return roles.contains(role);
    }

    /** Whether one of the paragraphs from {@code from} up to {@code to} has the role. */
    boolean has(BlockRole role, int from, int to) {
        return roles.subList(from, to).contains(role);
    }

    void set(int i, BlockRole role) {
        roles.set(i, role);
    }

    /** @param reason why a paragraph of a dropped role is no part of the report */
    void set(int i, BlockRole role, String reason) {
        roles.set(i, role);
        reasons.set(i, reason);
    }

    /** The next paragraph that has no role yet, or -1. */
    int nextFree(int after) {
        for (int next = after + 1; next < size(); next++) {
            if (free(next)) {
                return next;
            }
        }
        return -1;
    }
}

package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Document;
import org.parley.model.Dropped;
import org.parley.model.Range;

/**
 * Finds what each stretch of a document is there for.
 *
 * <p>Where the format shows structure, its blocks are the start and only what it calls body is looked at again; in a
 * plain text every paragraph is. Lines known by their wording come first, then advertisements by their looks, then the
 * head of the report (headline, standfirst, byline, dateline), the notes at its end, and last what stands between
 * running text: subheads, lists, block quotations.
 */
final class BlockFinder {

    private BlockFinder() {}

    /** Blocks and what of them is dropped. */
    record Found(List<Block> blocks, List<Dropped> dropped) {}

    static Found find(Document document, CodePoints points) {
        Draft draft = Draft.of(points, document.layout());
        byWording(draft);
        byLooks(draft);
        new Head(draft, document.title(), !document.layout().isEmpty()).find();
        AuthorNote.find(draft);
        new RunningText(draft).find();
        return found(draft, points);
    }

    private static void byWording(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Paragraph p = draft.at(i);
            if (draft.free(i) || draft.role(i) == BlockRole.SUBHEAD) {
                LinePattern kind = LinePattern.of(p);
                if (Dateline.isTimeOnly(p) || (Dateline.isDateOnly(p) && (kind != null || !draft.free(i)))) {
                    draft.set(i, BlockRole.DATELINE);
                } else if (kind != null && draft.free(i)) {
                    draft.set(i, kind.role(), kind.why());
                } else if (draft.free(i) && DIVIDER.matcher(p.flat()).matches()) {
                    draft.set(i, BlockRole.BOILERPLATE, "a dividing line");
                }
            }
        }
    }

    private static final Pattern DIVIDER = Pattern.compile("[\\s*_=~#.•·—–-]+");

    private static void byLooks(Draft draft) {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean[] free = new boolean[draft.size()];
        for (int i = 0; i < free.length; i++) {
            paragraphs.add(draft.at(i));
            free[i] = draft.free(i);
        }
        boolean[] advertised = Advertising.clusters(paragraphs, free);
        for (int i = 0; i < free.length; i++) {
            boolean dropped = draft.role(i) == BlockRole.BOILERPLATE;
            boolean labelled = i > 0 && Advertising.isLabel(draft.at(i - 1)) && Advertising.isOffer(draft.at(i));
            if (advertised[i]) {
                draft.set(
                        i,
                        BlockRole.ADVERTISEMENT,
                        Advertising.score(draft.at(i)) >= Advertising.SURE
                                ? "advertisement: a price or an offer, and no sentence"
                                : "advertisement: a title or place beside lines with prices, and no sentence");
            } else if (labelled && (draft.free(i) || dropped)) {
                draft.set(i, BlockRole.ADVERTISEMENT, "advertisement: an offer under the word that marks one");
            } else if (dropped && Advertising.isLabel(draft.at(i))) {
                draft.set(i, BlockRole.ADVERTISEMENT, "a label that marks an advertisement");
            }
        }
    }

    private static Found found(Draft draft, CodePoints points) {
        List<Block> blocks = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        boolean begun = false; // whether running text has come before
        for (int i = 0; i < draft.size(); i++) {
            Paragraph p = draft.at(i);
            BlockRole role = draft.role(i);
            if (role == null) {
                throw new IllegalStateException("no role was found for the paragraph at " + p.begin());
            }
            int dateline = role == BlockRole.BODY ? Dateline.in(p, !begun) : 0;
            begun |= role == BlockRole.BODY;
            if (dateline > 0) {
                int end = Glyphs.trimEnd(points.text(), p.begin(), p.begin() + dateline);
                blocks.add(new Block(BlockRole.DATELINE, points.range(p.begin(), end)));
            }
            Range range = points.range(Glyphs.skipBlank(points.text(), p.begin() + dateline, p.end()), p.end());
            blocks.add(new Block(role, range));
            if (role.dropped()) {
                dropped.add(new Dropped(range, draft.reason(i)));
            }
        }
        return new Found(blocks, dropped);
    }
}

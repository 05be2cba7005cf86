package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * head of the report (headline, standfirst, byline, dateline), and last what is left between running text: subheads,
 * lists, block quotations.
 */
final class BlockFinder {

    /** Blocks and what of them is dropped. */
    record Found(List<Block> blocks, List<Dropped> dropped) {}

    private static final Pattern LEAD_IN = Pattern.compile(
            ".*\\b(?:wrote|writes|written|said|says|stated|states|declared|declares|noted|notes|argued|argues|explained|"
                    + "explains|reads?|put it|commented|concluded|observed|warned|added|continued|reported|tweeted|posted)\\b"
                    + "[^.!?“\"”]{0,120}[,:]\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|I['’]m|I['’]ve|we|our|my|us|me|We|Our|My)\\b");

    private final CodePoints points;
    private final @Nullable String title;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<@Nullable BlockRole> roles = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private BlockFinder(CodePoints points, @Nullable String title) {
        this.points = points;
        this.title = title;
    }

    static Found find(Document document, CodePoints points) {
        BlockFinder finder = new BlockFinder(points, document.title());
        finder.cut(document.layout());
        finder.byWording();
        finder.byLooks();
        finder.head();
        finder.between();
        return finder.found();
    }

    /** Paragraphs of what the layout calls body or says nothing of; its other blocks as they are. */
    private void cut(List<Block> layout) {
        String text = points.text();
        int at = 0;
        for (Block block : layout) {
            int begin = points.charIndex(block.range().begin());
            int end = points.charIndex(block.range().end());
            open(text, at, begin);
            if (block.role() == BlockRole.BODY) {
                open(text, begin, end);
            } else {
                int from = Glyphs.skipBlank(text, begin, end);
                int to = Glyphs.trimEnd(text, from, end);
                if (from < to) {
                    add(Paragraph.of(text, from, to, 0, true), block.role(), "said so by the file's own layout");
                }
            }
            at = end;
        }
        open(text, at, text.length());
    }

    private void open(String text, int from, int to) {
        for (Paragraph paragraph : Paragraph.in(text, from, to)) {
            add(paragraph, null, "");
        }
    }

    private void add(Paragraph paragraph, @Nullable BlockRole role, String reason) {
        paragraphs.add(paragraph);
        roles.add(role);
        reasons.add(reason);
    }

    private void set(int i, BlockRole role, String reason) {
        roles.set(i, role);
        reasons.set(i, reason);
    }

    private void byWording() {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (roles.get(i) == null) {
                LinePattern kind = LinePattern.of(paragraphs.get(i));
                if (kind != null) {
                    set(i, kind.role(), kind.why());
                }
            }
        }
    }

    private void byLooks() {
        boolean[] free = new boolean[paragraphs.size()];
        for (int i = 0; i < free.length; i++) {
            free[i] = roles.get(i) == null;
        }
        boolean[] advertised = Advertising.clusters(paragraphs, free);
        for (int i = 0; i < free.length; i++) {
            if (advertised[i]) {
                boolean sure = Advertising.score(paragraphs.get(i)) >= Advertising.SURE;
                set(
                        i,
                        BlockRole.ADVERTISEMENT,
                        sure
                                ? "advertisement: a price or an offer, and no sentence"
                                : "advertisement: a title or place beside lines with prices, and no sentence");
            }
        }
    }

    /** Headline, byline, dateline and standfirst: what stands before the first paragraph of running text. */
    private void head() {
        boolean headline = roles.contains(BlockRole.HEADLINE);
        int standing = 0; // paragraphs of the head seen
        for (int i = 0; i < paragraphs.size() && standing < 8; i++) {
            BlockRole known = roles.get(i);
            Paragraph p = paragraphs.get(i);
            if (known != null) {
                continue;
            }
            standing++;
            if (Byline.isByline(p)) {
                roles.set(i, BlockRole.BYLINE);
            } else if (Dateline.isDateOnly(p)) {
                roles.set(i, BlockRole.DATELINE);
            } else if (!headline && isHeadline(i)) {
                roles.set(i, BlockRole.HEADLINE);
                headline = true;
            } else if (headline && isStandfirst(i)) {
                roles.set(i, BlockRole.STANDFIRST);
            } else {
                break;
            }
        }
    }

    private boolean isHeadline(int i) {
        Paragraph p = paragraphs.get(i);
        if (title != null && same(title, p.flat())) {
            return true;
        }
        int next = nextFree(i);
        if (p.words() > 25 || p.words() < 2 || p.listItem() || next < 0) {
            return false;
        }
        int score = p.stops() && !p.endsWith('?') && !p.endsWith('!') ? -1 : 2;
        score += p.words() <= 14 ? 1 : 0;
        score += paragraphs.get(next).blankAbove() ? 1 : 0;
        score += p.capitals() * 10 >= p.words() * 6 ? 2 : 0;
        score += paragraphs.get(next).words() > 2 * p.words() ? 1 : -1;
        score -= p.opensQuoted() && p.common() > 3 ? 1 : 0;
        return score >= 2;
    }

    private boolean isStandfirst(int i) {
        Paragraph p = paragraphs.get(i);
        int next = nextFree(i);
        if (p.words() > 60 || next < 0) {
            return false;
        }
        Paragraph after = paragraphs.get(next);
        boolean headFollows = Byline.isByline(after)
                || Dateline.isDateOnly(after)
                || Dateline.in(after) > 0
                || roles.subList(i + 1, next).contains(BlockRole.BYLINE)
                || roles.subList(i + 1, next).contains(BlockRole.DATELINE);
        if (Dateline.in(p) > 0 || LEAD_IN.matcher(p.flat()).matches()) {
            return false;
        }
        return headFollows || isSubhead(next) || (!p.stops() && p.words() >= 4 && after.words() > p.words());
    }

    private int nextFree(int i) {
        for (int next = i + 1; next < paragraphs.size(); next++) {
            if (roles.get(next) == null) {
                return next;
            }
        }
        return -1;
    }

    private static boolean same(String title, String line) {
        String a = letters(title);
        String b = letters(line);
        return !b.isEmpty() && (a.equals(b) || (b.length() > 20 && a.startsWith(b)));
    }

    private static String letters(String s) {
        StringBuilder kept = new StringBuilder();
        s.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Everything left: body, and what stands between its paragraphs. */
    private void between() {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (roles.get(i) == null) {
                roles.set(
                        i,
                        isQuotation(i)
                                ? BlockRole.BLOCK_QUOTATION
                                : isItem(i) ? BlockRole.LIST : isSubhead(i) ? BlockRole.SUBHEAD : BlockRole.BODY);
            }
        }
    }

    private boolean isSubhead(int i) {
        Paragraph p = paragraphs.get(i);
        int next = nextFree(i);
        if (next < 0 || p.words() > 16 || p.words() == 0 || p.length() > 120 || p.listItem()) {
            return false;
        }
        char last = p.flat().charAt(p.flat().length() - 1);
        boolean open = last == ',' || last == ';' || last == ':' || last == '.' || last == '…' || Glyphs.dash(last);
        boolean sentence = p.stops() && !p.endsWith('?') && !p.endsWith('!');
        char first = p.flat().charAt(0);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || Glyphs.quote(first);
        boolean question = p.endsWith('?') && p.common() * 2 > p.words();
        return begins && !open && !sentence && !question && paragraphs.get(next).words() > p.words();
    }

    private boolean isItem(int i) {
        Paragraph p = paragraphs.get(i);
        if (!p.listItem()) {
            return false;
        }
        boolean bullet = !Glyphs.dash(p.flat().charAt(0))
                && !Character.isLetterOrDigit(p.flat().charAt(0))
                && p.flat().charAt(0) != '(';
        boolean beside = (i > 0 && paragraphs.get(i - 1).listItem())
                || (i + 1 < paragraphs.size() && paragraphs.get(i + 1).listItem());
        return bullet || beside;
    }

    private boolean isQuotation(int i) {
        Paragraph p = paragraphs.get(i);
        if (p.flat().startsWith("> ")) {
            return true;
        }
        if (i == 0 || p.listItem()) {
            return false;
        }
        BlockRole above = roles.get(i - 1);
        if (above == BlockRole.BODY
                && LEAD_IN.matcher(paragraphs.get(i - 1).flat()).matches()
                && p.stops()) {
            return !p.opensQuoted() || quotedWhole(p);
        }
        if (above != BlockRole.BLOCK_QUOTATION || paragraphs.get(i - 1).flat().startsWith("> ")) {
            return false;
        }
        Paragraph before = paragraphs.get(i - 1);
        if (before.opensQuoted()) {
            return p.opensQuoted() && !closes(before) && quotedWhole(p);
        }
        boolean indented = before.indent() >= 2 && p.indent() >= 2 && before.indent() > leastIndent();
        boolean goesOn = p.flat().startsWith("…")
                || p.flat().startsWith("[…")
                || p.flat().startsWith("...")
                || p.flat().startsWith("(…")
                || p.flat().startsWith("[...");
        boolean sameVoice = firstPerson(before)
                && firstPerson(p)
                && !p.flat().contains("“")
                && !p.flat().contains("\"");
        return indented || goesOn || sameVoice;
    }

    private int leastIndent() {
        return paragraphs.stream().mapToInt(Paragraph::indent).min().orElse(0);
    }

    private static boolean firstPerson(Paragraph p) {
        return FIRST_PERSON.matcher(p.flat()).find();
    }

    private static boolean closes(Paragraph p) {
        return Glyphs.quote(p.flat().charAt(p.flat().length() - 1));
    }

    /** In quotation marks from its first character to its last, without a break in between. */
    private static boolean quotedWhole(Paragraph p) {
        String inner = p.flat().substring(1, Math.max(1, p.flat().length() - 1));
        return inner.chars().noneMatch(c -> c == '”' || c == '“' || c == '"' || c == '«' || c == '»');
    }

    private Found found() {
        List<Block> blocks = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            BlockRole role = roles.get(i);
            if (role == null) {
                throw new IllegalStateException("no role was found for the paragraph at " + p.begin());
            }
            int dateline = role == BlockRole.BODY ? Dateline.in(p) : 0;
            if (dateline > 0) {
                blocks.add(new Block(
                        BlockRole.DATELINE,
                        points.range(p.begin(), Glyphs.trimEnd(points.text(), p.begin(), p.begin() + dateline))));
            }
            int begin = Glyphs.skipBlank(points.text(), p.begin() + dateline, p.end());
            Range range = points.range(begin, p.end());
            blocks.add(new Block(role, range));
            if (role.dropped()) {
                dropped.add(new Dropped(range, reasons.get(i)));
            }
        }
        return new Found(blocks, dropped);
    }
}

package org.parley.reading.structure;

import org.jspecify.annotations.Nullable;
import org.parley.model.BlockRole;

/** What stands before the first paragraph of running text: headline, standfirst, byline, date. */
final class Head {

    /** A head has no more paragraphs than this. */
    private static final int LONGEST = 8;

    private final Draft draft;
    private final @Nullable String title;
    private final boolean known;

    /**
     * @param title what the file's metadata say, if they do
     * @param known whether the format shows the text's structure: then a headline that is not the title is none
     */
    Head(Draft draft, @Nullable String title, boolean known) {
        this.draft = draft;
        this.title = title;
        this.known = known;
    }

    void find() {
        boolean headline = draft.has(BlockRole.HEADLINE);
        boolean parted = false; // whether a subhead came: then no standfirst comes any more
        int seen = 0;
        for (int i = 0; i < draft.size() && seen < LONGEST; i++) {
            Paragraph p = draft.at(i);
            if (!draft.free(i)) {
                refine(i);
                parted |= draft.role(i) == BlockRole.SUBHEAD;
                continue;
            }
            seen++;
            if (Byline.isByline(p)) {
                draft.set(i, BlockRole.BYLINE);
            } else if (Dateline.isDateOnly(p)) {
                draft.set(i, BlockRole.DATELINE);
            } else if (!headline && isHeadline(i)) {
                draft.set(i, BlockRole.HEADLINE);
                headline = true;
            } else if (headline && Outlets.isName(p.flat()) && factFollows(i)) {
                draft.set(i, BlockRole.BYLINE);
            } else if (headline && !parted && isStandfirst(i)) {
                draft.set(i, BlockRole.STANDFIRST);
            } else {
                break;
            }
        }
        lowerLateHeadlines();
    }

    /** A headline inside running text heads a part of it. */
    private void lowerLateHeadlines() {
        boolean begun = false;
        for (int i = 0; i < draft.size(); i++) {
            Paragraph p = draft.at(i);
            if (begun && draft.role(i) == BlockRole.HEADLINE && (title == null || !same(title, p.flat()))) {
                draft.set(i, BlockRole.SUBHEAD);
            }
            begun |= draft.free(i) && p.tellsSomething();
        }
    }

    /** A byline or a date that the format took for something else. */
    private void refine(int i) {
        boolean open = switch (draft.role(i)) {
            case STANDFIRST, SUBHEAD, CAPTION, BOILERPLATE -> true;
            case null, default -> false;
        };
        if (open && Byline.isByline(draft.at(i))) {
            draft.set(i, BlockRole.BYLINE);
        } else if (open && Dateline.isDateOnly(draft.at(i))) {
            draft.set(i, BlockRole.DATELINE);
        }
    }

    private boolean isHeadline(int i) {
        Paragraph p = draft.at(i);
        if (title != null && (known || same(title, p.flat()))) {
            return same(title, p.flat());
        }
        int next = draft.nextFree(i);
        boolean open = p.endsWith(':') || p.endsWith(',');
        if (p.words() > 25 || p.words() < 2 || p.listItem() || open || next < 0 || Dateline.in(p, true) > 0) {
            return false;
        }
        int score = p.stops() && !p.endsWith('?') && !p.endsWith('!') ? -1 : 2;
        score += p.words() <= 14 ? 1 : 0;
        score += draft.at(next).blankAbove() ? 1 : 0;
        score += p.capitals() * 10 >= p.words() * 6 ? 2 : 0;
        score += draft.at(next).words() > 2 * p.words() || factFollows(i) ? 1 : -1;
        score -= p.opensQuoted() && p.common() > 3 ? 1 : 0;
        return score >= 2;
    }

    /** A paragraph under the headline, if something follows that only follows a head. */
    private boolean isStandfirst(int i) {
        Paragraph p = draft.at(i);
        int next = draft.nextFree(i);
        if (p.words() > 60 || next < 0 || Dateline.in(p, true) > 0 || RunningText.leadsIn(p)) {
            return false;
        }
        boolean label = !p.stops() && p.words() >= 4 && draft.at(next).words() > p.words();
        return factFollows(i) || RunningText.isSubhead(draft, next) || label;
    }

    /** Whether a byline or a date comes next. */
    private boolean factFollows(int i) {
        int next = draft.nextFree(i);
        int end = next < 0 ? draft.size() : next;
        boolean known = draft.has(BlockRole.BYLINE, i + 1, end) || draft.has(BlockRole.DATELINE, i + 1, end);
        return known
                || (next >= 0
                        && (Byline.isByline(draft.at(next))
                                || Dateline.isDateOnly(draft.at(next))
                                || Dateline.in(draft.at(next), true) > 0));
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
}

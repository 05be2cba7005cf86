package org.parley.reading.structure;

import java.util.regex.Pattern;
import org.parley.model.BlockRole;

/** The body of a report and what stands between its paragraphs: subheads, lists, block quotations. */
final class RunningText {

    private static final Pattern LEAD_IN = Pattern.compile(
            "\\b(?:wrote|writes|written|said|says|stated|states|declared|declares|noted|notes|argued|argues|explained|"
                    + "explains|reads?|put it|commented|concluded|observed|warned|added|continued|reported|"
                    + "tweeted|posted)\\b"
                    + "[^.!?“\"”]{0,120}[,:]$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\\b");
    private static final Pattern GOES_ON = Pattern.compile("[\\[(]?(?:…|\\.\\.\\.|\\. \\. \\.)");

    private final Draft draft;
    private final int leastIndent;

    RunningText(Draft draft) {
        this.draft = draft;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < draft.size(); i++) {
            least = Math.min(least, draft.at(i).indent());
        }
        this.leastIndent = least;
    }

    /** Gives a role to every paragraph that is left. */
    void find() {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.free(i)) {
                draft.set(i, roleOf(i));
            }
        }
    }

    private BlockRole roleOf(int i) {
        if (isQuotation(i)) {
            return BlockRole.BLOCK_QUOTATION;
        }
        if (isItem(i)) {
            return BlockRole.LIST;
        }
        return isSubhead(draft, i) ? BlockRole.SUBHEAD : BlockRole.BODY;
    }

    /** A short line without a full stop, over a longer paragraph. */
    static boolean isSubhead(Draft draft, int i) {
        Paragraph p = draft.at(i);
        int next = draft.nextFree(i);
        if (next < 0 || p.words() > 16 || p.words() == 0 || p.length() > 120 || p.listItem()) {
            return false;
        }
        char last = p.flat().charAt(p.flat().length() - 1);
        boolean open = last == ',' || last == ';' || last == ':' || last == '.' || last == '…' || Glyphs.dash(last);
        boolean sentence = p.stops() && !p.endsWith('?') && !p.endsWith('!');
        boolean begins = !Character.isLowerCase(p.flat().charAt(0));
        boolean question = p.endsWith('?') && p.common() * 2 > p.words();
        return begins && !open && !sentence && !question && draft.at(next).words() > p.words();
    }

    private boolean isItem(int i) {
        Paragraph p = draft.at(i);
        if (!p.listItem()) {
            return false;
        }
        char first = p.flat().charAt(0);
        boolean bullet = !Glyphs.dash(first) && !Character.isLetterOrDigit(first) && first != '(';
        boolean beside = (i > 0 && draft.at(i - 1).listItem())
                || (i + 1 < draft.size() && draft.at(i + 1).listItem());
        return bullet || beside;
    }

    private boolean isQuotation(int i) {
        Paragraph p = draft.at(i);
        if (p.flat().startsWith("> ")) {
            return true;
        }
        if (i == 0 || p.listItem()) {
            return false;
        }
        Paragraph before = draft.at(i - 1);
        if (draft.role(i - 1) == BlockRole.BODY) {
            return p.stops() && leadsIn(before) && (!p.opensQuoted() || quotedWhole(p));
        }
        return draft.role(i - 1) == BlockRole.BLOCK_QUOTATION && !before.flat().startsWith("> ") && goesOn(before, p);
    }

    /** Whether a paragraph ends by introducing the next: "As the paper wrote after the vote," */
    static boolean leadsIn(Paragraph p) {
        boolean open = p.endsWith(',') || p.endsWith(':');
        return open
                && LEAD_IN.matcher(p.flat().substring(Math.max(0, p.flat().length() - 300)))
                        .find();
    }

    /** Whether a block quotation takes in a second paragraph. */
    private boolean goesOn(Paragraph before, Paragraph p) {
        if (before.opensQuoted()) {
            return p.opensQuoted() && !closes(before) && quotedWhole(p);
        }
        boolean indented = before.indent() >= leastIndent + 2 && p.indent() >= leastIndent + 2;
        boolean unmarked = p.flat().chars().noneMatch(c -> c == '“' || c == '"' || c == '«');
        boolean sameVoice = firstPerson(before) && firstPerson(p) && unmarked;
        return indented || sameVoice || GOES_ON.matcher(p.flat()).lookingAt();
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
}

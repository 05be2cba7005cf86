package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.structure.lexicon.Lexicon;

/**
 * Lines that belong together, with what can be seen of them at a glance; offsets count {@code char}s.
 *
 * @param flat       its text with line breaks replaced one to one by spaces, so that offsets into it stay true
 * @param indent     blanks before its first line
 * @param blankAbove whether blank lines stand before it
 * @param words      how many words it has
 * @param common     how many of them are function words written small: what sentences have and labels lack
 * @param capitals   how many words begin with a capital
 */
record Paragraph(int begin, int end, String flat, int indent, boolean blankAbove, int words, int common, int capitals) {

    private static final Set<String> COMMON = Lexicon.words(Paragraph.class, "function-words.txt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:[•◦▪‣●*·–—-]\\s+|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+)\\S.*");

    static Paragraph of(String text, int begin, int end, int indent, boolean blankAbove) {
        StringBuilder flat = new StringBuilder(end - begin).append(text, begin, end);
        for (int i = 0; i < flat.length(); i++) {
            if (Glyphs.blank(flat.charAt(i))) {
                flat.setCharAt(i, ' ');
            }
        }
        int words = 0;
        int common = 0;
        int capitals = 0;
        Matcher word = WORD.matcher(flat);
        while (word.find()) {
            words++;
            String found = word.group();
            common += COMMON.contains(found) ? 1 : 0;
            capitals += Character.isUpperCase(found.charAt(0)) ? 1 : 0;
        }
        return new Paragraph(begin, end, flat.toString(), indent, blankAbove, words, common, capitals);
    }

    /** The paragraphs of {@code text} in {@code [from, to)}: one a line, or, where lines are wrapped, several lines each. */
    static List<Paragraph> in(String text, int from, int to, Wrapping wrapping) {
        List<Line> lines = Line.of(text, from, to);
        List<Paragraph> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            Line first = lines.get(i);
            int last = i;
            while (last + 1 < lines.size() && wrapping.joins(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            found.add(of(text, first.begin(), lines.get(last).end(), first.indent(), first.blankAbove()));
            i = last + 1;
        }
        return found;
    }

    int length() {
        return end - begin;
    }

    /** Whether it ends as a sentence does, closing marks aside. */
    boolean stops() {
        int at = flat.length();
        while (at > 0
                && (Glyphs.quote(flat.charAt(at - 1))
                        || Glyphs.closingBracket(flat.charAt(at - 1))
                        || flat.charAt(at - 1) == ' ')) {
            at--;
        }
        return at > 0 && Glyphs.stop(flat.charAt(at - 1));
    }

    boolean endsWith(char mark) {
        return flat.charAt(flat.length() - 1) == mark;
    }

    /** Whether it reads as running text rather than as a label, a title or an item. */
    boolean tellsSomething() {
        return (stops() && words >= 4 && common >= 1) || (words >= 12 && common * 5 >= words);
    }

    boolean listItem() {
        return LIST_ITEM.matcher(flat).matches();
    }

    /** Whether it begins with a quotation mark. */
    boolean opensQuoted() {
        return Glyphs.quote(flat.charAt(0));
    }
}

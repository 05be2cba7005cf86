package org.parley.reading.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place, day and agency that a wire report begins with: {@code PARIS, Feb. 12 (Agency) —}. */
final class Dateline {

    private Dateline() {}

    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|"
                    + "July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|"
                    + "Dec(?:ember|\\.)?)";
    private static final String DAY =
            "(?:" + MONTH + "\\s+\\d{1,2}(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + "(?:,?\\s+\\d{4})?)";
    private static final String WEEKDAY =
            "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?)";
    private static final String DASH = "\\s*(?:—|–|―|--?|:)\\s+|\\s*[—―–]";
    private static final String CAPS = "\\p{Lu}[\\p{Lu}.'’-]+(?:\\s\\p{Lu}[\\p{Lu}.'’-]+){0,3}";
    private static final String TITLE_CASE =
            "\\p{Lu}[\\p{L}.'’-]+(?:[\\s/-](?:de|la|el|al)?\\s?\\p{Lu}[\\p{L}.'’-]+){0,3}";
    private static final String AGENCY = "\\s*[\\[(]\\p{Lu}[\\p{L}\\s/&.'’-]{1,40}[\\])]";

    private static final Pattern START = Pattern.compile(
            "(?:" + CAPS + "(?:(?:,|/|\\sand)\\s?" + TITLE_CASE + "){0,2}(?:,?\\s" + DAY + ")?(?:" + AGENCY + ")?"
                    + "|" + TITLE_CASE + "(?:,\\s?" + TITLE_CASE + "){0,2}(?:,?\\s" + DAY + "(?:" + AGENCY + ")?|"
                    + AGENCY + "))"
                    + "(?:" + DASH + ")");
    private static final Pattern DATE_ONLY = Pattern.compile(
            "(?i:published|posted|updated|last (?:updated|modified)|first published|date|issued|on|as of)?[\\s:]*"
                    + "(?:" + TITLE_CASE + ",\\s)?"
                    + "(?:" + WEEKDAY + ",?\\s+)?(?:the\\s+)?(?:" + DAY
                    + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})"
                    + "(?:[\\s,|•·–—-]*(?:at\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:\\(?(?:GMT|UTC|BST|[ECMP][SD]?T|CES?T|EES?T|MSK)(?:[+-]\\d+)?\\)?)?)?"
                    + "(?:[\\s.,;|•·–—(-]*(?i:last )?(?i:updated|modified|published).{0,60})?\\s*");

    private static final Pattern TIME_ONLY =
            Pattern.compile("(?:[Aa]t\\s)?\\d{1,2}[:.h]\\d{2}\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*\\(?(?:GMT|UTC|BST|"
                    + "[ECMP][SD]?T|CES?T|EES?T|MSK)?\\)?");
    private static final Pattern DATED = Pattern.compile(DAY + "|[\\[(]");

    /**
     * How many characters of the paragraph are its dateline, the dash included; 0 where it has none.
     *
     * @param first whether it is the first paragraph of running text: only there is a mere place a dateline
     */
    static int in(Paragraph p, boolean first) {
        Matcher start = START.matcher(p.flat());
        if (!start.lookingAt() || start.end() > 90 || start.end() >= p.flat().length()) {
            return 0;
        }
        String words = p.flat().substring(0, start.end());
        boolean dated = DATED.matcher(words).find();
        char next = p.flat().charAt(start.end());
        boolean begins = Character.isUpperCase(next) || Character.isDigit(next) || Glyphs.quote(next);
        boolean colon = words.strip().endsWith(":") && !words.contains("(");
        return colon || !begins || (!dated && !first) ? 0 : start.end();
    }

    /** Whether the line is a date, a time, or both. */
    static boolean isDateOnly(Paragraph p) {
        return isTimeOnly(p) || (p.words() <= 20 && DATE_ONLY.matcher(p.flat()).matches());
    }

    /** Whether the line is the time of an entry on a live page. */
    static boolean isTimeOnly(Paragraph p) {
        return p.words() <= 4 && TIME_ONLY.matcher(p.flat()).matches();
    }
}

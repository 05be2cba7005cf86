package org.parley.reading.structure.dating;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that a text names, as far as it names it: {@code "Wednesday, February 12"} has no year.
 *
 * @param begin of the words, in {@code char}s
 * @param end   of the words
 * @param year  0 where none is given
 */
public record DateMention(int begin, int end, @Nullable DayOfWeek weekday, int year, Month month, int day) {

    static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
            + "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

    private static final Pattern DATE =
            Pattern.compile("(?:\\b(?<w>" + WEEKDAY + "|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?),?\\s+(?:the\\s+)?)?"
                    + "(?:\\b(?<m1>" + MONTH
                    + ")\\b\\.?\\s+(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d|\\s*(?:percent|"
                    + "%))(?:,?\\s+(?<y1>(?:19|20)\\d\\d)\\b)?"
                    + "|\\b(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<m2>" + MONTH
                    + ")\\b\\.?(?:,?\\s+(?<y2>(?:19|20)\\d\\d)\\b)?"
                    + "|\\b(?<y3>(?:19|20)\\d\\d)-(?<m3>\\d\\d)-(?<d3>\\d\\d)(?!\\d)"
                    + "|\\b(?<d4>\\d{1,2})\\.(?<m4>\\d{1,2})\\.(?<y4>(?:19|20)\\d\\d)\\b)");

    /** Every day named in {@code text}, in order; what is no day of the calendar is left out. */
    public static List<DateMention> in(CharSequence text) {
        List<DateMention> found = new ArrayList<>();
        Matcher m = DATE.matcher(text);
        while (m.find()) {
            for (int form = 1; form <= 4; form++) {
                if (m.group("d" + form) != null) {
                    String year = m.group("y" + form);
                    String month = m.group("m" + form);
                    int number = Character.isDigit(month.charAt(0))
                            ? Integer.parseInt(month)
                            : month(month).getValue();
                    int day = Integer.parseInt(m.group("d" + form));
                    if (number >= 1
                            && number <= 12
                            && day >= 1
                            && day <= Month.of(number).maxLength()) {
                        found.add(new DateMention(
                                m.start(),
                                m.end(),
                                m.group("w") == null ? null : weekday(m.group("w")),
                                year == null ? 0 : Integer.parseInt(year),
                                Month.of(number),
                                day));
                    }
                }
            }
        }
        return found;
    }

    /** The day in that year, or null where that year has none or has it on another weekday. */
    public @Nullable LocalDate in(int someYear) {
        try {
            LocalDate date = LocalDate.of(someYear, month, day);
            return weekday == null || weekday == date.getDayOfWeek() ? date : null;
        } catch (DateTimeException e) {
            return null; // February 29
        }
    }

    /** The day, where the year is given. */
    public @Nullable LocalDate date() {
        return year == 0 ? null : new DateMention(begin, end, null, year, month, day).in(year);
    }

    static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("no month is called \"" + name + "\"");
    }

    static DayOfWeek weekday(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day of the week is called \"" + name + "\"");
    }
}

package org.parley.reading.structure.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Full dates in lines of other languages: {@code "vendredi 28 mars 2025"}, {@code "28. März 2025"}.
 */
final class ForeignDates {

    private ForeignDates() {}

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?:er|º|"
            + "\\.)?\\s+(?:de\\s+)?(?<m>\\p{L}{3,})\\.?,?\\s+(?:de\\s+)?(?<y>20\\d\\d)(?!\\d)");

    /** A date found in a line; offsets count {@code char}s. */
    record Found(LocalDate day, int begin, int end) {}

    /** The first day that {@code line} names in full in that language, or null. */
    static @Nullable Found in(String line, Locale language) {
        Matcher date = DATE.matcher(line);
        Map<String, Month> months = null;
        while (date.find()) {
            months = months != null ? months : months(language);
            Month month = months.get(date.group("m").toLowerCase(language));
            if (month != null) {
                try {
                    int year = Integer.parseInt(date.group("y"));
                    LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group("d")));
                    return new Found(day, date.start(), date.end());
                } catch (DateTimeException e) {
                    continue; // no day of the calendar
                }
            }
        }
        return null;
    }

    private static Map<String, Month> months(Locale language) {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : new TextStyle[] {
                TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
            }) {
                String name = month.getDisplayName(style, language).toLowerCase(language);
                months.putIfAbsent(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, month);
            }
        }
        return months;
    }
}

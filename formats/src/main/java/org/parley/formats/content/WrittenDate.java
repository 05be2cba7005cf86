package org.parley.formats.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in dates as programs and people write them into metadata: ISO 8601 with or without time, {@code 20250213},
 * {@code Thu, 13 Feb 2025 10:00 GMT}, {@code February 13, 2025}, {@code 13. Februar 2025}. The day is the one that is
 * written, in whatever time zone that was. Purely numeric dates whose order is not plain are left alone.
 */
public final class WrittenDate {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?$");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[\\s-]+(?:de\\s+)?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+\\S+\\s+)?(\\d{4})(?!\\d)");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int LONGEST = 200;

    private static final Map<String, Month> MONTHS = months();

    private WrittenDate() {}

    /** The first day that {@code written} names; empty if there is none or it cannot be one. */
    public static Optional<LocalDate> in(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Optional<LocalDate> dayFirst = named(DAY_FIRST.matcher(text), 1, 2);
        return dayFirst.isPresent() ? dayFirst : named(MONTH_FIRST.matcher(text), 2, 1);
    }

    private static Optional<LocalDate> named(Matcher matcher, int dayGroup, int monthGroup) {
        while (matcher.find()) {
            Month month = MONTHS.get(matcher.group(monthGroup).toLowerCase(Locale.ROOT));
            if (month != null) {
                return day(matcher.group(3), Integer.toString(month.getValue()), matcher.group(dayGroup));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= EARLIEST && date.getYear() <= LATEST ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Full and short names of the months in the languages that reports come in most. */
    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        List<String> names = List.of(
                "january jan januar janvier janv enero ene janeiro gennaio gen januari января",
                "february feb februar februarij février fevrier févr fév febrero fevereiro fev febbraio februari февраля",
                "march mar märz maerz mrz mars marzo março marco maart maret марта",
                "april apr avril avr abril abr aprile апреля",
                "may mai mayo maio maggio mag mei мая",
                "june jun juni juin junio junho giugno giu июня",
                "july jul juli juillet juil julio julho luglio lug июля",
                "august aug août aout agosto ago augustus agustus августа",
                "september sep sept septembre septiembre setembro set settembre сентября",
                "october oct oktober okt octobre octubre outubro out ottobre ott октября",
                "november nov novembre noviembre novembro ноября",
                "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember декабря");
        for (Month month : Month.values()) {
            for (String name : names.get(month.ordinal()).split(" ", -1)) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}

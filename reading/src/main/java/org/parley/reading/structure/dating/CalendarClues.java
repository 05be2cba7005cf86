package org.parley.reading.structure.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, weekdays, months and years that a report names. */
final class CalendarClues {

    private CalendarClues() {}

    /** How many days before a day a report may name it without saying that it is to come. */
    private static final int SOON = 7;

    /** How many days after the last weekday it tells of a report comes out. */
    static final int FRESH = 2;

    private static final int FIRST_YEAR = Days.FIRST.getYear();
    private static final int LAST_YEAR = Days.day(Days.COUNT).getYear();
    private static final Pattern WEEKDAY = Pattern.compile("(?<![\\p{L}-])(?<w>" + DateMention.WEEKDAY
            + ")(?!\\p{L})(?! \\p{Lu}\\p{Ll}+ (?:Times|Post|Express|Mail|Night|Mirror)| Times| Post| Night)");
    private static final Pattern LONG_PAST = Pattern.compile(
            "\\b(?:last|previous|recent|every|each|Super|Black|Good|Ash|Easter|Bloody|Palm|Cyber|a|one|most)\\s+$");
    private static final Pattern YEAR =
            Pattern.compile("\\b(?:in|since|of|from|during|early|late|after|" + DateMention.MONTH
                    + "\\.?)\\s+(?:(?:early|late|mid)[ -])?(?<y>(?:19|20)\\d\\d)\\b(?!-|s\\b|[.,]\\d|"
                    + "\\s*(?:percent|troops|people|soldiers|men|km|miles))");
    private static final Pattern MONTHS_AFTER = Pattern.compile(
            "\\b(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}) months (?:after|"
                    + "since)\\b[^.;]{0,80}?\\bin (?<m>"
                    + DateMention.MONTH + ")\\b(?! \\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOLD =
            Pattern.compile("\\b(?:was|were|had|did|has|have|\\p{Ll}{2,}ed)\\b|\\b[Ss]ince\\b");
    private static final Pattern SUPPOSED =
            Pattern.compile("\\b(?:could|may|might|should|can|projected|forecasts?|predict(?:s|ed)?)\\b");

    static List<Clue> in(Sentences report) {
        List<Clue> clues = new ArrayList<>();
        Set<DayOfWeek> past = EnumSet.noneOf(DayOfWeek.class);
        Set<DayOfWeek> ahead = EnumSet.noneOf(DayOfWeek.class);
        int weekdayBegin = 0;
        int weekdayEnd = 1;
        int latestYear = 0;
        Clue latest = null;
        for (Sentences.Cut cut : report.cuts()) {
            String sentence = cut.words();
            List<DateMention> dates = hasDigit(sentence) ? DateMention.in(sentence) : List.of();
            for (DateMention date : dates) {
                boolean future = Sentences.ahead(sentence, date.begin(), 200);
                clues.addAll(dated(date, future, sentence, cut));
                if (date.weekday() != null && !future) {
                    past.add(date.weekday());
                }
            }
            if (cut.has("day")) {
                Matcher weekday = WEEKDAY.matcher(sentence);
                while (weekday.find()) {
                    if (isNear(sentence, weekday.start(), dates)) {
                        boolean future = Sentences.ahead(sentence, weekday.start(), 80);
                        (future ? ahead : past).add(DateMention.weekday(weekday.group("w")));
                        weekdayBegin = future ? weekdayBegin : cut.begin() + weekday.start();
                        weekdayEnd = future ? weekdayEnd : cut.begin() + weekday.end();
                    }
                }
            }
            Clue year = cut.has("19") || cut.has("20") ? year(cut, latestYear) : null;
            if (year != null) {
                latest = year;
                latestYear =
                        Days.day(year.days().stretches().getFirst().first()).getYear();
            }
            if (cut.has(" months ")) {
                clues.addAll(monthsAfter(sentence, cut));
            }
            if (cut.has("Easter")) {
                clues.addAll(easter(sentence, dates, cut));
            }
        }
        if (latest != null) {
            clues.add(latest);
        }
        if (!past.isEmpty()) {
            Set<DayOfWeek> days = Weekdays.published(past, ahead, FRESH);
            clues.add(new Clue(Days.on(days), 0.5, Weekdays.note(past, ahead), weekdayBegin, weekdayEnd));
        }
        return clues;
    }

    private static boolean hasDigit(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= '0' && words.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether a weekday is one of the days around the report, and no part of a date or of a name. */
    private static boolean isNear(String sentence, int at, List<DateMention> dates) {
        boolean partOfDate = dates.stream().anyMatch(date -> date.begin() <= at && at < date.end());
        return !partOfDate && !LONG_PAST.matcher(sentence.substring(0, at)).find();
    }

    /** The latest year that the sentence tells of as past, if it is later than {@code known}. */
    private static @Nullable Clue year(Sentences.Cut cut, int known) {
        int latest = known;
        Clue clue = null;
        Matcher year = YEAR.matcher(cut.words());
        while (year.find()) {
            int y = Integer.parseInt(year.group("y"));
            boolean told = y > latest
                    && y >= FIRST_YEAR
                    && y <= LAST_YEAR
                    && !SUPPOSED.matcher(cut.words()).find()
                    && TOLD.matcher(cut.words()).find()
                    && !Sentences.ahead(
                            cut.words(), cut.words().length(), cut.words().length());
            if (told) {
                latest = y;
                clue = new Clue(
                        Days.from(Year.of(y).atDay(1)),
                        1.5,
                        "tells of " + y,
                        cut.begin() + year.start("y"),
                        cut.begin() + year.end());
            }
        }
        return clue;
    }

    private static List<Clue> dated(DateMention date, boolean future, String sentence, Sentences.Cut cut) {
        String words = sentence.substring(date.begin(), date.end());
        int begin = cut.begin() + date.begin();
        int end = cut.begin() + date.end();
        LocalDate full = date.date();
        if (full != null) {
            Days since = Days.from(full.minusDays(SOON)); // it may be told before it comes
            return future ? List.of() : List.of(new Clue(since, 1.5, "tells of " + words, begin, end));
        }
        if (date.year() != 0) {
            return List.of();
        }
        int before = future ? (date.weekday() != null ? 45 : 200) : 0;
        int after = future ? 0 : date.weekday() != null ? 6 : 240;
        Days days = Days.none();
        List<Integer> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate day = date.in(year);
            if (day != null) {
                days.with(day.minusDays(before), day.plusDays(after));
                if (year >= 2010 && year <= 2030) {
                    years.add(year);
                }
            }
        }
        return date.weekday() != null
                ? List.of(new Clue(days, 3, "“" + words + "” falls in " + join(years), begin, end))
                : List.of(new Clue(
                        days,
                        0.5,
                        "“" + words + "”" + (future ? " is still to come" : " is told as past"),
                        begin,
                        end));
    }

    private static List<Clue> monthsAfter(String sentence, Sentences.Cut cut) {
        List<Clue> clues = new ArrayList<>();
        Matcher m = MONTHS_AFTER.matcher(sentence);
        while (m.find()) {
            Month from = DateMention.month(m.group("m"));
            Days days = Days.none();
            for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
                LocalDate start = LocalDate.of(year, from, 1);
                days.with(Durations.after(start.plusDays(14), "", m.group("n"), false, "month"));
            }
            clues.add(new Clue(days, 1, "“" + m.group() + "”", cut.begin() + m.start(), cut.begin() + m.end()));
        }
        return clues;
    }

    /** Easter on a named day of "this year" fixes the year. */
    private static List<Clue> easter(String sentence, List<DateMention> dates, Sentences.Cut cut) {
        int name = sentence.indexOf("Easter");
        List<Clue> clues = new ArrayList<>();
        boolean orthodox = sentence.contains("rthodox");
        boolean both = orthodox && (sentence.contains("both") || sentence.contains("atholic"));
        for (DateMention date : dates) {
            if (date.year() != 0
                    || Math.abs(date.begin() - name) > 120
                    || date.month().getValue() > 5
                    || date.month().getValue() < 3) {
                continue;
            }
            Days days = Days.none();
            List<Integer> years = new ArrayList<>();
            for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
                LocalDate day = date.in(year);
                if (day == null) {
                    continue;
                }
                boolean west = Easter.western(year).equals(day);
                boolean east = Easter.orthodox(year).equals(day);
                if (both ? west && east : orthodox ? east : west || east) {
                    boolean ahead = Sentences.ahead(sentence, date.begin(), 200);
                    days.with(LocalDate.of(year, 1, 1), ahead ? day : LocalDate.of(year, 12, 31));
                    years.add(year);
                }
            }
            if (!years.isEmpty()) {
                clues.add(new Clue(
                        days,
                        2.5,
                        "Easter on " + sentence.substring(date.begin(), date.end()) + (both ? " in both churches" : "")
                                + " falls in " + join(years),
                        cut.begin() + date.begin(),
                        cut.begin() + date.end()));
                break; // the day nearest to the feast's name
            }
        }
        return clues;
    }

    private static String join(List<Integer> years) {
        return years.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("no year");
    }
}

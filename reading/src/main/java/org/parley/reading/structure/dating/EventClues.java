package org.parley.reading.structure.dating;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.reading.structure.lexicon.Lexicon;

/** Dated events of the world that a sentence points to: "Wednesday's call", "the summit in Alaska last month". */
final class EventClues {

    /**
     * @param foreseen whether people speak of it long before: then only "last …" points to it
     * @param literals the patterns that are plain words: of each, one must stand in the report
     */
    private record Event(LocalDate day, boolean foreseen, List<Pattern> patterns, List<List<String>> literals) {

        static Event of(List<String> row) {
            List<String> patterns = row.subList(2, row.size());
            return new Event(
                    LocalDate.parse(row.getFirst()),
                    row.get(1).equals("election"),
                    patterns.stream().map(Pattern::compile).toList(),
                    patterns.stream()
                            .filter(pattern -> pattern.matches("[\\p{L} |]+"))
                            .map(pattern -> List.of(pattern.split("\\|")))
                            .toList());
        }

        boolean mayBeIn(String text) {
            return literals.stream().allMatch(words -> words.stream().anyMatch(text::contains));
        }

        boolean in(String sentence) {
            return mayBeIn(sentence)
                    && patterns.stream()
                            .allMatch(pattern -> pattern.matcher(sentence).find());
        }
    }

    private static final List<Event> EVENTS =
            Lexicon.rows(EventClues.class, "events.tsv").stream().map(Event::of).toList();

    private static final Pattern WHEN =
            Pattern.compile("\\b(?:(?<unit>(?:last|this|next|earlier this) (?:week|month|year))"
                    + "|last (?<lastmonth>" + DateMention.MONTH + ")\\b"
                    + "|in (?:early |late |mid-)?(?<month>" + DateMention.MONTH + ")\\b(?! \\d)"
                    + "|(?<n>\\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
                    + "twelve) (?<ago>day|week|month|year)s? ago"
                    + "|(?<weekday>" + DateMention.WEEKDAY + ")(?!\\p{L})"
                    + "|(?<near>yesterday))");

    /** "Last November", "last year": not "last month", which is as likely said of something else. */
    private static final Pattern LAST = Pattern.compile("last (?:year|\\p{Lu})");
    /** Words that look back whatever stands around them. */
    private static final Pattern BACK = Pattern.compile("last|earlier|ago|after|since|yesterday");
    /** Verbs that tell a meeting or a call as past. */
    private static final Pattern TOLD =
            Pattern.compile("\\b(?:met|spoke|called|phoned|signed|agreed|held|took place|discussed|ended)\\b");

    static List<Clue> in(Sentences report) {
        List<Clue> clues = new ArrayList<>();
        List<Event> likely =
                EVENTS.stream().filter(event -> event.mayBeIn(report.text())).toList();
        if (likely.isEmpty()) {
            return clues;
        }
        for (Sentences.Cut cut : report.cuts()) {
            List<Event> events =
                    likely.stream().filter(event -> event.in(cut.words())).toList();
            if (!events.isEmpty()) {
                Clue clue = timed(cut.words(), events, cut);
                if (clue != null) {
                    clues.add(clue);
                }
            }
        }
        return clues;
    }

    /** When the sentence says how long ago the event was. */
    private static @Nullable Clue timed(String sentence, List<Event> events, Sentences.Cut cut) {
        Matcher when = WHEN.matcher(sentence);
        while (when.find()) {
            boolean ahead = !BACK.matcher(when.group()).find() && Sentences.ahead(sentence, when.start(), 80);
            boolean told = sentence.startsWith("’s", when.end())
                    || sentence.startsWith("'s", when.end())
                    || TOLD.matcher(sentence).find();
            Days days = Days.none();
            List<LocalDate> meant = new ArrayList<>();
            for (Event event : events) {
                Days since = ahead
                                || (event.foreseen()
                                        && !LAST.matcher(when.group()).lookingAt())
                        ? Days.none()
                        : since(event.day(), when, told);
                if (!since.isEmpty()) {
                    days.with(since);
                    meant.add(event.day());
                }
            }
            if (!days.isEmpty()) {
                int event = first(sentence, events);
                int begin = Math.min(when.start(), event);
                String words = when.group().toLowerCase(java.util.Locale.ROOT).startsWith("last")
                                || when.group("weekday") == null
                        ? when.group()
                        : when.group("weekday");
                return new Clue(
                        days,
                        2.5,
                        "“"
                                + sentence.substring(event, Math.min(sentence.length(), event + 12))
                                        .replaceAll("\\s\\S*$", "")
                                + " … " + words + "”: an event of "
                                + meant.stream().map(LocalDate::toString).collect(Collectors.joining(" or ")),
                        cut.begin() + begin,
                        cut.begin() + Math.max(when.end(), event + 1));
            }
        }
        return null;
    }

    private static int first(String sentence, List<Event> events) {
        Matcher matcher = events.getFirst().patterns().getFirst().matcher(sentence);
        return matcher.find() ? matcher.start() : 0;
    }

    /**
     * The days on which "last month" and the like can have been written of an event.
     *
     * @param told whether the sentence tells the event as past; if not, it may also have been to come
     */
    private static Days since(LocalDate event, Matcher when, boolean told) {
        if (when.group("unit") != null) {
            YearMonth month = YearMonth.from(event);
            return switch (when.group("unit")) {
                case "last week" -> Days.between(event.plusDays(1), event.plusDays(13));
                case "this week" -> Days.between(event.minusDays(told ? 0 : 6), event.plusDays(6));
                case "earlier this week" -> Days.between(event, event.plusDays(6));
                case "last month" ->
                    Days.between(
                            month.plusMonths(1).atDay(1), month.plusMonths(1).atEndOfMonth());
                case "this month" -> Days.between(told ? event : month.atDay(1), month.atEndOfMonth());
                case "earlier this month" -> Days.between(event, month.atEndOfMonth());
                case "last year" ->
                    Days.between(LocalDate.of(event.getYear() + 1, 1, 1), LocalDate.of(event.getYear() + 1, 12, 31));
                case "this year" ->
                    Days.between(LocalDate.of(event.getYear(), 1, 1), LocalDate.of(event.getYear(), 12, 31));
                case "earlier this year" -> Days.between(event, LocalDate.of(event.getYear(), 12, 31));
                default -> Days.none();
            };
        }
        if (when.group("lastmonth") != null) {
            Month month = DateMention.month(when.group("lastmonth"));
            return event.getMonth() == month ? Days.between(event.plusDays(1), event.plusDays(364)) : Days.none();
        }
        if (when.group("month") != null) {
            Month month = DateMention.month(when.group("month"));
            return event.getMonth() == month
                    ? Days.between(event.minusDays(told ? 0 : 200), event.plusDays(330))
                    : Days.none();
        }
        if (when.group("n") != null) {
            return Durations.after(event, "", when.group("n"), false, when.group("ago"));
        }
        if (when.group("weekday") != null) {
            return event.getDayOfWeek() == DateMention.weekday(when.group("weekday"))
                    ? Days.between(event.minusDays(told ? 0 : 6), event.plusDays(6))
                    : Days.none();
        }
        return Days.between(event.plusDays(1), event.plusDays(1));
    }
}

package org.parley.reading.structure.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.structure.lexicon.Lexicon;

/** How long a war has lasted, counted from the day it began: "nearly three-year war", "two years into the invasion". */
final class Durations {

    private Durations() {}

    /** @param places beginnings of words */
    private record Conflict(LocalDate start, Pattern noun, List<String> places) {}

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    private static final List<Conflict> CONFLICTS = Lexicon.rows(Durations.class, "conflicts.tsv").stream()
            .map(row -> new Conflict(
                    LocalDate.parse(row.get(0)),
                    Pattern.compile("\\b(?:" + row.get(1) + "|invaded|began|fighting)\\b", Pattern.CASE_INSENSITIVE),
                    List.of(row.get(2).split("\\|"))))
            .toList();

    private static final Pattern LASTED = Pattern.compile(
            "(?:\\b(?<q>nearly|almost|just under|close to|about|around|roughly|more than|over|some|"
                    + "at least|well over)\\s+)?"
                    + "(?<![\\p{L}-])(?<n>\\d{1,2}|one|a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
                    + "(?<half>(?:-and-a-half| and a half)[\\s-]*)?\\s*-?\\s*(?<unit>year|month|week|day)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AT_WAR =
            Pattern.compile("\\b(?:war|invasion) (?:in|on|of|against) |['’]s (?:war|invasion)\\b");

    /** Days that are so long after {@code start}, as loosely as people write. */
    static Days after(LocalDate start, String qualifier, String number, boolean half, String unit) {
        Integer word = NUMBERS.get(number.toLowerCase(Locale.ROOT));
        double n = (word != null ? word : Integer.parseInt(number)) + (half ? 0.5 : 0);
        double days = switch (unit.toLowerCase(Locale.ROOT)) {
            case "day" -> 1;
            case "week" -> 7;
            case "month" -> 30.44;
            default -> 365.25;
        };
        boolean nearly = qualifier.matches("(?i)nearly|almost|just under|close to");
        boolean more = qualifier.matches("(?i)more than|over|at least|well over");
        double early = nearly ? 0.4 : more ? 0 : 0.35;
        double late = nearly ? 0.15 : more ? 0.9 : 0.6;
        double slack = days < 300 ? n * 0.1 : 0;
        return Days.between(
                start.plusDays(Math.round((n - early - slack) * days)),
                start.plusDays(Math.round((n + late + slack) * days)));
    }

    static List<Clue> in(Sentences report) {
        Conflict conflict = toldOf(report.text());
        List<Clue> clues = new ArrayList<>();
        if (conflict == null) {
            return clues;
        }
        for (Sentences.Cut cut : report.cuts()) {
            if (!cut.has("year") && !cut.has("month") && !cut.has("week") && !cut.has("day")) {
                continue;
            }
            String sentence = cut.words();
            Matcher lasted = LASTED.matcher(sentence);
            while (lasted.find()) {
                int near = Math.min(sentence.length(), lasted.end() + 45);
                boolean war = conflict.noun()
                        .matcher(sentence.substring(Math.max(0, lasted.start() - 45), near))
                        .find();
                if (war) {
                    String words = sentence.substring(lasted.start(), lasted.end());
                    clues.add(new Clue(
                            after(
                                    conflict.start(),
                                    lasted.group("q") == null ? "" : lasted.group("q"),
                                    lasted.group("n"),
                                    lasted.group("half") != null,
                                    lasted.group("unit")),
                            1.5,
                            "“" + words + "” of a war that began on " + conflict.start(),
                            cut.begin() + lasted.start(),
                            cut.begin() + lasted.end()));
                }
            }
        }
        Matcher name = AT_WAR.matcher(report.text());
        if (name.find()) {
            clues.add(new Clue(
                    Days.from(conflict.start()),
                    0.7,
                    "tells of a war that began on " + conflict.start(),
                    name.start(),
                    name.end()));
        }
        return clues;
    }

    /** The war that the report names most often, if it names any. */
    private static @Nullable Conflict toldOf(String text) {
        Conflict most = null;
        int best = 1;
        for (Conflict conflict : CONFLICTS) {
            int count = conflict.places().stream()
                    .mapToInt(place -> count(text, place))
                    .sum();
            if (count > best) {
                best = count;
                most = conflict;
            }
        }
        return most;
    }

    private static int count(String text, String place) {
        int count = 0;
        for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + place.length())) {
            count += at == 0 || !Character.isLetter(text.charAt(at - 1)) ? 1 : 0;
        }
        return count;
    }
}

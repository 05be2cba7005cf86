package org.parley.reading.structure.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.structure.lexicon.Lexicon;

/**
 * Whoever is called by an office held it when the report came out; a former holder had left it, an elect had not begun.
 */
final class OfficeClues {

    private record Spell(LocalDate from, LocalDate to) {}

    /**
     * @param capital the first word of the surname that has a capital
     * @param common  whether many others bear the surname, so that it alone says nothing
     */
    private record Holder(
            String office, Pattern pattern, String surname, String capital, boolean common, List<Spell> spells) {}

    /** How far the table can vouch for those in office when it was made: two years on. */
    private static final LocalDate STILL = LocalDate.of(2027, 11, 30);

    private static final Pattern LEFT = Pattern.compile(
            "\\b(?:former|ex|then|past|previous|one-time|outgoing president|late|retired|deposed|"
                    + "ousted)[ -]+(?:\\p{L}+\\.?[ -]+){0,2}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELECT = Pattern.compile("\\s*[- ]elect\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern GOVERNMENT = Pattern.compile("(?:['’]s)? (?:administration|government|cabinet)\\b");
    /** A government that may come, not one that is. */
    private static final Pattern SUPPOSED =
            Pattern.compile("\\b(?:an?|any|potential|future|possible|next|incoming)\\s+(?:\\p{Lu}\\p{L}+\\s+)?$");
    /** {@code , the former U.S. } between a name and the office set after it. */
    private static final Pattern APPOSED = Pattern.compile(", (?:the |its )?(former |ex-|then-)?");

    private static final List<Holder> HOLDERS = load();

    private static List<Holder> load() {
        Map<String, String> names = new LinkedHashMap<>();
        for (List<String> row : Lexicon.rows(OfficeClues.class, "office-names.tsv")) {
            names.put(row.get(0), row.get(1));
        }
        Map<String, Holder> holders = new LinkedHashMap<>();
        for (List<String> row : Lexicon.rows(OfficeClues.class, "offices.tsv")) {
            String office = row.get(0);
            String pattern = names.get(office);
            if (pattern == null) {
                throw new IllegalStateException("offices.tsv names an office that office-names.tsv lacks: " + office);
            }
            LocalDate to = row.get(3).isEmpty() ? STILL : LocalDate.parse(row.get(3));
            holders.computeIfAbsent(
                            office + " " + row.get(1),
                            key -> new Holder(
                                    office,
                                    Pattern.compile(pattern, Pattern.CASE_INSENSITIVE),
                                    row.get(1),
                                    row.get(1)
                                            .replaceFirst("^(?:\\p{Ll}+ )*", "")
                                            .split("[ -]")[0],
                                    row.size() > 4 && row.get(4).equals("common"),
                                    new ArrayList<>()))
                    .spells()
                    .add(new Spell(LocalDate.parse(row.get(2)), to));
        }
        return List.copyOf(holders.values());
    }

    static List<Clue> in(Sentences report) {
        Set<String> capitals = new HashSet<>();
        Matcher word = CAPITAL.matcher(report.text());
        while (word.find()) {
            capitals.add(word.group());
        }
        List<Clue> clues = new ArrayList<>();
        for (Holder holder : HOLDERS) {
            if (capitals.contains(holder.capital()) && report.text().contains(holder.surname())) {
                clues.addAll(of(holder, report));
            }
        }
        return clues;
    }

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{L}++");

    /** At most one clue that the holder is in office and one that he is not: repetition proves nothing more. */
    private static List<Clue> of(Holder holder, Sentences report) {
        Map<String, Clue> found = new LinkedHashMap<>();
        for (Sentences.Cut cut : report.cuts()) {
            String sentence = cut.words();
            int begin = sentence.indexOf(holder.surname());
            while (begin >= 0) {
                int end = begin + holder.surname().length();
                if (isWhole(sentence, begin, end)) {
                    for (Clue clue : named(holder, sentence, begin, end, cut.begin())) {
                        found.putIfAbsent(
                                clue.weight()
                                        + clue.note().substring(clue.note().indexOf('(')),
                                clue);
                    }
                }
                begin = sentence.indexOf(holder.surname(), end);
            }
        }
        if (found.isEmpty() && !holder.common()) {
            Clue known = known(holder, report.text());
            return known == null ? List.of() : List.of(known);
        }
        return List.copyOf(found.values());
    }

    private static boolean isWhole(String sentence, int begin, int end) {
        boolean before =
                begin == 0 || !(Character.isLetter(sentence.charAt(begin - 1)) || sentence.charAt(begin - 1) == '-');
        return before && (end == sentence.length() || !Character.isLetter(sentence.charAt(end)));
    }

    /** Named in full but without the office: reports do so from about two years before it to a few years after. */
    private static @Nullable Clue known(Holder holder, String text) {
        Matcher name = Pattern.compile(
                        "\\p{Lu}\\p{Ll}[\\p{L}'’-]+ (" + Pattern.quote(holder.surname()) + ")(?![\\p{L}-])")
                .matcher(text);
        if (!name.find()) {
            return null;
        }
        Days days = Days.none();
        for (Spell spell : holder.spells()) {
            boolean still = spell.to().equals(STILL);
            days.with(spell.from().minusYears(2), still ? STILL : spell.to().plusYears(4));
        }
        String note = "“" + name.group() + "” (in office from "
                + holder.spells().getFirst().from() + ")";
        return new Clue(days, 0.4, note, name.start(), name.end());
    }

    private static List<Clue> named(Holder holder, String sentence, int begin, int end, int offset) {
        int windowBegin = Math.max(0, begin - 60);
        String before = sentence.substring(windowBegin, begin);
        Matcher office = holder.pattern().matcher(before);
        while (office.find()) {
            String between = before.substring(office.end());
            if (isName(between)) {
                String words = sentence.substring(windowBegin + office.start(), end);
                int from = offset + windowBegin + office.start();
                if (LEFT.matcher(before.substring(0, office.start())).find()) {
                    return List.of(left(holder, words, from, offset + end));
                }
                return held(holder, words, from, offset + end);
            }
            if (ELECT.matcher(between).matches() && isName(between.replaceFirst("(?i)\\s*[- ]elect", ""))) {
                return List.of(elect(
                        holder,
                        sentence.substring(windowBegin + office.start(), end),
                        offset + windowBegin + office.start(),
                        offset + end));
            }
        }
        String after = sentence.substring(end, Math.min(sentence.length(), end + 70));
        Matcher government = GOVERNMENT.matcher(after);
        if (leads(holder) && government.lookingAt() && !SUPPOSED.matcher(before).find()) {
            return held(holder, holder.surname() + government.group(), offset + begin, offset + end + government.end());
        }
        Matcher apposed = APPOSED.matcher(after);
        if (!apposed.lookingAt()) {
            return List.of();
        }
        office.reset(after);
        for (int at = apposed.end(), skipped = 0; at >= 0 && skipped <= 2; at = nextCapital(after, at), skipped++) {
            if (office.region(at, after.length()).lookingAt()) {
                String words = holder.surname() + after.substring(0, office.end());
                int to = offset + end + office.end();
                return apposed.group(1) != null
                        ? List.of(left(holder, words, offset + begin, to))
                        : held(holder, words, offset + begin, to);
            }
        }
        return List.of();
    }

    /** Where the word after the one at {@code at} begins, if that one has a capital: "U.S.", "EU’s"; or -1. */
    private static int nextCapital(String words, int at) {
        int space = words.indexOf(' ', at);
        return space < 0 || !Character.isUpperCase(words.charAt(at)) || words.charAt(space - 1) == ',' ? -1 : space + 1;
    }

    private static boolean leads(Holder holder) {
        return switch (holder.office()) {
            case "president", "prime-minister", "chancellor" -> true;
            default -> false;
        };
    }

    /** Whether only first names stand between office and surname. */
    private static boolean isName(String between) {
        return between.isBlank() || between.matches("\\s+(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}");
    }

    /** In office or after it, for sure; in office, as a rule: reports also recall what "President X" did long ago. */
    private static List<Clue> held(Holder holder, String words, int begin, int end) {
        Days within = Days.none();
        StringBuilder spells = new StringBuilder();
        for (Spell spell : holder.spells()) {
            within.with(spell.from(), spell.to().minusDays(1));
            spells.append(spells.isEmpty() ? "" : ", ")
                    .append(spell.from())
                    .append(spell.to().equals(STILL) ? " on" : " to " + spell.to());
        }
        String note = "“" + flat(words) + "” (in office " + spells + ")";
        Days since = Days.from(holder.spells().getFirst().from());
        return List.of(new Clue(since, 1.3, note, begin, end), new Clue(within, 0.7, note, begin, end));
    }

    private static Clue left(Holder holder, String words, int begin, int end) {
        LocalDate first = holder.spells().getFirst().to();
        return new Clue(Days.from(first), 1, "“former " + flat(words) + "” (left office " + first + ")", begin, end);
    }

    private static Clue elect(Holder holder, String words, int begin, int end) {
        Days days = Days.none();
        for (Spell spell : holder.spells()) {
            days.with(spell.from().minusDays(80), spell.from().minusDays(1));
        }
        return new Clue(days, 2, "“" + flat(words) + "” (elected, not yet in office)", begin, end);
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}

package org.parley.reading.structure.dating;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Published;
import org.parley.model.Published.Basis;
import org.parley.model.Range;
import org.parley.model.Span;

/**
 * Finds when a report came out: from a line that says it, or from what it tells.
 *
 * <p>Inference collects clues (a weekday with its date, who is called president of what, how long a war has lasted, an
 * event told as "last month", the weekdays named), each of which allows certain days, and takes the days that the most
 * weight of clues allows. Where a line says the day but not the year, the same clues choose the year. Nothing is taken
 * from the clock: {@code notAfter} is the only bound.
 */
public final class PublishedDate {

    private PublishedDate() {}

    /** A stretch longer than this says nothing worth keeping. */
    private static final int LONGEST_DAYS = 367;

    /** On a stretch this short weekdays tell days apart. */
    private static final int FEW_DAYS = 31;
    /** Clues below this only sharpen. */
    private static final double STRONG = 0.7;

    private static final Pattern COPYRIGHT_YEAR =
            Pattern.compile("(?:©|[Cc]opyright|\\([Cc]\\))\\D{0,12}(?:\\d{4}\\s?[-–]\\s?)?(?<y>20\\d\\d)");

    /** A day that a line of the report names as its own, with the line. */
    private record Stated(DateMention mention, Block block, String line) {}

    /**
     * When the report came out.
     *
     * @param sentences of the blocks that tell
     * @param notAfter  the last day that comes into question; {@link LocalDate#MAX} for no bound
     * @return null where the text tells too little
     */
    public static @Nullable Published find(
            CodePoints text, List<Block> blocks, List<Range> sentences, LocalDate notAfter) {
        Sentences told = new Sentences(
                text.text(),
                sentences.stream()
                        .map(range -> new Sentences.Cut(text.charIndex(range.begin()), text.slice(range)))
                        .toList());
        List<Stated> stated = stated(text, blocks);
        for (Stated one : stated) {
            LocalDate day = one.mention().date();
            if (day != null && !day.isAfter(notAfter)) {
                return new Published(
                        day, day, Basis.STATED, "the report says “" + one.line() + "”", 0.95, span(text, one));
            }
        }
        List<Clue> clues = new ArrayList<>(OfficeClues.in(told));
        clues.addAll(EventClues.in(told));
        clues.addAll(Durations.in(told));
        clues.addAll(CalendarClues.in(told));
        clues.addAll(copyright(text, blocks));
        Timeline timeline = new Timeline(clues, notAfter);
        for (Stated one : stated) {
            Published found = withYear(text, one, timeline, notAfter);
            if (found != null) {
                return found;
            }
        }
        return inferred(text, clues, notAfter);
    }

    /**
     * When a report in another language came out: the day that a short line at its head or end names in full.
     *
     * @param language BCP 47 code
     * @return null where there is none
     */
    public static @Nullable Published findForeign(
            CodePoints text, List<Block> blocks, String language, LocalDate notAfter) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean edge = i < EDGE || i >= blocks.size() - EDGE;
            Block block = blocks.get(i);
            String line = text.slice(block.range());
            if (!edge || line.length() > SHORT_LINE) {
                continue;
            }
            ForeignDates.Found found = ForeignDates.in(line, Locale.forLanguageTag(language));
            if (found != null && !found.day().isAfter(notAfter)) {
                int begin = text.charIndex(block.range().begin());
                return new Published(
                        found.day(),
                        found.day(),
                        Basis.STATED,
                        "the report says “" + line.replaceAll("\\s+", " ") + "”",
                        0.9,
                        Span.of(text.range(begin + found.begin(), begin + found.end())));
            }
        }
        return null;
    }

    /** How many blocks from either end a line with the date may stand, and how long it may be. */
    private static final int EDGE = 5;

    private static final int SHORT_LINE = 120;

    /**
     * The days that the stronger clues allow; where these are few, sharpened by the weaker ones, such as the weekdays
     * named. On a long stretch the weaker would only cut a few days off its ends.
     */
    private static @Nullable Published inferred(CodePoints text, List<Clue> all, LocalDate notAfter) {
        Timeline timeline = new Timeline(
                all.stream().filter(clue -> clue.weight() >= STRONG).toList(), notAfter);
        Timeline.Stretch best = timeline.best();
        if (best == null || best.days() > LONGEST_DAYS) {
            return null;
        }
        if (best.days() <= FEW_DAYS) {
            timeline = new Timeline(all, notAfter);
            best = Objects.requireNonNull(timeline.best());
        }
        List<Clue> clues = timeline.forDay(best.first());
        List<Range> evidence = clues.stream()
                .limit(4)
                .map(clue -> text.range(clue.begin(), clue.end()))
                .toList();
        return new Published(
                best.first(),
                best.last(),
                Basis.INFERRED,
                timeline.why(best.first()),
                Math.round((best.days() <= 31 ? 75 : 85) * best.share()) / 100.0,
                Span.covering(evidence));
    }

    /**
     * A stated day without a year, in the year that the clues allow most; where they hardly tell one year from another,
     * the stretch between the first and the last such year.
     */
    private static @Nullable Published withYear(CodePoints text, Stated stated, Timeline timeline, LocalDate notAfter) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = Days.FIRST.getYear(); year <= Days.day(Days.COUNT).getYear(); year++) {
            LocalDate day = stated.mention().in(year);
            if (day != null && !day.isAfter(notAfter) && timeline.holds(day)) {
                days.add(day);
            }
        }
        double top = days.stream().mapToDouble(timeline::of).max().orElse(0);
        List<LocalDate> best =
                days.stream().filter(day -> timeline.of(day) > top - CLEAR).toList();
        if (best.isEmpty() || ChronoUnit.DAYS.between(best.getFirst(), best.getLast()) > LONGEST_DAYS) {
            return null;
        }
        boolean sure = best.size() == 1;
        String note = "the report says “" + stated.line() + "”; the year from: " + timeline.why(best.getFirst());
        return new Published(best.getFirst(), best.getLast(), Basis.STATED, note, sure ? 0.9 : 0.5, span(text, stated));
    }

    /** By how much one year must beat another to be taken for it: more than a weekday that happens to fit. */
    private static final double CLEAR = 0.6;

    private static Span span(CodePoints text, Stated stated) {
        int begin = text.charIndex(stated.block().range().begin());
        return Span.of(text.range(
                begin + stated.mention().begin(), begin + stated.mention().end()));
    }

    /** The lines that name the report's own day, the surest kind first. */
    private static List<Stated> stated(CodePoints text, List<Block> blocks) {
        List<Stated> found = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role() == BlockRole.DATELINE
                    || block.role() == BlockRole.BYLINE
                    || block.role() == BlockRole.PROVENANCE) {
                String line = text.slice(block.range());
                for (DateMention mention : DateMention.in(line)) {
                    found.add(new Stated(mention, block, line.replaceAll("\\s+", " ")));
                    break; // "published …, updated …": the first is the day it came out
                }
            }
        }
        found.sort(Comparator.comparing((Stated one) -> one.block().role() == BlockRole.PROVENANCE));
        return found;
    }

    private static List<Clue> copyright(CodePoints text, List<Block> blocks) {
        List<Clue> clues = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role() == BlockRole.BOILERPLATE || block.role() == BlockRole.PROVENANCE) {
                int begin = text.charIndex(block.range().begin());
                Matcher year = COPYRIGHT_YEAR.matcher(text.slice(block.range()));
                if (year.find()) {
                    Year named = Year.of(Integer.parseInt(year.group("y")));
                    clues.add(new Clue(
                            Days.between(named.atDay(1), named.atMonth(12).atEndOfMonth()),
                            2,
                            "the copyright line says " + named,
                            begin + year.start("y"),
                            begin + year.end("y")));
                }
            }
        }
        return clues;
    }
}

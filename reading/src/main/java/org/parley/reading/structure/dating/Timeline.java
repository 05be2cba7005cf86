package org.parley.reading.structure.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weighs clues against each other, day by day: a day's score is the weight of the clues that allow it.
 *
 * <p>Cost: the clues' stretches plus one pass over the days (25,000).
 */
final class Timeline {

    private static final double SAME = 1e-9;

    private final List<Clue> clues;
    private final double[] score;

    /** @param notAfter the last day that comes into question */
    Timeline(List<Clue> clues, LocalDate notAfter) {
        this.clues = List.copyOf(clues);
        this.score = new double[Math.min(Days.COUNT, Days.index(notAfter) + 1)];
        double[] change = new double[Days.COUNT + 2]; // from the day before
        double[] onWeekday = new double[7];
        for (Clue clue : clues) {
            for (Days.Stretch stretch : clue.days().stretches()) {
                change[stretch.first()] += clue.weight();
                change[stretch.last() + 1] -= clue.weight();
            }
            for (DayOfWeek weekday : clue.days().weekdays()) {
                onWeekday[weekday.getValue() - 1] += clue.weight();
            }
        }
        double running = 0;
        for (int i = 0; i < score.length; i++) {
            running += change[i];
            score[i] = running + onWeekday[i % 7];
        }
    }

    /** The stretch from the first to the last day that no other day beats; null where nothing narrows it down. */
    @Nullable Stretch best() {
        double top = 0;
        for (double one : score) {
            top = Math.max(top, one);
        }
        if (top <= SAME) {
            return null;
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < score.length; i++) {
            if (score[i] > top - SAME) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return new Stretch(Days.day(first), Days.day(last), share(top));
    }

    /** @param share how much of the clues' weight agrees with it */
    record Stretch(LocalDate first, LocalDate last, double share) {

        long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(Days.FIRST) && Days.index(day) < score.length;
    }

    /** How much speaks for a day. */
    double of(LocalDate day) {
        return score[Days.index(day)];
    }

    private double share(double top) {
        double all = clues.stream().mapToDouble(Clue::weight).sum();
        return all == 0 ? 0 : Math.min(1, top / all);
    }

    /** The clues that allow a day, the weightiest first, and of those the ones that narrow it down most. */
    List<Clue> forDay(LocalDate day) {
        int index = Days.index(day);
        return clues.stream()
                .filter(clue -> clue.days().holds(index))
                .sorted(Comparator.comparingDouble((Clue clue) -> -clue.weight())
                        .thenComparingInt(clue -> clue.days().size()))
                .toList();
    }

    /** The most telling of the clues that allow a day, as one phrase. */
    String why(LocalDate day) {
        return forDay(day).stream().map(Clue::note).distinct().limit(4).collect(Collectors.joining("; "));
    }
}

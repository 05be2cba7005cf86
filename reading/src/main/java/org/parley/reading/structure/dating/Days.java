package org.parley.reading.structure.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A set of days between 1990 and 2060: stretches of days, and every day that falls on certain weekdays.
 *
 * <p>Day 0 is {@link #FIRST}. Built by one thread, then only read.
 */
final class Days {

    static final LocalDate FIRST = LocalDate.of(1990, 1, 1); // a Monday
    private static final LocalDate FAR = LocalDate.of(2060, 1, 1);

    static final int COUNT = index(FAR);

    /** A stretch of days, both ends included. */
    record Stretch(int first, int last) {}

    private final List<Stretch> stretches = new ArrayList<>(); // sorted, apart from each other
    private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);

    private Days() {}

    static int index(LocalDate day) {
        return (int) Math.max(0, Math.min(day.toEpochDay(), FAR.toEpochDay()) - FIRST.toEpochDay());
    }

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    static DayOfWeek weekday(int index) {
        return DayOfWeek.MONDAY.plus(index % 7);
    }

    static Days none() {
        return new Days();
    }

    /** From one day to another, both included; empty where the second is earlier. */
    static Days between(LocalDate from, LocalDate to) {
        return none().with(from, to);
    }

    static Days from(LocalDate from) {
        return between(from, FAR);
    }

    static Days on(Set<DayOfWeek> weekdays) {
        Days days = none();
        days.weekdays.addAll(weekdays);
        return days;
    }

    /** Adds a stretch and gives back this same set. */
    Days with(LocalDate from, LocalDate to) {
        if (!to.isBefore(from) && !to.isBefore(FIRST) && from.isBefore(FAR)) {
            add(index(from), index(to));
        }
        return this;
    }

    /** Adds the stretches of another set and gives back this same set. */
    Days with(Days other) {
        other.stretches.forEach(stretch -> add(stretch.first(), stretch.last()));
        return this;
    }

    private void add(int first, int last) {
        int from = first;
        int to = last;
        int at = 0;
        while (at < stretches.size() && stretches.get(at).last() < from - 1) {
            at++;
        }
        while (at < stretches.size() && stretches.get(at).first() <= to + 1) { // those it touches melt into it
            from = Math.min(from, stretches.get(at).first());
            to = Math.max(to, stretches.get(at).last());
            stretches.remove(at);
        }
        stretches.add(at, new Stretch(from, to));
    }

    List<Stretch> stretches() {
        return stretches;
    }

    Set<DayOfWeek> weekdays() {
        return weekdays;
    }

    boolean isEmpty() {
        return stretches.isEmpty() && weekdays.isEmpty();
    }

    boolean holds(int index) {
        return weekdays.contains(weekday(index))
                || stretches.stream().anyMatch(stretch -> stretch.first() <= index && index <= stretch.last());
    }

    /** How many days it holds. */
    int size() {
        return stretches.stream()
                        .mapToInt(stretch -> stretch.last() - stretch.first() + 1)
                        .sum()
                + weekdays.size() * (COUNT / 7);
    }
}

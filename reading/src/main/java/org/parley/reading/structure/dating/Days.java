package org.parley.reading.structure.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Set;

/**
 * A set of days between 1990 and the last day that a report can have come out.
 *
 * @param members day 0 is {@link #FIRST}
 */
record Days(BitSet members) {

    static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    /** The end of time where nobody says until when a report can have come out. */
    private static final LocalDate FAR = LocalDate.of(2060, 1, 1);

    static final int COUNT = index(FAR);

    static int index(LocalDate day) {
        return (int) Math.max(0, Math.min(day.toEpochDay(), FAR.toEpochDay()) - FIRST.toEpochDay());
    }

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    static Days none() {
        return new Days(new BitSet());
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
        for (int i = 0; i < COUNT; i++) {
            days.members.set(i, weekdays.contains(DayOfWeek.MONDAY.plus(i % 7))); // 1 January 1990 was a Monday
        }
        return days;
    }

    /** Adds a stretch and gives back this same set. */
    Days with(LocalDate from, LocalDate to) {
        if (!to.isBefore(from) && !to.isBefore(FIRST)) {
            members.set(index(from), index(to) + 1);
        }
        return this;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}

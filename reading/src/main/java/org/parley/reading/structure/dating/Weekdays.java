package org.parley.reading.structure.dating;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the weekdays in a report say of the weekday it came out on: each was in the week before, or comes in the week
 * after.
 */
final class Weekdays {

    private Weekdays() {}

    /** The weekdays on which a report can have come out that tells of some weekdays as past and of others as to come. */
    static Set<DayOfWeek> published(Set<DayOfWeek> past, Set<DayOfWeek> ahead, int fresh) {
        DayOfWeek last = last(past);
        Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        for (int lag = 0; lag <= fresh; lag++) {
            DayOfWeek day = last.plus(lag);
            if (lag > 0 && ahead.contains(last.plus(lag - 1)) && !past.contains(last.plus(lag - 1))) {
                break; // what was to come has come
            }
            found.add(day);
        }
        return found;
    }

    /** The weekday that ends the shortest stretch holding all of them. */
    static DayOfWeek last(Set<DayOfWeek> past) {
        DayOfWeek best = DayOfWeek.MONDAY;
        int shortest = 8;
        for (DayOfWeek end : past) {
            int longest = past.stream()
                    .mapToInt(day -> Math.floorMod(end.getValue() - day.getValue(), 7))
                    .max()
                    .orElse(0);
            if (longest < shortest) {
                shortest = longest;
                best = end;
            }
        }
        return best;
    }

    static String note(Set<DayOfWeek> past, Set<DayOfWeek> ahead) {
        return names(past) + " told as just past" + (ahead.isEmpty() ? "" : ", " + names(ahead) + " as to come");
    }

    private static String names(Set<DayOfWeek> days) {
        return days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .collect(Collectors.joining(" and "));
    }
}

package org.parley.reading.structure.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateMentionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 31, 2025",
                "31 March 2025",
                "the 31st of March 2025",
                "Mar. 31, 2025",
                "2025-03-31",
                "31.3.2025",
                "Monday, March 31, 2025",
                "Mon, 31 March 2025"
            })
    void readsEveryWayToWriteADay(String words) {
        List<DateMention> found = DateMention.in("It was " + words + " then.");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().date()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void leavesTheYearOpenWhereNoneIsGiven() {
        DateMention found =
                DateMention.in("On Wednesday, February 12, they met.").getFirst();
        assertThat(found).isEqualTo(new DateMention(3, 25, DayOfWeek.WEDNESDAY, 0, Month.FEBRUARY, 12));
        assertThat(found.date()).isNull();
        assertThat(found.in(2025)).isEqualTo(LocalDate.of(2025, 2, 12));
        assertThat(found.in(2024)).isNull();
    }

    @Test
    void refusesWhatIsNoDay() {
        assertThat(DateMention.in("May 45, 2025-13-01, March 5 percent, it may 5 times, 99.99.2020"))
                .isEmpty();
        assertThat(DateMention.in("February 29, 2023").getFirst().date()).isNull();
    }
}

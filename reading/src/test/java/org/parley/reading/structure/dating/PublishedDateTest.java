package org.parley.reading.structure.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Document;
import org.parley.model.Published;
import org.parley.model.Published.Basis;
import org.parley.reading.structure.Structure;

/** When a report came out, told by texts that were made for it. */
class PublishedDateTest {

    private static @Nullable Published date(String text) {
        return date(text, LocalDate.MAX);
    }

    private static @Nullable Published date(String text, LocalDate notAfter) {
        return Structure.of(Document.plain("report.txt", "00", text), notAfter).published();
    }

    private static Published found(String text) {
        return Objects.requireNonNull(date(text));
    }

    @Test
    void takesTheDayThatALineSays() {
        Published found = found("Originally published in French on 31 March 2019 in Le Phare.\n");
        assertThat(found.iso()).isEqualTo("2019-03-31");
        assertThat(found.basis()).isEqualTo(Basis.STATED);
        assertThat(found.note()).contains("Originally published in French");
    }

    @Test
    void findsTheYearOfADatelineFromWhoIsInOffice() {
        Published found = found(
                "BERLIN, Nov. 3 (DPA) — Chancellor Olaf Scholz met Prime Minister Rishi Sunak in Berlin to talk about gas. "
                        + "The two leaders did not take questions, and Vice President Kamala Harris joined them by telephone.\n"
                        + "Foreign Secretary Ann Lee was not there. The talks since 2022 had brought little, they said.");
        assertThat(found.earliest()).isBetween(LocalDate.of(2022, 11, 3), LocalDate.of(2023, 11, 3));
        assertThat(found.basis()).isEqualTo(Basis.STATED);
        assertThat(found.note()).contains("Rishi Sunak");
    }

    @Test
    void aWeekdayWithItsDateFixesTheYear() {
        Published found = found(
                "On Thursday, May 16, the delegations met in Geneva. They had met there before, in 2021, and in 2022.\n"
                        + "President Joe Biden was told of it by telephone, and he was glad.");
        assertThat(found.iso()).isEqualTo("2024-05-16/2024-05-18");
        assertThat(found.basis()).isEqualTo(Basis.INFERRED);
        assertThat(found.note()).contains("“Thursday, May 16” falls in");
    }

    @Test
    void countsTheYearsOfAWar() {
        Published found = found(
                "Nearly three years of war in Ukraine have left the town of Izium in Ukraine without a bridge. "
                        + "People there said that they were tired of it.\nOriginally published in Polish on January 20 in Dziennik Mostowy");
        assertThat(found.iso()).isEqualTo("2025-01-20");
        assertThat(found.note()).contains("a war that began on 2022-02-24");
    }

    @Test
    void aCallIsFoundInTheCalendarByItsWeekday() {
        Published found = found("There was relief after Tuesday's call between Trump and Putin, but no more than that. "
                + "The sanctions of 2022 stay, said President Donald Trump's envoy.");
        assertThat(found.iso()).isEqualTo("2025-03-18/2025-03-20");
    }

    @Test
    void easterFixesTheYear() {
        String text =
                "They hope for a truce by Easter, which the Orthodox and Catholic churches both celebrate on April 16 of this "
                        + "year. On Monday, March 27, the envoys had failed again.";
        Published found = Objects.requireNonNull(date(text, LocalDate.of(2025, 1, 1)));
        assertThat(found.iso()).isEqualTo("2017-03-27/2017-03-29");
        assertThat(found.note()).contains("Easter on April 16 in both churches falls in 2017");
    }

    @Test
    void weekdaysToComeEndTheWeek() {
        Published found = found(
                "Few details emerged from Thursday's meeting. The government is set to fall Saturday, after the summit in Alaska last month between Trump and Putin.");
        assertThat(found.iso()).isEqualTo("2025-09-04/2025-09-27");
        assertThat(found.note()).contains("an event of 2025-08-15");
    }

    @Test
    void saysNothingWhereTheTextTellsNothing() {
        assertThat(
                        date(
                                "The two sides met on Thursday and parted on Friday without a word, said those who were there."))
                .isNull();
        assertThat(
                        date(
                                "PARIS, Nov. 3 (AFP) — The two sides met and parted without a word, said those who were there."))
                .isNull();
    }

    @Test
    void neverInfersADayAfterTheBound() {
        String text =
                "On Thursday, May 16, the delegations met in Geneva. They had met there before, in 2017, without success.";
        Published found = Objects.requireNonNull(date(text, LocalDate.of(2019, 12, 31)));
        assertThat(found.iso()).isEqualTo("2019-05-16/2019-05-18");
        assertThat(date("Posted on 3 May 2024\n\nNothing else was told about it.", LocalDate.of(2020, 1, 1)))
                .isNull();
    }

    @Test
    void aFormerPrimeMinisterIsNoLongerOne() {
        Published found = found(
                "Former Prime Minister Boris Johnson spoke in Oslo. Prime Minister Liz Truss did not come, nor did "
                        + "anybody else from her government, which was not yet complete.");
        assertThat(found.iso()).isEqualTo("2022-09-06/2022-10-24");
        assertThat(found.note()).contains("“Prime Minister Liz Truss” (in office 2022-09-06 to 2022-10-25)");
    }
}

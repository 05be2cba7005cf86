package org.parley.reading.structure.dating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasterTest {

    /** Dates as the churches kept them. */
    @ParameterizedTest
    @CsvSource({
        "1961, 1961-04-02, 1961-04-09",
        "2000, 2000-04-23, 2000-04-30",
        "2014, 2014-04-20, 2014-04-20",
        "2016, 2016-03-27, 2016-05-01",
        "2023, 2023-04-09, 2023-04-16",
        "2024, 2024-03-31, 2024-05-05",
        "2025, 2025-04-20, 2025-04-20",
        "2026, 2026-04-05, 2026-04-12"
    })
    void fallsOn(int year, String western, String orthodox) {
        assertThat(Easter.western(year)).hasToString(western);
        assertThat(Easter.orthodox(year)).hasToString(orthodox);
    }
}

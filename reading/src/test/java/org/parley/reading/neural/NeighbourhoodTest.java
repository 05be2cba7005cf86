package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    @Test
    void distancesAreFineNearTheCueAndCoarseFarFromIt() {
        Neighbourhood around = Neighbourhood.of(100, 102, 256);

        assertThat(IntStream.of(0, 3, 52, 95, 98, 99, 100, 101, 102, 103, 106, 108, 200)
                        .map(around::distance))
                .containsExactly(0, 0, 3, 9, 12, 13, 14, 14, 15, 16, 19, 20, 28);
    }

    @Property
    void itLiesInTheWindowAndHoldsTheCue(
            @ForAll @IntRange(min = 3, max = 256) int length,
            @ForAll @IntRange(min = 1, max = 254) int from,
            @ForAll @IntRange(min = 1, max = 20) int words) {
        int begin = Math.min(from, length - 1);
        int end = Math.min(begin + words, length);

        Neighbourhood around = Neighbourhood.of(begin, end, length);

        assertThat(around.begin()).isBetween(0, begin);
        assertThat(around.begin() + around.width()).isBetween(end, length);
        for (int at = 0; at < length; at++) {
            assertThat(around.distance(at)).isBetween(0, Neighbourhood.DISTANCES - 1);
        }
    }
}

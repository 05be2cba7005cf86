package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parley.reading.neural.Windows.Window;

class WindowsTest {

    @Test
    void aShortTextIsOneWindow() {
        assertThat(Windows.over(254)).containsExactly(new Window(0, 254, 0, 254));
        assertThat(Windows.over(0)).isEmpty();
    }

    @Test
    void aLongTextIsCutSoThatCoresHaveContext() {
        assertThat(Windows.over(500))
                .containsExactly(
                        new Window(0, 254, 0, 227), new Window(200, 454, 227, 427), new Window(246, 500, 427, 500));
    }

    @Property
    void coresCoverEveryPieceOnce(@ForAll @IntRange(min = 1, max = 5000) int pieces) {
        List<Window> windows = Windows.over(pieces);

        int next = 0;
        for (Window window : windows) {
            assertThat(window.coreFrom()).isEqualTo(next);
            assertThat(window.coreFrom()).isBetween(window.from(), window.to());
            assertThat(window.coreTo()).isBetween(window.coreFrom() + 1, window.to());
            assertThat(window.to() - window.from()).isEqualTo(Math.min(pieces, Windows.PIECES));
            next = window.coreTo();
        }
        assertThat(next).isEqualTo(pieces);
    }
}

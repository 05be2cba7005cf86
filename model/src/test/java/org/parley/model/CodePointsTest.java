package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void countsASupplementaryCharacterOnce() {
        CodePoints text = CodePoints.of("a😀b“c”");

        assertThat(text.length()).isEqualTo(6);
        assertThat(text.range(3, 4)).isEqualTo(new Range(2, 3));
        assertThat(text.slice(new Range(1, 3))).isEqualTo("😀b");
    }

    @Test
    void joinsTheRangesOfABrokenSpan() {
        assertThat(CodePoints.of("“We will,” he said, “go.”").slice(Span.of(new Range(1, 9), new Range(21, 24))))
                .isEqualTo("We will, … go.");
    }

    @Property
    void convertsThereAndBack(@ForAll String text) {
        CodePoints points = CodePoints.of(text);

        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int point = 0; point <= points.length(); point++) {
            int at = points.charIndex(point);
            assertThat(at).isEqualTo(text.offsetByCodePoints(0, point));
            assertThat(points.pointIndex(at)).isEqualTo(point);
        }
    }
}

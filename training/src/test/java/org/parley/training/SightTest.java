package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.Windows;
import org.parley.reading.neural.WordPieces;

class SightTest {

    private static final WordPieces VOCABULARY = WordPieces.shipped();

    /** A window over "Rain fell. Ports closed so.": start, rain, fell, ., ports, closed, so, ., end. */
    private static Sample window() {
        Pieces pieces = VOCABULARY.cut("Rain fell. Ports closed so.");
        int[] ids = new int[Windows.LENGTH];
        int[] looks = new int[Windows.LENGTH];
        boolean[] heads = new boolean[Windows.LENGTH];
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.ids()[i];
            looks[i + 1] = pieces.looks()[i];
            heads[i + 1] = pieces.heads()[i];
        }
        int[] none = new int[Windows.LENGTH];
        return new Sample(
                ids,
                looks,
                pieces.size() + 2,
                heads,
                none,
                none,
                none,
                List.of(),
                Lesson.Marked.NAMES,
                Optional.empty());
    }

    @Test
    void aWordSeesItsSentenceAloneAndTheMarksOfStartAndEndOnlyThemselves() {
        Sight sight = Sight.ofSentences(List.of(window()), VOCABULARY);

        assertThat(sight.isWhole()).isFalse();
        assertThat(sight.sees(0, 1, 3)).isTrue(); // "rain" to its stop
        assertThat(sight.sees(0, 1, 4)).isFalse(); // to "ports"
        assertThat(sight.sees(0, 6, 4)).isTrue();
        assertThat(sight.sees(0, 4, 0)).isFalse(); // to the start
        assertThat(sight.sees(0, 0, 1)).isFalse();
        assertThat(sight.sees(0, 0, 0)).isTrue();
        assertThat(sight.sees(0, 4, 100)).isFalse(); // to padding
    }

    @Test
    void theWholeWindowIsSeenElse() {
        assertThat(Sight.WHOLE.isWhole()).isTrue();
    }
}

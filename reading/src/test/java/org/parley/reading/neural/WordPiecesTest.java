package org.parley.reading.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parley.reading.neural.Pieces.Case;
import org.parley.reading.neural.Pieces.Gap;

class WordPiecesTest {

    private static final WordPieces SMALL = new WordPieces(List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "the",
            "minister",
            "##s",
            "resign",
            "##ed",
            ",",
            "”",
            "“",
            "kyiv",
            "e",
            "##u"));

    private static final WordPieces SHIPPED = WordPieces.shipped();

    @Test
    void splitsWordsIntoTheLongestKnownPieces() {
        Pieces pieces = SMALL.cut("The ministers resigned, EU");

        assertThat(pieces.ids()).containsExactly(4, 5, 6, 7, 8, 9, 13, 14);
        assertThat(pieces.begins()).containsExactly(0, 4, 12, 14, 20, 22, 24, 25);
        assertThat(pieces.ends()).containsExactly(3, 12, 13, 20, 22, 23, 25, 26);
        assertThat(pieces.heads()).containsExactly(true, true, false, true, false, true, true, false);
    }

    @Test
    void keepsWhatLowerCasingLoses() {
        Pieces pieces = SMALL.cut("The\nEU\n\nkyiv,“");

        assertThat(pieces.looks())
                .containsExactly(
                        Pieces.look(Gap.PARAGRAPH, Case.CAPITALISED),
                        Pieces.look(Gap.LINE, Case.UPPER),
                        Pieces.look(Gap.NONE, Case.UPPER),
                        Pieces.look(Gap.PARAGRAPH, Case.LOWER),
                        Pieces.look(Gap.NONE, Case.LOWER),
                        Pieces.look(Gap.NONE, Case.LOWER));
    }

    @Test
    void takesAWordWithoutPiecesAsUnknown() {
        assertThat(SMALL.cut("the kremlin").ids()).containsExactly(4, 1);
        assertThat(SMALL.cut("the kremlin").ends()).containsExactly(3, 11);
    }

    @Test
    void countsCodePointsNotChars() {
        Pieces pieces = SMALL.cut("😀 the");

        assertThat(pieces.begins()).containsExactly(0, 2);
        assertThat(pieces.ends()).containsExactly(1, 5);
    }

    @Test
    void takesAccentsOff() {
        assertThat(SHIPPED.cut("Poutiné").ids())
                .isEqualTo(SHIPPED.cut("poutine").ids());
        assertThat(SHIPPED.cut("é").ends()).containsExactly(1);
    }

    @Test
    void numbersPiecesAsTheVocabularyOfBertDoes() {
        assertThat(SHIPPED.cut("“We won’t sign,” Zelenskyy said.").ids())
                .containsExactly(1523, 2057, 2180, 1521, 1056, 3696, 1010, 1524, 27838, 7770, 5874, 2100, 2056, 1012);
        assertThat(SHIPPED.start()).isEqualTo(101);
        assertThat(SHIPPED.end()).isEqualTo(102);
    }

    @Test
    void cutsStretchesAsParagraphsWithOffsetsOfTheWhole() {
        int[] text = "the kyiv the".codePoints().toArray();

        Pieces pieces = SMALL.cut(text, List.of(new int[] {0, 3}, new int[] {9, 12}));

        assertThat(pieces.begins()).containsExactly(0, 9);
        assertThat(pieces.looks()[1]).isEqualTo(Pieces.look(Gap.PARAGRAPH, Case.LOWER));
    }

    @Test
    void refusesAVocabularyThatLacksItsMarks() {
        assertThatThrownBy(() -> new WordPieces(List.of("[UNK]", "the")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the vocabulary lacks [CLS]");
    }

    @Property
    void piecesLieInTheTextInOrderAndTheFirstOfThemIsAHead(@ForAll String text) {
        Pieces pieces = SHIPPED.cut(text);

        int length = text.codePointCount(0, text.length());
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(pieces.begins()[i]).isBetween(i == 0 ? 0 : pieces.begins()[i - 1], pieces.ends()[i] - 1);
            assertThat(pieces.ends()[i]).isLessThanOrEqualTo(length);
        }
        if (pieces.size() > 0) {
            assertThat(pieces.heads()[0]).isTrue();
        }
    }

    @Test
    void aLongTextIsCutWhereAParagraphBeginsElseAtAWord() {
        WordPieces vocabulary = WordPieces.shipped();
        Pieces paragraphs = vocabulary.cut("one two three four five six\n\nseven eight nine ten");
        Pieces line = vocabulary.cut("one two three four five six seven");

        assertThat(paragraphs.stretches(8)).extracting(Pieces::size).containsExactly(6, 4);
        assertThat(paragraphs.stretches(8).get(1).begins()[0]).isEqualTo(29); // places are those of the whole text
        assertThat(line.stretches(4)).extracting(Pieces::size).containsExactly(4, 3);
        assertThat(line.stretches(7)).containsExactly(line);
        assertThat(vocabulary.cut("").stretches(7)).isEmpty();
    }
}

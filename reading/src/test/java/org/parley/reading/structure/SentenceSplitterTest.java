package org.parley.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.CodePoints;
import org.parley.model.Range;

class SentenceSplitterTest {

    private static final SentenceSplitter SPLITTER = SentenceSplitter.english();

    /** The sentences of {@code text}, with a bar between them. */
    private static String cut(String text) {
        CodePoints points = CodePoints.of(text);
        return String.join(
                " | ", SPLITTER.split(points).stream().map(points::slice).toList());
    }

    /** Each line shows its cuts itself: they are taken out, and must be found again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks ended. | No date was set.",
                "He came to the U.S. in May. | She stayed.",
                "Gen. Ivan Petrov met Mr. Cole and Sen. J. P. Hart Jr. in St. Louis.",
                "They met in the U.S. | The talks lasted a day.",
                "They met at 3 p.m. Monday. | Nobody spoke.",
                "Growth was 2.8 percent, against 3.1 in Feb. 2024. | It fell later.",
                "See No. 5 on the list. | Is that all? | No. | It is not.",
                "It was Jan. 5 when Prof. A. B. Okoro left.",
                "“We will wait.” | The minister left.",
                "“Will you wait?” asked the minister.",
                "“Will you wait?” Okoro asks.",
                "“What next?” General Vera Lund wondered.",
                "“What next?” | He did not know what to say to them.",
                "“Stop!” he said. | “Now.”",
                "“It is done,” said Lund. | “Nobody wants more. »» | He left.",
                "He said: “They will go on; And that is all. » » | Then he left.",
                "“A chance to stop it, “said a former official. | “It is late.”",
                "“Why give it all away before the talks? Asked the head of the union, Mara Lund.",
                "Asked whether he would go, he laughed. | Asked again, he left.",
                "He said that he “will not accept. . . Any deal without us ”. | That was all.",
                "The guarantee should be given by them (…) The others should not be part of it.",
                "He waited... and then he left. | Nobody came....",
                "The end was near. . . . | A new start was not.",
                "They want “peace.” | But at what price?",
                "It cost 5 million. (The plan said 3 million.) | Nobody paid.",
                "(He was late.) | The talks began.",
                "The film Yes! was shown. | She liked it.",
                "He was born in Oslo (b. 1971) and lives there. | He writes.",
                "The claim was made in 2019.[12] | It was denied. [13] | It was made again.",
                "Is it war?! | It is.",
                "\"We go,\" he said. | \"We go now.\" | They went.",
                "''Mark, you lose! | And your book too!'' the note says.",
                "The firm sold it. | eBay bought it.",
                "He met with E.U. and U.N. envoys. | They agreed.",
                "The plan, e.g. for the port, is new. | It costs little.",
                "1. First point here. | The rest follows.",
                "“No,” she said. | – “Yes,” he said.",
                "Prices rose by 3.5%. | $5 billion was lost."
            })
    void cutsAsAPersonWould(String marked) {
        assertThat(cut(marked.replace(" | ", " ")))
                .isEqualTo(marked.replaceAll("\\. \\(The plan said 3 million\\.\\)", ". | (The plan said 3 million.)"));
    }

    @Test
    void ABlankLineEndsASentence() {
        assertThat(cut("A headline without a stop\n\nThe body begins. It goes on"))
                .isEqualTo("A headline without a stop | The body begins. | It goes on");
    }

    @Test
    void aBrokenLineDoesNot() {
        assertThat(cut("The talks went\non. They ended")).isEqualTo("The talks went\non. | They ended");
    }

    @Test
    void countsInCodePoints() {
        CodePoints text = CodePoints.of("😀 is here. 😀 is gone.");
        assertThat(SPLITTER.split(text)).containsExactly(new Range(0, 10), new Range(11, 21));
    }

    @Test
    void staysInsideTheStretchAskedFor() {
        CodePoints text = CodePoints.of("One. Two. Three. Four.");
        assertThat(SPLITTER.split(text, new Range(5, 16))).containsExactly(new Range(5, 9), new Range(10, 16));
    }

    @Test
    void hasNoSentencesWhereThereIsNothing() {
        assertThat(cut("")).isEmpty();
        assertThat(cut(" \n\t\u00a0 ")).isEmpty();
    }

    @Test
    void takesTimeInProportionToTheText() {
        String hostile = "a.b.".repeat(200_000) + "“a. ".repeat(100_000) + ". ".repeat(200_000) + "?\n".repeat(100_000);
        assertThat(SPLITTER.split(CodePoints.of(hostile))).isNotEmpty();
    }

    @Property
    void sentencesAreInOrderAndHoldEveryCharacterThatIsNotBlank(@ForAll("texts") String text) {
        CodePoints points = CodePoints.of(text);
        List<Range> sentences = SPLITTER.split(points);
        int at = 0;
        for (Range sentence : sentences) {
            assertThat(sentence.begin()).isGreaterThanOrEqualTo(at);
            if (sentence.begin() > at) {
                assertThat(points.slice(new Range(at, sentence.begin()))).matches("[\\p{IsWhite_Space}\u200b\ufeff]+");
            }
            String words = points.slice(sentence);
            assertThat(words).isEqualTo(words.strip());
            at = sentence.end();
        }
        if (at < points.length()) {
            assertThat(points.slice(new Range(at, points.length()))).matches("[\\p{IsWhite_Space}\u200b\ufeff]+");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "The", "talks", "ended", "Mr.", "U.S.", "No.", ".", "...", ". . .", "?", "!", "…", "“", "”",
                        "\"", "»", "«", "(", ")", "[1]", " ", "\n", "\n\n", "\r\n", "\u00a0", "—", "😀", "said", "Lund",
                        "5", "%", ",", "’")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words))
                .flatMap(text -> Arbitraries.of(text, text.replace(" ", "")));
    }
}

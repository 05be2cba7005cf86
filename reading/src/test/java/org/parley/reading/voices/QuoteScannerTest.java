package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We will come back,” she said.",
                "\"We will come back,\" she said.",
                "„We will come back,” she said.",
                "„We will come back,“ she said.",
                "«We will come back,» she said.",
                "« We will come back, » she said.",
                "‹We will come back,› she said.",
                "‘We will come back,’ she said.",
                "'We will come back,' she said.",
                "''We will come back,'' she said.",
                "``We will come back,'' she said.",
                // broken: doubled, of another kind, blank inside, the opening glyph closes
                "“We will come back, »» she said.",
                "“We will come back, » » she said.",
                "“We will come back, “she said.",
                "“We will come back,” »she said.",
                "“ We will come back, ” she said.",
            })
    void findsWhatStandsInMarksOfEveryKind(String paragraph) {
        assertThat(words(paragraph)).containsExactly("We will come back,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // apostrophes are no marks
                "The ministers' plan didn't please O'Hara's '90s fans. | ",
                "It’s the workers’ strike, and the bosses’ fault. | ",
                // an apostrophe inside single marks
                "‘We don’t agree with the owners’ offer,’ he said. | We don’t agree with the owners’ offer,",
                // one quotation in another
                "“He told me ‘never again’ and left,” she said. | He told me ‘never again’ and left,",
                // brackets stay inside
                "“They want [a deal] (…) at any cost.” | They want [a deal] (…) at any cost.",
                // inches
                "The 6\" pipe and \"the long one\" were shown. | the long one",
            })
    void tellsMarksFromApostrophesAndNestedQuotations(String paragraph, String expected) {
        assertThat(words(paragraph)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void takesAQuotationWithoutItsClosingMarkToTheParagraphsEnd() {
        List<Quote> quotes = scan("“Why now? Asked the head of the union.");

        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().opened()).isTrue();
        assertThat(quotes.getFirst().closed()).isFalse();
    }

    @Test
    void findsAQuotationWhoseOpeningMarkIsMissing() {
        String paragraph = "The mayor was clear: We will not pay,” he told the council.";

        Quote quote = scan(paragraph).getFirst();

        assertThat(quote.opened()).isFalse();
        assertThat(paragraph.substring(quote.from(), quote.to())).isEqualTo("We will not pay,");
    }

    @Test
    void keepsSeveralQuotationsOfOneParagraphApart() {
        assertThat(words("“One,” he said, “two.” And then: “Three.”")).containsExactly("One,", "two.", "Three.");
    }

    @Property
    void neverFailsAndKeepsQuotationsInOrder(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 3) String word,
            @ForAll @StringLength(max = 40) String noise) {
        String paragraph =
                (word + " " + noise).replace('x', '“').replace('y', '”').replace('z', '\'');
        int free = 0;
        for (Quote quote : scan(paragraph)) {
            assertThat(quote.begin()).isGreaterThanOrEqualTo(free);
            assertThat(quote.from()).isBetween(quote.begin(), quote.to() - 1);
            assertThat(quote.end()).isBetween(quote.to(), paragraph.length());
            free = quote.end();
        }
    }

    private static List<Quote> scan(String paragraph) {
        return QuoteScanner.scan(paragraph, 0, paragraph.length(), false);
    }

    private static List<String> words(String paragraph) {
        return scan(paragraph).stream()
                .map(quote -> paragraph.substring(quote.from(), quote.to()))
                .toList();
    }
}

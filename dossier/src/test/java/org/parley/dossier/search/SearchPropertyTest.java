package org.parley.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.parley.model.CodePoints;
import org.parley.model.Range;

class SearchPropertyTest {

    @Property
    void nothingTypedMakesAQueryThatHoldsMoreThanWords(@ForAll("typed") String typed) {
        SearchTerms terms = SearchTerms.parse(typed);

        assertThat(terms.terms()).allSatisfy(term -> {
            assertThat(term.words()).isNotBlank().doesNotContain("\"");
            assertThat(term.words().codePoints()).anyMatch(Character::isLetterOrDigit);
        });
    }

    @Property
    void snippetsAreWhatStandsInTheText(@ForAll("typed") String text, @ForAll("places") List<Integer> begins) {
        CodePoints points = CodePoints.of("x" + text.repeat(20));
        List<Range> places = begins.stream()
                .map(begin -> begin % points.length())
                .distinct()
                .sorted()
                .map(begin -> new Range(begin, begin + 1))
                .toList();

        Snippet snippet = Snippet.of(points, places);

        assertThat(snippet.text()).isEqualTo(points.slice(snippet.range()));
        assertThat(snippet.places()).isSubsetOf(places);
        assertThat(snippet.places().isEmpty()).isEqualTo(places.isEmpty());
        assertThat(snippet.range().length()).isLessThan(400);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of(' ', '"', '*', '“', '»', '(', ')', '-', ':', '\'')),
                        Tuple.of(3, Arbitraries.chars().range('a', 'z')),
                        Tuple.of(1, Arbitraries.chars()))
                .list()
                .ofMaxSize(30)
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(8);
    }
}

package org.parley.dossier.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.dossier.Samples.says;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parley.dossier.readings.NumberedReading.Numbered;
import org.parley.model.Attribution;

class NumberingTest {

    private static final String TEXT = "Berg said one. Okafor said one. Duarte said two. Berg said three.";

    @Test
    void theFirstReadingCounts() {
        assertThat(Numbering.first(List.of(says(TEXT, "Berg", "one"), says(TEXT, "Duarte", "two"))))
                .isEqualTo(new Numbering(List.of(1, 2), 3));
    }

    @Test
    void wordsFoundAgainKeepTheirNumberAndOthersGetNewOnes() {
        List<Numbered> before = List.of(
                new Numbered(1, says(TEXT, "Berg", "one")),
                new Numbered(2, says(TEXT, "Duarte", "two")),
                new Numbered(4, says(TEXT, "Berg", "three")));
        List<Attribution> now =
                List.of(says(TEXT, "Berg", "three"), says(TEXT, "Okafor", "said"), says(TEXT, "Berg", "one"));

        assertThat(Numbering.again(before, now, 5)).isEqualTo(new Numbering(List.of(4, 5, 1), 6));
    }

    @Test
    void ofTheSameWordsTheSourceTells() {
        List<Numbered> before =
                List.of(new Numbered(1, says(TEXT, "Berg", "one")), new Numbered(2, says(TEXT, "Okafor", "one")));

        assertThat(Numbering.again(before, List.of(says(TEXT, "Okafor", "one"), says(TEXT, "Berg", "one")), 3)
                        .numbers())
                .containsExactly(2, 1);
    }

    @Test
    void aNewSourceForTheSameWordsKeepsTheNumber() {
        List<Numbered> before = List.of(new Numbered(7, says(TEXT, "Berg", "two")));

        assertThat(Numbering.again(before, List.of(says(TEXT, "Duarte", "two")), 8)
                        .numbers())
                .containsExactly(7);
    }

    @Property
    void noNumberIsGivenTwice(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> now) {
        List<Numbered> old = IntStream.range(0, before.size())
                .mapToObj(i -> new Numbered(i + 1, attribution(before.get(i))))
                .toList();

        Numbering numbering = Numbering.again(
                old, now.stream().map(NumberingTest::attribution).toList(), before.size() + 1);

        assertThat(new HashSet<>(numbering.numbers())).hasSize(now.size());
        assertThat(numbering.numbers()).allMatch(number -> number < numbering.next());
    }

    private static Attribution attribution(int word) {
        String[] words = {"one", "two", "three", "Berg", "said"};
        return says(TEXT, word % 2 == 0 ? "Berg" : "Duarte", words[word]);
    }
}

package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.model.Range;
import org.parley.reading.Report;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

class VoicesPropertiesTest {

    private static final RuleVoiceReader READER = RuleVoiceReader.load();

    @Property(tries = 300)
    void twoFullNamesAreNeverOneActor(@ForAll("stories") List<String> names) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String surname = names.get(i).substring(names.get(i).indexOf(' ') + 1);
            story.append(
                    switch (i % 3) {
                        case 0 -> "“The boats are old,” said " + names.get(i) + ". ";
                        case 1 -> names.get(i) + " warned that the fleet would not sail. ";
                        default -> "President " + surname + " met " + names.get(i) + ". He said it was late. ";
                    });
        }
        Report report = report(story.toString());

        Map<String, Set<String>> fullNames = new HashMap<>();
        for (Mention mention : READER.read(report).mentions()) {
            String words = report.text().slice(mention.range());
            if (mention.actor() != null && names.contains(words)) {
                fullNames.computeIfAbsent(mention.actor(), _ -> new HashSet<>()).add(words);
            }
        }

        assertThat(fullNames.values()).allMatch(together -> together.size() == 1);
    }

    @Property(tries = 300)
    void whateverTheTextTheVoicesFitIt(@ForAll("texts") String text) {
        Report report = report(text);
        Voices voices = READER.read(report);
        Set<String> keys = new HashSet<>();
        for (LocalActor actor : voices.actors()) {
            assertThat(keys.add(actor.key())).isTrue();
        }

        for (LocalActor actor : voices.actors()) {
            assertThat(keys)
                    .containsAll(actor.memberOf().stream()
                            .map(member -> member.actor())
                            .toList());
        }
        for (Mention mention : voices.mentions()) {
            assertThat(mention.actor() == null || keys.contains(mention.actor()))
                    .isTrue();
        }
        for (Attribution attribution : voices.attributions()) {
            Range hull = attribution.content().span().hull();
            assertThat(hull.end()).isLessThanOrEqualTo(report.text().length());
            assertThat(attribution.content().text())
                    .isEqualTo(report.text().slice(attribution.content().span()));
            Attribution.Source source = attribution.source();
            assertThat(source == null || source.actor() == null || keys.contains(source.actor()))
                    .isTrue();
        }
        assertThat(READER.read(report)).isEqualTo(voices);
    }

    @Property(tries = 300)
    void anyCharactersAreRead(@ForAll @StringLength(max = 200) String text) {
        assertThat(READER.read(report(text)).attributions()).isNotNull();
    }

    @Provide
    Arbitrary<List<String>> stories() {
        Arbitrary<String> first = Arbitraries.of("Inga", "Ole", "Kaja", "Volodymyr", "Hans", "Maria");
        Arbitrary<String> last = Arbitraries.of("Halvorsen", "Berg", "Zelensky", "Petrov", "Smith", "Berger");
        return Combinators.combine(first, last)
                .as((one, two) -> one + " " + two)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "said",
                        "“",
                        "”",
                        "\"",
                        "Putin",
                        "Inga Halvorsen",
                        ",",
                        ".",
                        "that",
                        "the minister",
                        "he",
                        "😀",
                        "who",
                        "according to",
                        "Moscow",
                        "and",
                        "\n",
                        "‘",
                        "’",
                        "s",
                        "officials",
                        "warned",
                        ":",
                        "—",
                        "it is late",
                        "his claim that",
                        "(",
                        ")",
                        "the EU",
                        "a person close to",
                        "of",
                        "France",
                        "For",
                        "As",
                        "wrote",
                        "»»",
                        "[",
                        "]",
                        "?",
                        "Asked",
                        "to",
                        "wants",
                        "was told")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    private static Report report(String text) {
        return Structure.of(Document.plain("test.txt", "0", text)).report();
    }
}

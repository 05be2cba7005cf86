package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Document;
import org.parley.model.Mode;
import org.parley.model.Span;
import org.parley.reading.AttributionFinder;
import org.parley.reading.NameKind;
import org.parley.reading.Report;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

class GuidedVoiceReaderTest {

    private static final String TEXT = """
            Foreign Minister Anna Berg arrived in Geneva. She finds the offer “hardly serious”, and left early.
            """;

    /** Finds what no rule would: one attribution with these words. */
    private static AttributionFinder script(List<String> source, String cue, String content) {
        return script(source, cue, content, Map.of());
    }

    private static AttributionFinder script(
            List<String> source, String cue, String content, Map<String, NameKind> names) {
        return new AttributionFinder() {
            @Override
            public String hash() {
                return "00";
            }

            @Override
            public String name() {
                return "script-1";
            }

            @Override
            public Findings find(Report report) {
                Finding finding = new Finding(
                        span(report.text(), source),
                        span(report.text(), List.of(cue)),
                        span(report.text(), List.of(content)),
                        0.7);
                return new Findings(
                        List.of(finding),
                        names.entrySet().stream()
                                .map(name -> new Name(
                                        span(report.text(), List.of(name.getKey()))
                                                .ranges()
                                                .getFirst(),
                                        name.getValue(),
                                        0.9))
                                .sorted(Comparator.comparing(Name::range))
                                .toList());
            }
        };
    }

    private static Span span(CodePoints text, List<String> pieces) {
        return new Span(pieces.stream()
                .map(words -> {
                    int at = text.text().indexOf(words);
                    return text.range(at, at + words.length());
                })
                .toList());
    }

    private static List<Attribution> read(String text, AttributionFinder finder) {
        return GuidedVoiceReader.load(finder)
                .read(Structure.of(Document.plain("a.txt", "", text)).report())
                .attributions();
    }

    private static String source(String text, AttributionFinder finder) {
        return Objects.requireNonNull(read(text, finder).getFirst().source())
                .passage()
                .text();
    }

    @Test
    void aSourceNeverEndsWithinANounPhrase() {
        String text = "The deputy foreign minister said on Monday that the talks had failed.\n";

        assertThat(source(text, script(List.of("The deputy"), "said", "that the talks had failed")))
                .isEqualTo("The deputy foreign minister");
    }

    @Test
    void whatSomebodyDidIsNoPartOfTheirName() {
        String text = "Putin spoke of the tides, said that the talks had failed, and left.\n";

        assertThat(source(text, script(List.of("Putin"), "said", "that the talks had failed")))
                .isEqualTo("Putin");
    }

    @Test
    void aSourceNeverLacksTheNounThatItsOfBelongsTo() {
        String text = "Critics of the harbour council said on Monday that the talks had failed.\n";

        assertThat(source(text, script(List.of("of the harbour council"), "said", "that the talks had failed")))
                .isEqualTo("Critics of the harbour council");
    }

    @Test
    void aSourceNeverLacksItsOwner() {
        String text = "Envoys at Thursday’s summit of ministers planned on Monday to call a vote.\n";

        assertThat(source(text, script(List.of("’s summit of ministers"), "planned", "to call a vote")))
                .isEqualTo("Thursday’s summit of ministers");
    }

    @Test
    void aSourceDoesNotRunOverAHeading() {
        String text = "Talks end in Bergen\n\nEuropean leaders said on Monday that the talks had failed.\n";

        assertThat(source(
                        text, script(List.of("Talks end in Bergen\n\nEuropean leaders"), "said", "that the talks had")))
                .isEqualTo("European leaders");
    }

    @Test
    void piecesOfASourceThatAreCloseAreOne() {
        String text = "Anna Berg, the foreign minister, said that the talks had failed.\n";

        assertThat(source(text, script(List.of("Anna Berg", "the foreign minister"), "said", "the talks had failed")))
                .isEqualTo("Anna Berg, the foreign minister");
    }

    @Test
    void whatIsToldWithinAQuotationDoesNotDisplaceIt() {
        String text = """
                “An agreement is a list of the quarrels that they have decided not to have this year,” Anna Berg said.
                """;

        assertThat(read(text, script(List.of("they"), "have decided", "not to have this year")))
                .extracting(attribution -> attribution.content().text())
                .anySatisfy(content -> assertThat(content).startsWith("An agreement is a list"))
                .contains("not to have this year");
    }

    @Test
    void hearsWhatIsToldWithinReportedWords() {
        String text = "Anna Berg said on Monday that Marek Lind warned that the port would close.\n";

        assertThat(read(text, script(List.of("Anna Berg"), "said", "that Marek Lind warned that the port would close")))
                .extracting(attribution -> Objects.requireNonNull(attribution.source())
                                .actor() + ": " + attribution.content().text())
                .containsExactly(
                        "anna berg: that Marek Lind warned that the port would close",
                        "marek lind: that the port would close");
    }

    @Test
    void takesPlacesFromTheFinderAndTheActorFromTheRules() {
        List<Attribution> read = read(TEXT, script(List.of("She"), "finds", "the offer “hardly serious”"));

        assertThat(read).hasSize(1);
        Attribution one = read.getFirst();
        assertThat(Objects.requireNonNull(one.source()).passage().text()).isEqualTo("She");
        assertThat(one.source().actor()).isEqualTo("anna berg");
        assertThat(Objects.requireNonNull(one.cue()).text()).isEqualTo("finds");
        assertThat(one.content().text()).startsWith("the offer").contains("hardly serious");
        assertThat(one.mode()).isNotEqualTo(Mode.DIRECT);
        assertThat(one.confidence()).isEqualTo(0.7);
        assertThat(one.coder()).isEqualTo(new Coder.Machine("script-1"));
    }

    @ParameterizedTest
    @CsvSource({"that,polls", "Harbour Post that,polls", "Many outside the government,many outside the government"})
    void theRulesSayWhatThePlacesOfTheFinderMean(String source, String words) {
        String text = """
                Polls by the Harbour Post that show a loss came late. Many outside the government show a loss.
                """;

        assertThat(Objects.requireNonNull(read(text, script(List.of(source), "show", "a loss"))
                                .getFirst()
                                .source())
                        .actor())
                .startsWith("unnamed:")
                .endsWith(":" + words);
    }

    @Test
    void namesThatTheFinderKnowsAreActorsWherePeopleOrBodies() {
        String text = "Quillon said on Monday that Datacheck had lost the files in Breskens.\n";
        AttributionFinder finder = script(
                List.of("Quillon"),
                "said",
                "that Datacheck had lost the files in Breskens",
                Map.of(
                        "Quillon", NameKind.PERSON,
                        "Datacheck", NameKind.ORGANISATION,
                        "Breskens", NameKind.PLACE,
                        "Monday", NameKind.TIME));

        Voices voices = GuidedVoiceReader.load(finder)
                .read(Structure.of(Document.plain("a.txt", "", text)).report());

        assertThat(voices.actors())
                .extracting(actor -> actor.name() + " " + actor.kind())
                .contains("Quillon PERSON", "Datacheck ORGANISATION");
        assertThat(Objects.requireNonNull(voices.attributions().getFirst().source())
                        .actor())
                .isEqualTo("quillon");
        assertThat(voices.mentions())
                .extracting(mention ->
                        text.substring(mention.range().begin(), mention.range().end()) + " " + mention.kind())
                .contains("Breskens PLACE", "Monday TIME");
    }

    @Test
    void theNameOfABodyBeforeANounIsNoActor() {
        String text = "The other Datacheck lorries showed on Monday that the files had been lost.\n";
        AttributionFinder finder = script(
                List.of("The other Datacheck lorries"),
                "showed",
                "that the files had been lost",
                Map.of("Datacheck", NameKind.ORGANISATION));

        assertThat(Objects.requireNonNull(read(text, finder).getFirst().source())
                        .actor())
                .startsWith("unnamed:");
    }
}

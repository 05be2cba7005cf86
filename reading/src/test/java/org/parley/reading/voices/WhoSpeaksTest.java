package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

/** Who the sources of a report are: bodies, works and groups without a name, holders of offices, pronouns, authors. */
class WhoSpeaksTest {

    private static final RuleVoiceReader READER = RuleVoiceReader.load();

    // ---- without a name

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A district court said that the quota was void. | district court | ORGANISATION",
                "A 2014 study by the economist Otto Berg said that cod was rare. | 2014 study by the economist Otto Berg | UNKNOWN",
                "Otto Berg's tax returns said that he was poor. | Otto Berg's tax returns | UNKNOWN",
                "Many Americans said that they were tired. | Many Americans | UNKNOWN",
                "One of Otto Berg's climate advisers said that it was late. | One of Otto Berg's climate advisers | UNKNOWN",
                "High Ukrainian and Western officials said that it was late. | High Ukrainian and Western officials | UNKNOWN",
                "A Republican said that it was late. | Republican | UNKNOWN",
                "A group of tired parents said that it was late. | group of tired parents | ORGANISATION",
                "Polls said that it was late. | Polls | UNKNOWN",
            })
    void isASourceOfItsOwn(String sentence, String name, ActorKind kind) {
        assertThat(speaker(read(sentence), 0)).satisfies(actor -> {
            assertThat(actor.unnamed()).isTrue();
            assertThat(actor.name()).isEqualTo(name);
            assertThat(actor.kind()).isEqualTo(kind);
        });
    }

    @Test
    void isTakenUpByADefinitePhraseThatSaysNothingNew() {
        Voices voices = read("A district court said that the quota was void. A harbour council said that it would pay."
                + " The court said that it was not bound. The district court said that it was tired.");

        assertThat(names(voices))
                .containsExactly("district court", "harbour council", "district court", "district court");
    }

    @Test
    void isNotTakenUpByWordsThatSayMore() {
        Voices voices = read("A poll said that the mayor led. The Danish poll said that she did not.");

        assertThat(names(voices)).containsExactly("poll", "Danish poll");
    }

    @Test
    void mayBeTheBodyThatWasNamedBefore() {
        Voices voices =
                read("The Department of Fisheries said that cod was rare. The agency said that herring was not.");

        assertThat(names(voices)).containsExactly("Department of Fisheries", "Department of Fisheries");
    }

    @Test
    void herCampaignIsNotShe() {
        Voices voices = read("Inga Halvorsen said that she was well. Her campaign said that she was ill.");

        LocalActor campaign = speaker(voices, 1);
        assertThat(campaign.unnamed()).isTrue();
        assertThat(campaign.name()).isEqualTo("Inga Halvorsen’s campaign");
        assertThat(campaign.memberOf()).extracting("actor").containsExactly("inga halvorsen");
    }

    @Test
    void herLetterIsShe() {
        Voices voices = read("Inga Halvorsen said that she was well. Her letter said that she was ill.");

        assertThat(names(voices)).containsExactly("Inga Halvorsen", "Inga Halvorsen");
    }

    @Test
    void somebodyAndOthersAreSeveralOfWhomOneIsKnown() {
        Voices voices = read("Inga Halvorsen and other skippers said that they were tired.");

        LocalActor actor = speaker(voices, 0);
        assertThat(actor.kind()).isEqualTo(ActorKind.COALITION);
        assertThat(actor.unnamed()).isTrue();
        assertThat(actor.memberOf()).extracting("actor").containsExactly("inga halvorsen");
    }

    @Test
    void aStudyThatAppearedSomewhereIsNotWhereItAppeared() {
        assertThat(names(read("A 2014 study that appeared in the Harbour Gazette found that cod was rare.")))
                .containsExactly("2014 study");
    }

    @Test
    void severalWordsInCapitalsAreAName() {
        LocalActor actor = speaker(read("“It is late,” the Daily Harbour Site wrote."), 0);

        assertThat(actor.unnamed()).isFalse();
        assertThat(actor.name()).isEqualTo("Daily Harbour Site");
    }

    @Test
    void aCriticWhoIsNamedAtOnceIsThatPerson() {
        assertThat(names(read("Another critic, Inga Halvorsen, said that it was late.")))
                .containsExactly("Inga Halvorsen");
    }

    @Property(tries = 300)
    void anUnnamedSourceIsNeverSomebodyWithAName(
            @ForAll("indefinite") String source,
            @ForAll("people") String person,
            @ForAll("lines") List<String> before) {
        String text = String.join(" ", before).replace("NAME", person) + " " + source + " said that the talks with "
                + person + " had failed.";

        Voices voices = read(text);

        assertThat(voices.attributions())
                .filteredOn(attribution -> attribution.content().text().startsWith("that the talks"))
                .filteredOn(attribution -> attribution.source() != null)
                .allSatisfy(attribution -> assertThat(actor(voices, attribution).unnamed())
                        .as("%s is %s", source, actor(voices, attribution).name())
                        .isTrue());
    }

    @Provide
    Arbitrary<String> indefinite() {
        return Arbitraries.of(
                "A senior official",
                "A European diplomat",
                "Many Germans",
                "Some experts",
                "A regional court",
                "A recent survey",
                "Two officials",
                "An aide",
                "Several ministers",
                "One skipper",
                "A group of teachers",
                "Polish and Baltic diplomats",
                "A person close to the talks",
                "Officials",
                "Some of the ministers");
    }

    @Provide
    Arbitrary<String> people() {
        return Arbitraries.of("Inga Halvorsen", "Otto Berg", "Emmanuel Macron", "Xi Jinping", "Maria Lopez");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "NAME, a senior official, arrived.",
                        "Prime Minister NAME warned that time was short.",
                        "“It is late,” NAME said.",
                        "The talks began on Monday.",
                        "NAME and her aides left.",
                        "The minister, NAME, said that nothing was settled.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    // ---- offices

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the Republican nominee | Otto Berg",
                "the Democratic nominee | Inga Halvorsen",
                "the vice presidential nominee | Karl Brandt",
                "the foreign minister | Maria Lopez",
                "the president | nobody",
            })
    void anOfficeIsWhoeverTheReportSaysHoldsIt(String office, String holder) {
        Voices voices =
                read("Republican presidential nominee Otto Berg and Democratic presidential nominee Inga Halvorsen met"
                        + " Republican vice presidential nominee Karl Brandt. Foreign Minister Maria Lopez came with Defense Minister Ole"
                        + " Lund. Nobody knew why. In the evening, " + office + " said that it was late.");

        assertThat(names(voices)).last().isEqualTo(holder);
    }

    @Test
    void ofTwoPresidentsTheOneIsMeantWhomTheReportIsAbout() {
        Voices voices = read(
                "President Otto Berg sailed north. Berg met President Karl Brandt of Norway. Berg fished. Berg slept."
                        + " Berg rose. Nobody knew why. It rained for days. The boats were old. The crews were tired. The president"
                        + " said that it was late.");

        assertThat(names(voices)).containsExactly("Otto Berg");
    }

    // ---- names that several share

    @Test
    void aSurnameMeansWhomTheReportCalledByItBeforeItNamedTheOther() {
        Voices voices =
                read("Inga Halvorsen left. Halvorsen was tired. Later Ole Halvorsen came to the harbour. It rained for"
                        + " days. The boats were old. “It was hard,” Halvorsen said.");

        assertThat(names(voices)).containsExactly("Inga Halvorsen");
    }

    @Test
    void butNotRightAfterTheOtherWasNamed() {
        Voices voices = read(
                "Inga Halvorsen left. Halvorsen was tired. Later Ole Halvorsen came. “It was hard,” Halvorsen said.");

        assertThat(names(voices)).containsExactly("nobody");
    }

    // ---- pronouns

    @Test
    void aPronounMayOpenAParagraph() {
        Voices voices = read("The quota has long been Inga Halvorsen's work.\n\nShe said that it would stay.");

        assertThat(names(voices)).containsExactly("Inga Halvorsen");
    }

    @Test
    void whoActsGoesBeforeWhomIsToldOf() {
        Voices voices = read("Otto Berg praised the speech of Karl Brandt. He said that it was good.");

        assertThat(names(voices)).last().isEqualTo("Otto Berg");
    }

    @Test
    void heMayBeAPresidentWhoIsCalledByTheOffice() {
        Voices voices =
                read("President Otto Berg sailed north. It rained. It snowed. The wind rose. The president slept."
                        + " He said that it was late.");

        assertThat(names(voices)).last().isEqualTo("Otto Berg");
    }

    @Test
    void theyAreThePeopleToldOfJustBefore() {
        Voices voices = read("The newspaper interviewed twenty former sailors. They said that the boats were old.");

        assertThat(names(voices)).containsExactly("twenty former sailors");
    }

    @Test
    void twoWhoMayBeMeantAreNobody() {
        Voices voices = read("The talks brought in Otto Berg and Karl Brandt. He said that it was late.");

        assertThat(names(voices)).containsExactly("nobody");
    }

    // ---- the first person

    @Test
    void iIsWhoeverIsQuoted() {
        Voices voices = read("“I think that the boats are old,” said Inga Halvorsen.");

        assertThat(voices.attributions())
                .isNotEmpty()
                .allSatisfy(attribution ->
                        assertThat(actor(voices, attribution).name()).isEqualTo("Inga Halvorsen"));
    }

    @Test
    void iIsTheAuthorWhereNobodyIsQuoted() {
        Voices voices =
                read("The boats must stay\n\nBy Inga Halvorsen\n\nThe boats are old and nobody sails them now. I"
                        + " think that they should stay. Nobody in the harbour wants to see them go.");

        assertThat(names(voices)).containsExactly("Inga Halvorsen");
    }

    @Test
    void theAuthorNeedNotHaveAName() {
        Voices voices = read("The boats are old and nobody sails them now. I think that they should stay.");

        assertThat(speaker(voices, 0).unnamed()).isTrue();
        assertThat(names(voices)).containsExactly("the author (I)");
    }

    // ---- mentions

    @Test
    void everySourceIsAMention() {
        Voices voices = read(
                "A regional court said that the quota was void. Inga Halvorsen said that it was not. She said that it"
                        + " would stay. “I know that it is late,” the minister Otto Berg said.");

        assertThat(voices.attributions()).allSatisfy(attribution -> {
            Attribution.Source source = Objects.requireNonNull(attribution.source());
            assertThat(voices.mentions())
                    .filteredOn(mention -> source.passage().span().hull().overlaps(mention.range()))
                    .extracting(Mention::actor)
                    .contains(source.actor());
        });
    }

    private static Voices read(String text) {
        return READER.read(Structure.of(Document.plain("test.txt", "0", text)).report());
    }

    private static List<String> names(Voices voices) {
        return voices.attributions().stream()
                .map(attribution ->
                        attribution.source() == null || attribution.source().actor() == null
                                ? "nobody"
                                : actor(voices, attribution).name())
                .toList();
    }

    private static LocalActor speaker(Voices voices, int attribution) {
        return actor(voices, voices.attributions().get(attribution));
    }

    private static LocalActor actor(Voices voices, Attribution attribution) {
        Attribution.Source source = attribution.source();
        return voices.actors().stream()
                .filter(actor -> source != null && actor.key().equals(source.actor()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "nobody says " + attribution.content().text()));
    }
}

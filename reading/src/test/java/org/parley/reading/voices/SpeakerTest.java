package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.model.Mode;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

/** Who is meant, across sentences and paragraphs. */
class SpeakerTest {

    private static final RuleVoiceReader READER = RuleVoiceReader.load();

    @Test
    void aPronounMeansWhoeverSpokeBefore() {
        Voices voices = read("Inga Halvorsen said the talks had failed. She warned that the fleet would not sail.");

        assertThat(speakers(voices)).containsExactly("inga halvorsen", "inga halvorsen");
    }

    @Test
    void aPronounOfTheOtherGenderStaysOpen() {
        Voices voices = read("Inga Halvorsen said the talks had failed. He warned that the fleet would not sail.");

        assertThat(speakers(voices)).containsExactly("inga halvorsen", "nobody");
    }

    @Test
    void aSurnameMeansTheOnlyPersonWhoHasIt() {
        Voices voices = read("Inga Halvorsen met the crews. “It was hard,” Halvorsen said.");

        assertThat(speakers(voices)).containsExactly("inga halvorsen");
    }

    @Test
    void aSurnameThatTwoPersonsHaveIsNobodys() {
        Voices voices = read("Inga Halvorsen met Ole Halvorsen in Bergen. “It was hard,” Halvorsen said.");

        assertThat(speakers(voices)).containsExactly("nobody");
    }

    @Test
    void anUnnamedOfficialIsTakenUpAgainAndNeverANamedPerson() {
        Voices voices = read(
                "Inga Halvorsen met the crews. “It was hard,” said a former senior Norwegian official. “We lost,” added the former"
                        + " official.");

        assertThat(speakers(voices))
                .containsExactly(
                        "unnamed:1:former senior norwegian official", "unnamed:1:former senior norwegian official");
    }

    @Test
    void aRoleMeansThePersonWhoWasSaidToHoldIt() {
        Voices voices = read(
                "Norwegian Prime Minister Inga Halvorsen arrived with Danish Foreign Minister Ole Berg. “It was hard,”"
                        + " the Norwegian prime minister said.");

        assertThat(speakers(voices)).containsExactly("inga halvorsen");
    }

    @Test
    void anOfficeWhoseHolderIsNotNamedIsNobody() {
        assertThat(speakers(read("“It was hard,” the Norwegian president said.")))
                .containsExactly("nobody");
    }

    @Test
    void aQuotationGoesOnInTheNextParagraph() {
        Voices voices =
                read("“The boats are old,” said Inga Halvorsen. “The crews are tired.\n\n“And nobody pays for it.”");

        assertThat(voices.attributions())
                .filteredOn(attribution -> attribution.mode() == Mode.DIRECT)
                .allSatisfy(attribution -> assertThat(actor(attribution)).isEqualTo("inga halvorsen"))
                .anySatisfy(
                        attribution -> assertThat(attribution.content().text()).contains("And nobody pays for it."));
    }

    @Test
    void aQuotationFollowsWhatItsSpeakerWasReportedToSay() {
        Voices voices = read(
                "Inga Halvorsen criticized the plan, asking why nobody had paid. “Having sailed for years, I can say one"
                        + " thing: it never works.”");

        assertThat(voices.attributions())
                .filteredOn(attribution -> attribution.mode() == Mode.DIRECT)
                .singleElement()
                .satisfies(attribution -> assertThat(actor(attribution)).isEqualTo("inga halvorsen"));
    }

    @Test
    void aBlockQuotationBelongsToWhoeverWroteIt() {
        Voices voices = read("As the Harbour Gazette wrote after the vote on the quota last month,\n"
                + "The owners have won. They will sell the boats, and the town will pay for it in the end.");

        assertThat(voices.attributions())
                .filteredOn(attribution -> attribution.content().text().startsWith("The owners have won."))
                .singleElement()
                .satisfies(attribution -> {
                    assertThat(attribution.mode()).isEqualTo(Mode.DIRECT);
                    assertThat(actor(attribution)).isEqualTo("org:harbour gazette");
                });
    }

    @Test
    void severalStatesThatSpeakAsOneAreACoalition() {
        Voices voices = read(
                "“The sea is ours,” stated a joint declaration from the fisheries ministers of Norway, Iceland, and Denmark.");

        LocalActor coalition = voices.actors().stream()
                .filter(actor -> actor.key().startsWith("group:"))
                .findFirst()
                .orElseThrow();
        assertThat(speakers(voices)).containsExactly(coalition.key());
        assertThat(coalition.memberOf())
                .extracting("actor")
                .containsExactlyInAnyOrder("state:NO", "state:IS", "state:DK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "German Defense Minister Karl Brandt left. | karl brandt | state:DE | Defense Minister",
                "Karl Brandt, the EU's fisheries chief, left. | karl brandt | org:eu | fisheries chief",
                "Kremlin spokesman Ivan Petrov left. | ivan petrov | state:RU | spokesman",
                "Karl Brandt, Norway’s minister for fisheries, left. | karl brandt | state:NO | minister for fisheries",
                "Former U.S. Ambassador to Norway Karl Brandt left. | karl brandt | state:US | Former Ambassador to Norway",
            })
    void readsWhatAPersonIs(String sentence, String person, String owner, String role) {
        LocalActor actor = read(sentence).actors().stream()
                .filter(one -> one.key().equals(person))
                .findFirst()
                .orElseThrow();

        assertThat(actor.memberOf()).singleElement().satisfies(membership -> {
            assertThat(membership.actor()).isEqualTo(owner);
            assertThat(membership.role()).isEqualTo(role);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Volodymyr Zelensky,Volodymyr Zelenskyy",
        "Volodymyr Zelensky,Wolodymyr Selenskyj",
        "Vladimir Putin,Vladimir Poutine",
        "Dmitri Petrov,Dmitry Petrov",
        "Jérôme Blanc,Jerome Blanc",
        "Donald J. Trump,Donald Trump",
    })
    void spellingsOfOneNameHaveOneKey(String one, String other) {
        assertThat(person(one)).isEqualTo(person(other));
    }

    @ParameterizedTest
    @CsvSource({"Jon Smith,John Smith", "George Bush,Barbara Bush", "Ann Lee,Ann Leeson", "Mark Rutte,Marc Rutten"})
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertThat(person(one)).isNotEqualTo(person(other));
    }

    @Test
    void aCapitalIsAGovernmentWhereItActsAndAPlaceWhereItIsOne() {
        Voices voices = read("Moscow rejected the plan. The ministers met in Paris.");

        assertThat(voices.mentions())
                .filteredOn(mention -> mention.kind() == Mention.Kind.METONYM)
                .extracting(Mention::actor)
                .containsExactly("state:RU");
    }

    private static String person(String name) {
        return read("“It was hard,” said " + name + ".").actors().stream()
                .map(LocalActor::key)
                .findFirst()
                .orElseThrow();
    }

    private static Voices read(String text) {
        return READER.read(Structure.of(Document.plain("test.txt", "0", text)).report());
    }

    private static List<String> speakers(Voices voices) {
        return voices.attributions().stream().map(SpeakerTest::actor).toList();
    }

    private static String actor(Attribution attribution) {
        Attribution.Source source = attribution.source();
        String actor = source == null ? null : source.actor();
        return actor == null ? "nobody" : actor;
    }
}

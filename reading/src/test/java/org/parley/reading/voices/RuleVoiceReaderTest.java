package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.Mode;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

class RuleVoiceReaderTest {

    private static final RuleVoiceReader READER = RuleVoiceReader.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // after, before, between, inverted
                "“The quota is too low,” said Inga Halvorsen. | inga halvorsen",
                "“The quota is too low,” Inga Halvorsen said. | inga halvorsen",
                "Inga Halvorsen said: “The quota is too low.” | inga halvorsen",
                "Inga Halvorsen agrees: “The quota is too low.” | inga halvorsen",
                "“The quota,” said Inga Halvorsen, “is too low.” | inga halvorsen",
                "“The quota is too low,” said fisheries minister Inga Halvorsen, who leads the talks. | inga halvorsen",
                "“The quota is too low,” Inga Halvorsen told the council. | inga halvorsen",
                "“The quota is too low,” Inga Halvorsen said in a message to the crews. | inga halvorsen",
                "“The quota is too low,” said the fleet's director, Inga Halvorsen. | inga halvorsen",
                // broken marks
                "“The quota is too low? asked Inga Halvorsen.”| inga halvorsen",
                "“The quota is too low, “said Inga Halvorsen. | inga halvorsen",
                "“The quota is too low. Who wants that? Asked the head of the fleet Inga Halvorsen. | inga halvorsen",
                // metonyms
                "“The quota is too low,” the Kremlin said. | state:RU",
                "“The quota is too low,” Brussels insisted. | org:eu",
                // nobody's name
                "“The quota is too low,” said a Norwegian official. | unnamed:1:norwegian official",
                "“The quota is too low,” said a person close to Inga Halvorsen. | unnamed:1:person close to inga halvorsen",
                "“The quota is too low,” said an official who took notes. | unnamed:1:official who took notes",
            })
    void givesAQuotationToItsSpeaker(String sentence, String actor) {
        List<Attribution> direct = direct(read(sentence));

        assertThat(direct).hasSize(1);
        assertThat(actor(direct.getFirst())).isEqualTo(actor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what another line brings in, a pronoun or a role takes up
                "A Norwegian official is blunter. “The quota is too low,” she says. | unnamed:1:norwegian official",
                "My grandmother, who sold herring, had one rule. “Never haggle,” she used to say. | unnamed:1:grandmother",
                "Petra Vasks, a shipbroker in Bergen, is unmoved. “The quota is too low,” she observes. | petra vasks",
                "A manager close to the fleet went further. “He would sign,” the manager said."
                        + " | unnamed:1:manager close to the fleet",
                // before a colon, whatever the verb
                "Inga Halvorsen, of the same party, disagrees: “The quota is too low.” | inga halvorsen",
                "Inga Halvorsen is less gloomy: “The quota is high enough.” | inga halvorsen",
                "Inga Halvorsen spoke of fish, said that the quota was low, and added, in English: “Good luck.”"
                        + " | inga halvorsen",
                // verbs that look like nouns
                "“The quota is too low,” an EU official points out. | unnamed:1:eu official",
                "“The quota is too low,” a European official told us on the way. | unnamed:1:european official",
                // twice, and turned round
                "“The quota is too low,” said Declared Inga Halvorsen, director of the fleet. | inga halvorsen",
            })
    void findsWhoIsMeant(String sentences, String actor) {
        List<Attribution> direct = direct(read(sentences));

        assertThat(direct).hasSize(1);
        assertThat(actor(direct.getFirst())).isEqualTo(actor);
    }

    @Test
    void givesAParagraphToWhoeverSignsItInTheNext() {
        List<Attribution> direct = direct(read("""
                Two weeks of talks

                OSLO, May 3 - The islands and the coast met again on Monday in the old harbour hall.

                A first paper is a fence, not a house. One asks which posts are set in concrete.

                — Inga Halvorsen, in conversation with the desk
                """));

        assertThat(direct).hasSize(1);
        assertThat(actor(direct.getFirst())).isEqualTo("inga halvorsen");
        assertThat(direct.getFirst().content().text())
                .isEqualTo("A first paper is a fence, not a house. One asks which posts are set in concrete.");
    }

    @Test
    void givesAParagraphToWhomTheNextOneNamesAfterThisIsWhat() {
        List<Attribution> direct = direct(read("""
                “The quota is too low and the boats are too old. »»

                This is what said Inga Halvorsen, director of the fleet, who has followed the talks.
                """));

        assertThat(direct).hasSize(1);
        assertThat(actor(direct.getFirst())).isEqualTo("inga halvorsen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The so-called “peace” talks went on in Geneva without a result for the islands.",
                "Voters heard of the “Clean Seas” programme for the first time on Monday evening.",
                "It was a “frozen” conflict, and nobody spoke of a “buffer zone” any more.",
            })
    void leavesScareQuotesAlone(String sentence) {
        assertThat(read(sentence).attributions()).allMatch(attribution -> attribution.mode() == Mode.INDIRECT);
    }

    @Test
    void carriesASpeakerOverToTheNextQuotation() {
        List<Attribution> direct = direct(read("“We are tired,” said Inga Halvorsen. “We want to go home.”"));

        assertThat(direct).hasSize(1);
        assertThat(direct.getFirst().content().text()).isEqualTo("We are tired, … We want to go home.");
    }

    @Test
    void readsReportedSpeech() {
        Attribution attribution = read("Inga Halvorsen warned on Friday that the fleet would not sail.")
                .attributions()
                .getFirst();

        assertThat(attribution.mode()).isEqualTo(Mode.INDIRECT);
        assertThat(actor(attribution)).isEqualTo("inga halvorsen");
        assertThat(attribution.content().text()).isEqualTo("that the fleet would not sail");
    }

    private static Voices read(String text) {
        return READER.read(Structure.of(Document.plain("test.txt", "0", text)).report());
    }

    private static List<Attribution> direct(Voices voices) {
        return voices.attributions().stream()
                .filter(attribution -> attribution.mode() == Mode.DIRECT)
                .toList();
    }

    private static String actor(Attribution attribution) {
        return attribution.source() == null || attribution.source().actor() == null
                ? "nobody"
                : attribution.source().actor();
    }
}

package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.ActorKind;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Membership;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

/** Who the sources of a report are where they are called again: by less of a name, by letters, by other words. */
class WhoIsWhoTest {

    private static final RuleVoiceReader READER = RuleVoiceReader.load();

    // ---- persons by their names

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ingeborg Berg fished. Nobody else did. Ingeborg said that it was late. | Ingeborg Berg",
                "Mara Ann Berg fished. Mara Berg slept. Berg said that it was late. | Mara Ann Berg",
                "Bill Berg fished. Berg said that it was late. | Bill Berg",
                "Theresa May was tired. “It was late,” said May. | Theresa May",
                "His wife, Mara, fished. Mara said that it was late. | Mara",
                "Mareike London, a skipper, fished. London said that it was late. | Mareike London",
                "Otto Early fished. Nobody saw that Early was tired. Early also noted that it was late. | Otto Early",
                "Mara Berg fished. To Berg, it was late. Berg said that it was later. | Mara Berg",
            })
    void aPersonIsKnownByLessOfTheName(String text, String name) {
        assertThat(names(read(text))).last().isEqualTo(name);
    }

    @Test
    void aFatherAndHisSonAreTwo() {
        Voices voices =
                read("The pastor, Otto Berg III, fished. Berg said that it was late. Berg's father, the Rev. Otto Berg"
                        + " Jr., said that it was later.");

        assertThat(names(voices)).containsExactly("Otto Berg III", "Otto Berg Jr.");
    }

    @Test
    void whoSpeaksOfSomebodyByAFullNameIsTheOtherOfThatName() {
        Voices voices = read(
                "Mara Berg fished. Otto Berg slept. It rained for days. Berg said of Mara Berg that she was tired.");

        assertThat(names(voices)).containsExactly("Otto Berg");
    }

    @Test
    void whereItIsAPlaceItIsNobodysSurname() {
        assertThat(names(read("Paris said that the talks would go on."))).containsExactly("France");
    }

    // ---- persons by other words

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The retired neurosurgeon said that it was late. | Otto Berg",
                "The former minister said that it was late. | Otto Berg",
                "The 61-year-old said that it was late. | Otto Berg",
                "The Republican said that it was late. | Otto Berg",
                "The official said that it was late. | official",
                "The harbour director said that it was late. | harbour director",
                "The woman said that it was late. | woman",
            })
    void aReportCallsAgainWhomItJustNamed(String again, String name) {
        assertThat(names(read("Otto Berg said that he was tired. " + again)))
                .last()
                .isEqualTo(name);
    }

    @Test
    void butNotWhereSomebodyElseWasCalledSoBefore() {
        Voices voices = read(
                "A surgeon came to Bergen. It rained. Otto Berg said that he was tired. The young surgeon said that"
                        + " it was late.");

        assertThat(names(voices)).containsExactly("Otto Berg", "young surgeon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Utah senator said that it was late. | Otto Berg",
                "The Norwegian leader said that it was late. | Karl Brandt",
                "The fisheries minister said that it was late. | Mara Lind",
            })
    void anOfficeIsToldByWhatStandsBesideTheName(String office, String holder) {
        Voices voices = read(
                "Sen. Otto Berg met Norwegian President Karl Brandt. The fisheries minister, Mara Lind, came later."
                        + " It rained. It snowed. Nobody knew why. " + office);

        assertThat(names(voices)).containsExactly(holder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to the team's coach, Mara Lind, it was late. | Mara Lind",
                "Senator Otto Berg of Norway, who said that it was late, slept. | Otto Berg",
                "Otto Berg (Party), who said that it was late, slept. | Otto Berg",
                "Live: Sailors say that it is late. | Sailors",
                "Democrats in parliament said that it was late. | Democrats in parliament",
                "The Norwegians of Riga said that it was late. | Norwegians of Riga",
                "The Republic of Norway said that it was late. | Norway",
            })
    void theHeadOfAPhraseSaysWhoItIs(String sentence, String name) {
        assertThat(names(read(sentence))).first().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Everything", "The discussion", "This", "The caucuses", "These statements"})
    void whatCannotSpeakIsNobody(String source) {
        assertThat(names(read(source + " said that it was late."))).containsOnly("nobody");
    }

    // ---- pronouns

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A spokeswoman met Otto Berg. He said that it was late. | Otto Berg",
                "Otto Berg told his son who Karl Brandt was. He said that it was late. | Otto Berg",
                "Senator Otto Berg (Party) fished near Karl Brandt's boat. He said that it was late. | Otto Berg",
                "A retired skipper, Otto Berg fished. He said that it was late. | Otto Berg",
                "Karl Brandt's deputy, Otto Berg, was kinder. He said that it was late. | Otto Berg",
                "Former Bergen coach Otto Berg was kinder. He said that it was late. | Otto Berg",
            })
    void heIsWhomTheLineBeforeIsAbout(String before, String name) {
        assertThat(names(read(before))).last().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Otto Berg and Mara Lind fished. They said that it was late. | Otto Berg and Mara Lind",
                "Otto Berg met Mara Lind. The two said that it was late. | Otto Berg and Mara Lind",
                "The Harbour Council denied it. It rained. They said that it was late. | Harbour Council",
                "The Harbour Council has launched a petition. It said that it was late. | Harbour Council",
                "Letters from the Harbour Council came after it said that it was late. | Harbour Council",
            })
    void theyAndItMayBeTwoPersonsOrABody(String text, String name) {
        assertThat(names(read(text))).last().isEqualTo(name);
    }

    // ---- bodies

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Norwegian Harbour Union (NHU) met. NHU said that it was late. | Norwegian Harbour Union",
                "The Harbour Post was late. The Post said that it was later. | Harbour Post",
                "The Ministry of Education said that it was late. | Ministry of Education",
                "The National Union of Teachers said that it was late. | National Union of Teachers",
                "Parents for Small Classes (PSC) met. PSC said that it was late. The group said that it was later. | Parents for Small Classes",
            })
    void aBodyIsKnownByLessOfItsName(String text, String name) {
        assertThat(names(read(text))).last().isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The White House | org:white-house | state:US",
                "The State Department | org:state-department | state:US",
                "Downing Street | org:downing-street | state:GB",
                "The Knesset | org:knesset | state:IL",
            })
    void anOfficeOfAStateIsABodyOfItsOwn(String office, String key, String state) {
        Voices voices = read(office + " said that it was late.");

        LocalActor actor = voices.actors().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertThat(actor.kind()).isEqualTo(ActorKind.ORGANISATION);
        assertThat(actor.memberOf()).extracting(Membership::actor).containsExactly(state);
        assertThat(voices.actors()).extracting(LocalActor::key).contains(state);
        assertThat(names(voices)).containsExactly(actor.name());
    }

    @Test
    void aCapitalStaysItsState() {
        assertThat(names(read("Washington said that it was late."))).containsExactly("United States");
    }

    private static Voices read(String text) {
        return READER.read(Structure.of(Document.plain("test.txt", "0", text)).report());
    }

    private static List<String> names(Voices voices) {
        return voices.attributions().stream()
                .map(attribution -> voices.actors().stream()
                        .filter(actor -> attribution.source() != null
                                && actor.key().equals(attribution.source().actor()))
                        .map(LocalActor::name)
                        .findFirst()
                        .orElse("nobody"))
                .toList();
    }
}

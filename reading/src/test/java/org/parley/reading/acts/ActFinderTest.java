package org.parley.reading.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Act;

class ActFinderTest {

    private static final ActFinder ACTS = ActFinder.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "demanded       | that the garrison leave the islands at once                   | REQUEST",
                "urged          | both capitals to return to the table                          | REQUEST",
                "accused        | its neighbour of shelling the harbour                         | ACCUSE",
                "condemned      | the raid                                                      | ACCUSE",
                "rejected       | the draft                                                     | REJECT",
                "refused        | to sign the protocol                                          | REJECT",
                "threatened     | to cut off the gas                                            | THREATEN",
                "praised        | the mediator's patience                                       | SUPPORT",
                "endorsed       | the plan                                                      | SUPPORT",
                "agreed         | to a truce                                                    | AGREE",
            })
    void tellsPlainActsByTheirCue(String cue, String content, Act act) {
        assertThat(ACTS.of(cue, content)).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "said           | the meeting had lasted two hours",
                "according to   | three boats lay in the harbour",
                "believes       | that spring will be dry",
                "reported       | that the bridge was open",
            })
    void leavesOpenWhatOnlyTells(String cue, String content) {
        assertThat(ACTS.of(cue, content)).isNull();
    }

    @Test
    void hearsWhatIsToBeDoneAndWhatIsDeniedInTheContent() {
        ActFeatures features = ActFeatures.shipped();

        assertThat(features.of("said", "we must withdraw"))
                .contains("cue-kind:state", "person:first", "opening:first", "way:oblige:retreat")
                .doesNotContain("way:negate:retreat");
        assertThat(features.of("said", "they won’t withdraw"))
                .contains("opening:third", "way:negate:retreat", "side:negate:soft");
        assertThat(features.of("refused", "to withdraw")).contains("opening:to", "way:negate:retreat");
    }

    @Test
    void findsTheLongestPhraseFirst() {
        ActWords words = ActWords.parse("# comment\naid\thelp\ncooperate\thelp each other, work with\n");

        assertThat(words.find(List.of("help", "each", "other", "help")))
                .containsExactly(new ActWords.Hit(0, 3, Set.of("cooperate")), new ActWords.Hit(3, 4, Set.of("aid")));
    }

    @Test
    void refusesWordListsItCannotUse() {
        assertThatThrownBy(() -> ActWords.parse("aid help"))
                .hasMessage("a line of act words needs a kind, a tab and words: aid help");
        assertThatThrownBy(() -> ActWords.parse("aid\tone two three four five"))
                .hasMessageContaining("'one two three four five'");
    }

    @Test
    void keepsAModelAsTextAndBelowItsThresholdSaysNothing() {
        ActModel model = new ActModel(
                List.of("aid", "none"),
                Map.of("cue:sent", new float[] {2, 0}, "cue:said", new float[] {0.25f, -0.5f}),
                0.8);
        ActModel again = ActModel.parse("# comment\n" + model.format());

        assertThat(again.format()).isEqualTo(model.format());
        assertThat(again.chances(Set.of("cue:sent", "unheard of"))[0]).isEqualTo(1 / (1 + Math.exp(-2)));
        ActFinder finder = new ActFinder(ActFeatures.shipped(), again);
        assertThat(finder.of("sent", "")).isEqualTo(Act.AID);
        assertThat(finder.of("said", "")).isNull();
    }

    @Test
    void refusesAModelWithTooFewWeights() {
        assertThatThrownBy(() -> new ActModel(List.of("aid", "none"), Map.of("cue:sent", new float[] {1}), 0))
                .hasMessage("the feature cue:sent has 1 weights for 2 outcomes");
    }

    @Property(tries = 300)
    void judgesWhateverIsWrittenTheSameTwice(@ForAll String cue, @ForAll String content) {
        assertThat(ACTS.of(cue, content)).isEqualTo(ACTS.of(cue, content));
    }
}

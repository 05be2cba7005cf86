package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reading.acts.ActFeatures;
import org.parley.reading.acts.ActModel;

class ActTrainingTest {

    private static final String RECORDS = """
            [{"id": "A", "event": "DOCUMENT", "eventText": "about the file"},
             {"id": "B", "event": "DEMAND", "eventText": "demanded leave", "text": "The islands demanded that ships leave.",
              "textInfo": {"markup": "The (SRC: islands) (EVT: demanded) that (TAR: ships) (EVT: leave)."}},
             {"id": "C", "event": "AID", "eventText": "sent", "text": "It sent rice.", "textInfo": ""}]
            """;

    @Test
    void readsTheRecordsOfTheEventDataAlliance(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.txt"), RECORDS);

        assertThat(ActCorpus.plover(file, ActCorpus.View.SENTENCE))
                .containsExactly(
                        new ActGold("", "The islands demanded that ships leave.", "request"),
                        new ActGold("", "It sent rice.", "aid"));
        assertThat(ActCorpus.plover(file, ActCorpus.View.EVENT_WORDS))
                .first()
                .isEqualTo(new ActGold("demanded leave", " that ships leave.", "request"));
    }

    @Test
    void namesTheJudgedArticleThatACorpusLacks(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("attributions"));

        assertThatThrownBy(() -> ActCorpus.judged("dev", folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the corpus " + folder + " has no article ");
    }

    private static List<ActGold> toy() {
        List<ActGold> gold = new ArrayList<>();
        for (String harbour : List.of("north", "south", "east", "west", "old", "new", "inner", "outer")) {
            gold.add(new ActGold("demanded", "that the " + harbour + " harbour be cleared", "request"));
            gold.add(new ActGold("accused", "the " + harbour + " harbour of smuggling", "accuse"));
            gold.add(new ActGold("said", "the " + harbour + " harbour was calm", ActGold.NONE));
        }
        return gold;
    }

    @Test
    void learnsAToyAndTellsUnseenOnesApart() throws IOException {
        List<ActGold> gold = toy();
        ActLearning learning = new ActLearning(ActTraining.Variant.LEXICON_AND_CUE.over(ActFeatures.shipped()), 0.1);

        List<Map<String, Double>> chances = learning.crossed(gold, List.of(), 4, 1);

        assertThat(ActTraining.told(gold, chances, 0.5)).isEqualTo(new ActTraining.Told(16, 16, 16, 24));
        assertThat(ActTraining.told(gold, chances, 0.9999).told()).isLessThan(16);
    }

    @Test
    void theSameGoldGivesTheSameModelAndItsTextGivesTheSameChances() throws IOException {
        ActLearning learning = new ActLearning(ActTraining.Variant.ALL.over(ActFeatures.shipped()), 0.1);
        ActModel model = learning.fit(toy(), 0.4);

        assertThat(learning.fit(toy(), 0.4).format()).isEqualTo(model.format());
        Set<String> features = ActFeatures.shipped().of("demanded", "calm");
        assertThat(ActModel.parse(model.format()).chances(features)).containsExactly(model.chances(features));
    }

    @Test
    void foldsHoldEveryRecordOnceAndEveryOutcomeAlike() {
        List<ActGold> gold = toy();

        List<List<Integer>> folds = ActLearning.folds(gold, 4, 7);

        assertThat(folds.stream().flatMap(List::stream)).hasSize(24);
        assertThat(new HashSet<>(folds.stream().flatMap(List::stream).toList())).hasSize(24);
        assertThat(folds)
                .allSatisfy(fold -> assertThat(fold.stream()
                                .filter(i -> gold.get(i).outcome().equals("request"))
                                .count())
                        .isEqualTo(2));
    }

    @Test
    void theWordListAloneJudgesByCueThenByWhatIsToBeDone() {
        ActFeatures features = ActFeatures.shipped();

        assertThat(WordListJudge.judge(features.of("accused", "them"), "none")).isEqualTo("accuse");
        assertThat(WordListJudge.judge(features.of("said", "they must withdraw"), "none"))
                .isEqualTo("request");
        assertThat(WordListJudge.judge(features.of("said", "it rained"), "none"))
                .isEqualTo("none");
    }
}

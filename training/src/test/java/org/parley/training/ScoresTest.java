package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Range;

class ScoresTest {

    private static final String TEXT = "They said “we will sign it today”.";

    private static GoldArticle.Attribution attribution(int contentBegin, int contentEnd) {
        return new GoldArticle.Attribution(
                List.of(new Range(0, 4)), List.of(new Range(5, 9)), List.of(new Range(contentBegin, contentEnd)));
    }

    @Test
    void marksAtTheEdgesDoNotCount() {
        Scores scores = new Scores();

        scores.add(TEXT, List.of(attribution(10, 34)), List.of(attribution(11, 32)));

        assertThat(scores.f1("all exact")).isEqualTo(1);
    }

    @Test
    void aSpanCountsFromHalfAnOverlapOn() {
        Scores scores = new Scores();

        // three of the five words "we will sign it today", then two of them
        scores.add(TEXT, List.of(attribution(10, 34)), List.of(attribution(11, 23)));
        scores.add(TEXT, List.of(attribution(10, 34)), List.of(attribution(11, 18)));

        assertThat(scores.f1("all")).isEqualTo(0.5);
        assertThat(scores.f1("cue exact")).isEqualTo(1);
    }

    @Test
    void eachGoldAttributionIsMatchedOnce() {
        Scores scores = new Scores();

        scores.add(TEXT, List.of(attribution(10, 34)), List.of(attribution(10, 34), attribution(11, 32)));

        assertThat(scores.f1("all")).isCloseTo(2.0 / 3, within(1e-9));
    }
}

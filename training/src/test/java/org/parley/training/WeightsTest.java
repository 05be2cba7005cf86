package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static Weights weights(float... values) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return Weights.of(Map.of("link.cue.weight", manager.create(values, new Shape(1, values.length))));
        }
    }

    @Test
    void theMeanLiesInTheMiddle() {
        Weights mean = Weights.mean(List.of(weights(1, -2), weights(2, 4), weights(6, 1)));

        assertThat(mean.get("link.cue.weight").values()).containsExactly(3, 1);
        assertThat(mean.get("link.cue.weight").shape()).containsExactly(1, 2);
    }

    @Test
    void networksOfTwoShapesHaveNoMean() {
        assertThatThrownBy(() -> Weights.mean(List.of(weights(1, 2), weights(1, 2, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the networks differ in the shape of link.cue.weight");
    }
}

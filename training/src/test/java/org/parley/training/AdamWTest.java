package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdamWTest {

    @Test
    void stepsAgainstTheGradientByTheRateAndClearsIt() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.create(new float[] {1, 1});
            AdamW optimizer = new AdamW(Map.of("w", weight));

            double norm = step(manager, weight, new float[] {3, -4}, optimizer);

            assertThat(norm).isCloseTo(5, within(1e-4));
            assertThat(weight.toFloatArray()).containsExactly(new float[] {0.9f, 1.1f}, within(1e-4f));
            assertThat(weight.getGradient().toFloatArray()).containsExactly(0, 0);
        }
    }

    @Test
    void refusesAGradientThatIsNotFiniteAndLeavesTheWeightAlone() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.create(new float[] {1, 1});
            AdamW optimizer = new AdamW(Map.of("w", weight));

            assertThatThrownBy(() -> step(manager, weight, new float[] {Float.POSITIVE_INFINITY, 0}, optimizer))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("the gradient of w is not finite");
            assertThat(weight.toFloatArray()).containsExactly(1, 1);
        }
    }

    @Test
    void aScaledArrayKeepsItsFactorUntilTheWayBack() throws InterruptedException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.create(new float[] {1, 1});
            weight.setRequiresGradient(true);
            for (int round = 0; round < 3; round++) {
                try (NDManager in = manager.newSubManager();
                        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                    NDArray scaled =
                            TrainingNetwork.scaled(in.create(new float[] {2, 4}).mul(weight), 0.5);
                    System.gc(); // with mul(Number) the factor's memory is free from here on, and the result wrong
                    Thread.sleep(20); // the cleaner has a thread of its own
                    for (int i = 0; i < 50; i++) {
                        in.create(new float[] {1e30f});
                    }
                    collector.backward(scaled.sum());
                }
            }
            assertThat(weight.getGradient().toFloatArray()).containsExactly(3, 6);
        }
    }

    private static double step(NDManager manager, NDArray weight, float[] gradient, AdamW optimizer) {
        try (NDManager in = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(in.create(gradient).mul(weight).sum());
        }
        return optimizer.update(_ -> 0.1, 10, 0);
    }
}

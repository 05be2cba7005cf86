package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MovingMeanTest {

    @Test
    void followsCloselyAtFirstAndSlowlyLater() {
        assertThat(MovingMean.stays(0.998, 0)).isEqualTo(0.1);
        assertThat(MovingMean.stays(0.998, 90)).isCloseTo(0.91, within(1e-9));
        assertThat(MovingMean.stays(0.998, 100_000)).isEqualTo(0.998);
    }

    @Test
    void startsAsTheWeightsAndMixesTheirChangesIn() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.create(new float[] {1, -2});
            MovingMean mean = new MovingMean(Map.of("w", weight), 0.15, manager);
            assertThat(mean(mean)).containsExactly(1, -2);

            weight.set(new float[] {3, 0});
            mean.update(); // .1 stays
            assertThat(mean(mean)).containsExactly(new float[] {2.8f, -0.2f}, within(1e-6f));
            weight.set(new float[] {0, 0});
            mean.update(); // .15, not 2/11
            assertThat(mean(mean)).containsExactly(new float[] {0.42f, -0.03f}, within(1e-6f));
        }
    }

    @Test
    void leavesNoMemoryBehind() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.create(new float[1000]);
            MovingMean mean = new MovingMean(Map.of("w", weight), 0.998, manager);
            int held = manager.getManagedArrays().size();

            for (int update = 0; update < 100; update++) {
                mean.update();
            }

            assertThat(manager.getManagedArrays()).hasSize(held);
        }
    }

    private static float[] mean(MovingMean mean) {
        return Objects.requireNonNull(mean.means().get("w")).toFloatArray();
    }
}

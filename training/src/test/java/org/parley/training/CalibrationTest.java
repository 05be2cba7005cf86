package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.reading.neural.Confidence;
import org.parley.reading.neural.Signs;

class CalibrationTest {

    @Test
    void findsTheChancesThatTheCasesWereDrawnWith() {
        SplittableRandom random = new SplittableRandom(5);
        Confidence truth = new Confidence(List.of(-1.0, 0.8, 0.0, 0.5, 0.0, 0.3));
        List<Calibration.Case> cases = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Signs signs = new Signs(
                    2 * random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextGaussian(),
                    random.nextInt(2));
            cases.add(new Calibration.Case(signs, random.nextDouble() < truth.of(signs)));
        }

        Confidence fitted = Calibration.fit(cases);

        for (int i = 0; i < truth.weights().size(); i++) {
            assertThat(fitted.weights().get(i)).isCloseTo(truth.weights().get(i), within(0.1));
        }
        assertThat(Calibration.reliability(cases, fitted)).startsWith("expected calibration error 0.00");
    }

    @Test
    void drawsAPointWhereTheCasesOfATenthLie() {
        List<Calibration.Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            cases.add(new Calibration.Case(new Signs(0, 0, 0, 0, 0), i < 40)); // of even odds, two in five right
        }

        String svg = ReliabilityPicture.draw(cases, Confidence.ofCue(), "toy");

        assertThat(svg)
                .contains("against how sure it is, toy: expected calibration error 0.100")
                .contains("<circle cx=\"186.0\" cy=\"188.0\" r=\"4.9\"")
                .contains("sure 0.50, right 0.40, 100 cases");
        assertThat(svg.split("<circle")).hasSize(2);
    }
}

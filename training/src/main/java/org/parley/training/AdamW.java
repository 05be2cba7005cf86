package org.parley.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.HashMap;
import java.util.Map;

/**
 * AdamW (Loshchilov and Hutter, 2019) with all gradients clipped together, on DJL's fused update.
 *
 * <p>The engine clears a weight's gradient within the update. Nothing else may: multiplying a gradient by nought, or
 * subtracting it from itself as {@code GradientCollector.zeroGradients} does, keeps an infinite one as NaN for ever.
 */
final class AdamW {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float UNCLIPPED = -1;

    private final Map<String, NDArray> weights;
    private final Map<String, NDArray> means = new HashMap<>();
    private final Map<String, NDArray> variances = new HashMap<>();
    private int updates;

    /** @param weights those to train */
    AdamW(Map<String, NDArray> weights) {
        this.weights = weights;
        weights.forEach((name, weight) -> {
            weight.setRequiresGradient(true);
            means.put(name, weight.zerosLike());
            variances.put(name, weight.zerosLike());
        });
    }

    /**
     * Updates every weight by its gradient and clears the gradients.
     *
     * @return norm of all gradients before clipping
     * @throws ArithmeticException naming the weight where a gradient is not finite; no weight is changed then
     */
    double update(Rates rates, double clip, double decay) {
        Map<String, NDArray> gradients = new HashMap<>();
        try {
            double squares = 0;
            for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
                NDArray gradient = entry.getValue().getGradient();
                gradients.put(entry.getKey(), gradient);
                double square;
                try (NDArray squared = gradient.square();
                        NDArray sum = squared.sum()) {
                    square = sum.getFloat();
                }
                if (!Double.isFinite(square)) {
                    throw new ArithmeticException("the gradient of " + entry.getKey() + " is not finite");
                }
                squares += square;
            }
            double norm = Math.sqrt(squares);
            float scale = (float) Math.min(1, clip / (norm + 1e-6));
            updates++;
            double correction = Math.sqrt(1 - Math.pow(BETA2, updates)) / (1 - Math.pow(BETA1, updates));
            for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
                String name = entry.getKey();
                NDArray weight = entry.getValue();
                float rate = (float) rates.of(name);
                boolean matrix = weight.getShape().dimension() > 1;
                weight.getNDArrayInternal()
                        .adamUpdate(
                                new NDList(weight, gradients.get(name), means.get(name), variances.get(name)),
                                new NDList(weight),
                                rate,
                                (float) (rate * correction),
                                matrix ? (float) decay : 0,
                                scale,
                                UNCLIPPED,
                                BETA1,
                                BETA2,
                                EPSILON,
                                true,
                                true);
            }
            return norm;
        } finally {
            gradients.values().forEach(NDArray::close);
        }
    }

    /** The learning rate of a weight by its name. */
    @FunctionalInterface
    interface Rates {
        double of(String weight);
    }
}

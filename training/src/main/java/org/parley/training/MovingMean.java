package org.parley.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exponential moving mean of weights while they are trained: it reads better than the weights of any one step (Polyak and
 * Juditsky, 1992). It starts out as the weights, and follows them closely at first.
 */
final class MovingMean {

    private final List<Followed> all = new ArrayList<>();
    private final NDManager manager;
    private final double most;
    private int updates;

    private record Followed(String name, NDArray weight, NDArray mean) {}

    /**
     * @param weights those to follow
     * @param most    what of the mean stays in a step, at most
     * @param manager owns the mean
     */
    MovingMean(Map<String, NDArray> weights, double most, NDManager manager) {
        this.manager = manager;
        this.most = most;
        weights.forEach((name, weight) -> {
            NDArray mean = weight.zerosLike();
            mean.attach(manager);
            all.add(new Followed(name, weight, mean));
        });
        follow(0);
    }

    /** The share of the mean that stays in its update after so many others. */
    static double stays(double most, int updates) {
        return Math.min(most, (1.0 + updates) / (10.0 + updates));
    }

    /** Takes the weights of the moment in. */
    void update() {
        follow(stays(most, updates++));
    }

    private void follow(double stays) {
        for (Followed one : all) {
            try (NDManager in = manager.newSubManager()) {
                NDArray now = one.weight().stopGradient();
                now.attach(in);
                one.mean().addi(TrainingNetwork.scaled(now.sub(one.mean()), 1 - stays));
            }
        }
    }

    /** By the weights' names; they change with each update. */
    Map<String, NDArray> means() {
        Map<String, NDArray> means = new LinkedHashMap<>();
        all.forEach(one -> means.put(one.name(), one.mean()));
        return means;
    }
}

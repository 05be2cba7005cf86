package org.parley.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.parley.reading.acts.ActModel;

/** Fits a multinomial logistic regression with a ridge to gold acts, by OpenNLP's quasi-Newton trainer (L-BFGS). */
final class ActLearning {

    private static final int ROUNDS = 60;

    private final Function<ActGold, Set<String>> features;
    private final double ridge;

    /** @param ridge cost of the squared weights */
    ActLearning(Function<ActGold, Set<String>> features, double ridge) {
        if (!(ridge > 0)) {
            throw new IllegalArgumentException("ridge must be positive, not " + ridge);
        }
        this.features = features;
        this.ridge = ridge;
    }

    /** The same gold gives the same model. */
    ActModel fit(List<ActGold> gold, double threshold) throws IOException {
        List<Event> events = new ArrayList<>();
        for (ActGold one : gold) {
            events.add(new Event(
                    one.outcome(), features.apply(one).stream().sorted().toArray(String[]::new)));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, ridge);
        OnePassDataIndexer indexer = new OnePassDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return model(trainer.trainModel(ROUNDS, indexer), threshold);
    }

    private static ActModel model(QNModel trained, double threshold) {
        @SuppressWarnings("unchecked") // as AbstractModel documents it
        Map<String, Context> contexts = (Map<String, Context>) trained.getDataStructures()[1];
        String[] outcomes = (String[]) trained.getDataStructures()[2];
        Map<String, float[]> weights = new HashMap<>();
        contexts.forEach((feature, context) -> {
            float[] row = new float[outcomes.length];
            for (int i = 0; i < context.getOutcomes().length; i++) {
                row[context.getOutcomes()[i]] = Math.round(1e2 * context.getParameters()[i]) / 1e2f;
            }
            weights.put(feature, row);
        });
        return new ActModel(Arrays.asList(outcomes), weights, threshold);
    }

    /** Parts of equal size in which every outcome is as frequent as in all, shuffled by the seed. */
    static List<List<Integer>> folds(List<ActGold> gold, int count, long seed) {
        List<List<Integer>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            folds.add(new ArrayList<>());
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        order.sort((a, b) -> gold.get(a).outcome().compareTo(gold.get(b).outcome())); // stable: shuffled within
        for (int i = 0; i < order.size(); i++) {
            folds.get(i % count).add(order.get(i));
        }
        return folds;
    }

    /** Chances of each gold record by a model that never saw its part; {@code always} is learnt from in each. */
    List<Map<String, Double>> crossed(List<ActGold> gold, List<ActGold> always, int count, long seed)
            throws IOException {
        List<Map<String, Double>> chances = new ArrayList<>(Collections.nCopies(gold.size(), Map.of()));
        for (List<Integer> fold : folds(gold, count, seed)) {
            Set<Integer> out = Set.copyOf(fold);
            List<ActGold> seen = new ArrayList<>(always);
            for (int i = 0; i < gold.size(); i++) {
                if (!out.contains(i)) {
                    seen.add(gold.get(i));
                }
            }
            ActModel model = fit(seen, 0);
            for (int i : fold) {
                chances.set(i, named(model, features.apply(gold.get(i))));
            }
        }
        return chances;
    }

    /** Chances by outcome. */
    static Map<String, Double> named(ActModel model, Set<String> features) {
        double[] chances = model.chances(features);
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < chances.length; i++) {
            named.put(model.outcomes().get(i), chances[i]);
        }
        return named;
    }
}

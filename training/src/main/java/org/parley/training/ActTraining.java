package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.reading.acts.ActFeatures;
import org.parley.reading.acts.ActModel;

/**
 * Learns what kind of act an attribution is.
 *
 * <pre>
 * ActTraining cross PLOVER.txt TRAIN            ten-fold cross-validation, three seeds, beside two baselines
 * ActTraining fit PLOVER.txt TRAIN MODEL.tsv    fits the model that ships, threshold included
 * ActTraining measure DEV MODEL.tsv             how it judges the judged attributions of PolNeAR's dev part
 * </pre>
 *
 * <p>PLOVER.txt holds the gold records of the Open Event Data Alliance, TRAIN and DEV are parts of PolNeAR.
 */
public final class ActTraining {

    private static final int FOLDS = 10;
    private static final int SEEDS = 3;
    private static final double RIDGE = 0.6;

    /** An act is told where those told are right at least this often, in cross-validation over judged attributions. */
    private static final double WANTED_PRECISION = 0.8;

    private ActTraining() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("cross")) {
            cross(ActCorpus.plover(Path.of(args[1]), ActCorpus.View.EVENT_WORDS), judged("train", args[2]));
            System.out.println("without the event words:");
            cross(ActCorpus.plover(Path.of(args[1]), ActCorpus.View.SENTENCE), judged("train", args[2]));
        } else if (args.length == 4 && args[0].equals("fit")) {
            fit(ActCorpus.plover(Path.of(args[1]), ActCorpus.View.EVENT_WORDS), judged("train", args[2]), args[3]);
        } else if (args.length == 3 && args[0].equals("measure")) {
            measure(judged("dev", args[1]), ActModel.parse(Files.readString(Path.of(args[2]))));
        } else {
            System.err.println("usage: ActTraining cross PLOVER.txt TRAIN | fit PLOVER.txt TRAIN MODEL.tsv"
                    + " | measure DEV MODEL.tsv");
            System.exit(2);
        }
    }

    private static List<ActGold> judged(String part, String corpus) throws IOException {
        return ActCorpus.judged(part, Path.of(corpus));
    }

    /** What the model looks at. */
    enum Variant {
        WORDS,
        LEXICON,
        LEXICON_AND_CUE,
        ALL;

        Function<ActGold, Set<String>> over(ActFeatures features) {
            return gold -> {
                Set<String> found = new HashSet<>();
                if (this != WORDS) {
                    found.addAll(features.of(gold.cue(), gold.content()));
                    found.removeIf(name -> this == LEXICON && name.startsWith("cue:"));
                }
                if (this == WORDS || this == ALL) {
                    words("c", gold.cue(), found);
                    words("w", gold.content(), found);
                }
                return found;
            };
        }

        /** Words and pairs of words in lower case. */
        private static void words(String prefix, String text, Set<String> found) {
            String before = "";
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
                found.add(prefix + ':' + word);
                found.add(prefix + "2:" + before + ' ' + word);
                before = word;
            }
        }
    }

    private static void cross(List<ActGold> plover, List<ActGold> judged) throws IOException {
        ActFeatures features = ActFeatures.shipped();
        String most =
                plover.stream()
                        .collect(Collectors.groupingBy(ActGold::outcome, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        System.out.printf(
                Locale.ROOT,
                "%d records; always %s %.3f, word list alone %.3f%n",
                plover.size(),
                most,
                share(plover, _ -> most),
                share(plover, gold -> WordListJudge.judge(features.of(gold.cue(), gold.content()), most)));
        for (Variant variant : Variant.values()) {
            ActLearning learning = new ActLearning(variant.over(features), RIDGE);
            StringBuilder line = new StringBuilder(variant.toString());
            for (int seed = 1; seed <= SEEDS; seed++) {
                List<Map<String, Double>> chances = learning.crossed(plover, judged, FOLDS, seed);
                line.append(String.format(
                        Locale.ROOT,
                        " %.3f",
                        share(plover, gold -> likeliest(without(chances.get(plover.indexOf(gold)))))));
            }
            System.out.println(line + "; judged attributions, seed 1: "
                    + told(judged, learning.crossed(judged, plover, FOLDS, 1), 0.5));
        }
    }

    private static Map<String, Double> without(Map<String, Double> chances) {
        Map<String, Double> acts = new HashMap<>(chances);
        acts.remove(ActGold.NONE);
        return acts;
    }

    private static double share(List<ActGold> gold, Function<ActGold, String> judge) {
        return gold.stream()
                        .filter(one -> judge.apply(one).equals(one.outcome()))
                        .count()
                / (double) gold.size();
    }

    static String likeliest(Map<String, Double> chances) {
        return chances.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** How many acts are told at a threshold, how many of them are right, and how many there are. */
    record Told(int told, int right, int acts, int all) {

        double precision() {
            return told == 0 ? 1 : (double) right / told;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%d told, %d right (%.2f), of %d acts in %d", told, right, precision(), acts, all);
        }
    }

    static Told told(List<ActGold> gold, List<Map<String, Double>> chances, double threshold) {
        int told = 0;
        int right = 0;
        int acts = 0;
        for (int i = 0; i < gold.size(); i++) {
            String best = likeliest(chances.get(i));
            acts += gold.get(i).outcome().equals(ActGold.NONE) ? 0 : 1;
            if (!best.equals(ActGold.NONE) && chances.get(i).getOrDefault(best, 0.0) >= threshold) {
                told++;
                right += best.equals(gold.get(i).outcome()) ? 1 : 0;
            }
        }
        return new Told(told, right, acts, gold.size());
    }

    private static void fit(List<ActGold> plover, List<ActGold> judged, String file) throws IOException {
        ActLearning learning = new ActLearning(Variant.LEXICON_AND_CUE.over(ActFeatures.shipped()), RIDGE);
        List<ActGold> seen = new ArrayList<>();
        List<Map<String, Double>> chances = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            chances.addAll(learning.crossed(judged, plover, FOLDS, seed));
            seen.addAll(judged);
        }
        double threshold = 0.3;
        while (threshold < 0.9 && told(seen, chances, threshold).precision() < WANTED_PRECISION) {
            threshold = Math.round(100 * threshold + 1) / 100.0;
        }
        System.out.printf(
                Locale.ROOT, "threshold %.2f: over %d seeds %s%n", threshold, SEEDS, told(seen, chances, threshold));
        List<ActGold> all = new ArrayList<>(plover);
        all.addAll(judged);
        ActModel model = learning.fit(all, threshold);
        Files.writeString(Path.of(file), """
                # What speaks for which act: a multinomial logistic regression over the features of ActFeatures. Fitted by
                # org.parley.training.ActTraining to the 322 PLOVER gold records of the Open Event Data Alliance (CC BY-SA 4.0) and
                # 300 attributions of PolNeAR's training part that were judged for Parley (acts.tsv). No text of either is in here.
                """ + model.format());
    }

    private static void measure(List<ActGold> gold, ActModel model) {
        ActFeatures features = ActFeatures.shipped();
        List<Map<String, Double>> chances = new ArrayList<>();
        for (ActGold one : gold) {
            chances.add(ActLearning.named(model, features.of(one.cue(), one.content())));
        }
        System.out.println("at " + model.threshold() + ": " + told(gold, chances, model.threshold()));
        System.out.println("without a threshold: " + told(gold, chances, 0));
        System.out.printf(
                Locale.ROOT,
                "act or none, right: %.3f; always none: %.3f; word list alone: %.3f%n",
                share(gold, one -> judged(one, features, model)),
                share(gold, _ -> ActGold.NONE),
                share(gold, one -> WordListJudge.judge(features.of(one.cue(), one.content()), ActGold.NONE)));
    }

    private static String judged(ActGold gold, ActFeatures features, ActModel model) {
        Map<String, Double> chances = ActLearning.named(model, features.of(gold.cue(), gold.content()));
        String best = likeliest(chances);
        return chances.getOrDefault(best, 0.0) >= model.threshold() ? best : ActGold.NONE;
    }
}

package org.parley.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What to train on what.
 *
 * @param corpus   articles in which attributions are marked
 * @param out      folder that the weights go to
 * @param origin   what the encoder starts as
 * @param gum      texts in which names are marked
 * @param fold     articles to leave out
 * @param teachers networks to learn from, besides what is marked
 * @param from     weights to go on from, in place of a fresh start
 */
record TrainCommand(
        Path corpus,
        Path out,
        TrainingOptions options,
        Train.Origin origin,
        Optional<Path> gum,
        Optional<Fold> fold,
        Optional<Path> teachers,
        Optional<Path> from) {

    static final String USAGE = """
            usage: Train CORPUS OUT --epochs N --seed N [--start minilm|bge] [--gum GUM] [--fold K/N | --teachers FOLDER [--share .8]]
                   [--from NETWORK.weights] [--steps N] [--sight window|sentence]""";

    private static final Set<String> OPTIONS = Set.of(
            "--epochs",
            "--seed",
            "--start",
            "--gum",
            "--fold",
            "--teachers",
            "--share",
            "--from",
            "--steps",
            "--sight");

    TrainCommand {
        if (fold.isPresent() && teachers.isPresent()) {
            throw new IllegalArgumentException(
                    "--fold is for training teachers, --teachers for learning from them:" + " not both at once");
        }
    }

    /** @throws IllegalArgumentException saying by name and value what is wrong */
    static TrainCommand parse(String... arguments) {
        Arguments given = Arguments.parse(arguments, OPTIONS);
        if (given.plain().size() != 2) {
            throw new IllegalArgumentException("CORPUS and OUT are needed, and no more; given: " + given.plain());
        }
        Optional<Path> teachers = given.path("--teachers");
        Optional<Double> share = given.share("--share");
        if (share.isPresent() && teachers.isEmpty()) {
            throw new IllegalArgumentException("--share is that of --teachers, which are not given");
        }
        Optional<Path> from = given.path("--from");
        TrainingOptions fresh = TrainingOptions.standard(
                given.whole("--epochs", 1).orElseThrow(() -> missing("--epochs")),
                given.whole("--seed", 0).orElseThrow(() -> missing("--seed")));
        TrainingOptions options = fresh.with(
                share.orElse(fresh.share()),
                given.text("--sight").map(TrainCommand::reach).orElse(fresh.reach()),
                given.whole("--steps", 1).orElse(fresh.mostSteps()));
        return new TrainCommand(
                Path.of(given.plain().get(0)),
                Path.of(given.plain().get(1)),
                from.isPresent() ? options.goingOn() : options,
                given.text("--start").map(Train.Origin::of).orElse(Train.Origin.MINILM),
                given.path("--gum"),
                given.text("--fold").map(Fold::parse),
                teachers,
                from);
    }

    private static Sight.Reach reach(String value) {
        return switch (value) {
            case "window" -> Sight.Reach.WINDOW;
            case "sentence" -> Sight.Reach.SENTENCE;
            default -> throw new IllegalArgumentException("--sight must be window or sentence, not " + value);
        };
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(name + " is missing");
    }
}

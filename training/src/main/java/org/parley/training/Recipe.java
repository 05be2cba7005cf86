package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains the reader as it ships, from the start: {@code Recipe CORPUS GUM OUT [SEED]}.
 *
 * <p>The articles of CORPUS are cut into five folds. For each of them two large networks learn from the other four; then a small one
 * learns from what is marked and from all ten, each asked about the articles that it never saw. Writes {@code
 * OUT/teachers} and {@code OUT/student}. What is there already is not trained again, so that a call that was cut short
 * can be repeated.
 */
public final class Recipe {

    private static final int FOLDS = 5;
    private static final int TEACHERS_OF_A_FOLD = 2;
    private static final int TEACHERS_EPOCHS = 6;
    private static final int EPOCHS = 10;

    private Recipe() {}

    public static void main(String[] args) throws IOException {
        List<TrainCommand> commands;
        try {
            if (args.length != 3 && args.length != 4) {
                throw new IllegalArgumentException("CORPUS, GUM and OUT are needed; given: " + List.of(args));
            }
            int seed = args.length == 4 ? Arguments.whole("SEED", args[3], 0) : 1;
            commands = commands(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), seed);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.err.println("usage: Recipe CORPUS GUM OUT [SEED]");
            System.exit(2);
            return;
        }
        for (TrainCommand command : left(commands)) {
            Train.run(command);
        }
    }

    /** All trainings in order; those that follow need what those before them leave. */
    static List<TrainCommand> commands(Path corpus, Path gum, Path out, long seed) {
        List<TrainCommand> commands = new ArrayList<>();
        Path teachers = out.resolve("teachers");
        for (int number = 1; number <= FOLDS; number++) {
            Fold fold = new Fold(number, FOLDS);
            for (int t = 0; t < TEACHERS_OF_A_FOLD; t++) {
                long own = seed + t;
                commands.add(new TrainCommand(
                        corpus,
                        teachers.resolve(Teachers.folder(fold, own)),
                        TrainingOptions.deep(TEACHERS_EPOCHS, own),
                        Train.Origin.BGE,
                        Optional.of(gum),
                        Optional.of(fold),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        commands.add(new TrainCommand(
                corpus,
                out.resolve("student"),
                TrainingOptions.standard(EPOCHS, seed),
                Train.Origin.MINILM,
                Optional.of(gum),
                Optional.empty(),
                Optional.of(teachers),
                Optional.empty()));
        return commands;
    }

    /** Those that have not been finished. */
    static List<TrainCommand> left(List<TrainCommand> commands) {
        return commands.stream()
                .filter(command -> Files.notExists(command.out().resolve(Train.NETWORK)))
                .toList();
    }
}

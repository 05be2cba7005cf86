package org.parley.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Trained networks that teach another one, each of them only about articles of the fold that was left out when it was
 * trained: of articles that it has seen it would repeat the labels, slips and all.
 */
final class Teachers {

    private static final Pattern FOLDER = Pattern.compile("fold-(\\d+)-of-(\\d+)-.+");

    private final List<Teacher> all;

    /** @param all of folds that are as many for each, every fold with one teacher at least; or nobody */
    Teachers(List<Teacher> all) {
        this.all = List.copyOf(all);
        if (all.isEmpty()) {
            return;
        }
        int folds = folds();
        for (Teacher teacher : all) {
            if (teacher.unseen().of() != folds) {
                throw new IllegalArgumentException("some teachers are of " + folds + " folds, others of "
                        + teacher.unseen().of());
            }
        }
        for (int number = 1; number <= folds; number++) {
            Fold fold = new Fold(number, folds);
            if (all.stream().noneMatch(teacher -> teacher.unseen().equals(fold))) {
                throw new IllegalArgumentException("no teacher has left out fold " + fold);
            }
        }
    }

    static Teachers none() {
        return new Teachers(List.of());
    }

    /** @param unseen the fold that it has not learnt from */
    record Teacher(Fold unseen, Architecture shape, Source source) {}

    /** Where a teacher's weights are: they are large, and fetched only when it is to read. */
    @FunctionalInterface
    interface Source {
        Weights weights() throws IOException;
    }

    /** The name of a teacher's folder. */
    static String folder(Fold unseen, long seed) {
        return "fold-" + unseen.number() + "-of-" + unseen.of() + "-seed-" + seed;
    }

    /**
     * Those of a folder.
     *
     * @param folder has a folder for each teacher, as {@link #folder(Fold, long)} names it, with {@code network.weights}
     */
    static Teachers read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder of teachers " + folder);
        }
        List<Teacher> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.sorted().toList()) {
                Matcher name = FOLDER.matcher(one.getFileName().toString());
                Path file = one.resolve(Train.NETWORK);
                if (name.matches() && Files.exists(file)) {
                    Fold unseen = new Fold(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
                    Architecture shape = Architecture.small(Weights.read(file).layers());
                    found.add(new Teacher(unseen, shape, () -> Weights.read(file, shape)));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    folder + " holds no teacher: a folder such as fold-2-of-5-seed-1 with " + Train.NETWORK);
        }
        return new Teachers(found);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    /** Into how many folds the articles are cut; 0 without teachers. */
    int folds() {
        return all.isEmpty() ? 0 : all.getFirst().unseen().of();
    }

    /** Ready to read, with a manager's memory. */
    Ready ready(NDManager manager) throws IOException {
        List<Reading> ready = new ArrayList<>();
        for (Teacher teacher : all) {
            Weights weights = teacher.source().weights();
            ready.add(new Reading(
                    teacher.unseen(), new TrainingNetwork(teacher.shape(), weights.arrays(manager), manager)));
        }
        return new Ready(ready);
    }

    private record Reading(Fold unseen, TrainingNetwork network) {}

    /** Teachers whose weights are loaded. */
    static final class Ready {

        private final List<Reading> all;

        private Ready(List<Reading> all) {
            this.all = all;
        }

        /** Those who may teach about a text of this fold; all of them about one that none has seen the labels of. */
        List<TrainingNetwork> of(Optional<Fold> fold) {
            return all.stream()
                    .filter(one -> fold.isEmpty() || one.unseen().equals(fold.get()))
                    .map(Reading::network)
                    .toList();
        }
    }
}

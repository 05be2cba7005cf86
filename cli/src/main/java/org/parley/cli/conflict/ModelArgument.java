package org.parley.cli.conflict;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Option;
import org.parley.conflict.files.ModelFiles;
import org.parley.conflict.words.NearName;
import picocli.CommandLine.Parameters;

/** The model that a command works on. */
final class ModelArgument {

    @Parameters(index = "0", paramLabel = "MODEL", description = "The model: a YAML file, or a .gmcr file.")
    private @Nullable Path file;

    ConflictModel read() {
        if (file == null) {
            throw new IllegalStateException("a required path is missing");
        }
        return ModelFiles.read(file);
    }

    /** A state as a person gives it: its number, or the options taken as {@code A + B}, or {@code nothing}. */
    static long state(ConflictModel model, String given) {
        int options = model.options().size();
        long state = 0;
        if (given.matches("\\d{1,18}")) {
            state = Long.parseLong(given);
            if (state >>> options != 0) {
                throw new BadModel("There is no state " + given + ": with " + options + " options states run from 0 to "
                        + ((1L << options) - 1) + ".");
            }
        } else if (!given.strip().equals("nothing")) {
            List<String> names = model.options().stream().map(Option::name).toList();
            for (String name : given.split("\\+")) {
                int option = model.option(name.strip());
                if (option < 0) {
                    throw new BadModel("There is no option \"" + name.strip() + "\" in the model. "
                            + NearName.hint(name.strip(), names)
                            + " A state is a number, or names such as \"" + example(names) + "\", or \"nothing\".");
                }
                state |= 1L << option;
            }
        }
        if (!model.feasible(state)) {
            throw new BadModel("State " + state + " is not feasible in this model. "
                    + "\"parley conflict solve\" shows the states that hold.");
        }
        return state;
    }

    private static String example(List<String> names) {
        return String.join(" + ", names.subList(0, Math.min(2, names.size())));
    }

    /** The states of a model that are listed, spread over lines of bearable length. */
    static String numbers(long[] states, int most) {
        String shown = String.join(
                ", ", Arrays.stream(states).limit(most).mapToObj(Long::toString).toList());
        return states.length > most ? shown + ", … (%,d more)".formatted(states.length - most) : shown;
    }
}

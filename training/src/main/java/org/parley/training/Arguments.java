package org.parley.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command's arguments.
 *
 * @param plain those without a name, in order
 * @param named the value of each {@code --name value}, by name
 */
record Arguments(List<String> plain, Map<String, String> named) {

    Arguments {
        plain = List.copyOf(plain);
        named = Map.copyOf(named);
    }

    /** @throws IllegalArgumentException naming an option that is unknown, stands twice, or lacks a value */
    static Arguments parse(String[] arguments, Set<String> options) {
        List<String> plain = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String one = arguments[i];
            if (!one.startsWith("--")) {
                plain.add(one);
                continue;
            }
            if (!options.contains(one)) {
                throw new IllegalArgumentException("there is no option " + one);
            }
            if (i + 1 == arguments.length || arguments[i + 1].startsWith("--")) {
                throw new IllegalArgumentException(one + " needs a value");
            }
            if (named.put(one, arguments[++i]) != null) {
                throw new IllegalArgumentException(one + " stands twice");
            }
        }
        return new Arguments(plain, named);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(named.get(name));
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** A whole number of at least {@code least}. */
    Optional<Integer> whole(String name, int least) {
        return text(name).map(value -> whole(name, value, least));
    }

    /** @throws IllegalArgumentException by name and value, where it is no whole number of at least {@code least} */
    static int whole(String name, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw new IllegalArgumentException(name + " must be a whole number of at least " + least + ", not " + value);
    }

    /** A number above 0 and up to 1. */
    Optional<Double> share(String name) {
        return text(name).map(value -> {
            try {
                double number = Double.parseDouble(value);
                if (number > 0 && number <= 1) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // refused below
            }
            throw new IllegalArgumentException(name + " must lie between 0 and 1, not " + value);
        });
    }
}

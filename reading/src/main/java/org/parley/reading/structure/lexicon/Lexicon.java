package org.parley.reading.structure.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Word lists and tables in UTF-8: one entry a line, cells between tabs, comment lines after {@code #}.
 *
 * <p>A missing file is a fault of the program and is said so by name.
 */
public final class Lexicon {

    private Lexicon() {}

    /** Every entry of the file that lies beside class {@code near}, split into its cells. */
    public static List<List<String>> rows(Class<?> near, String file) {
        return lines(near, file).stream()
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** The entries of a file that has one word a line. */
    public static Set<String> words(Class<?> near, String file) {
        return lines(near, file).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(Class<?> near, String file) {
        try (InputStream in = near.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: its data file " + file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

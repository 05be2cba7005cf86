package org.parley.reading.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists and tables this package ships with: one entry a line, cells between tabs, comments after {@code #}. */
final class Lexicon {

    private Lexicon() {}

    /** Every entry of {@code file}, split into its cells. */
    static List<List<String>> rows(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** The entries of a file that has one word a line. */
    static Set<String> words(String file) {
        return lines(file).stream().collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> lines(String file) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
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

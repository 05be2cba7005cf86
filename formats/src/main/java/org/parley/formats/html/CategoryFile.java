package org.parley.formats.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Word lists by category, beside this class: on each line a category, a tab, and what belongs to it. */
final class CategoryFile {

    private CategoryFile() {}

    /** What belongs to each category, in the order of the file. */
    static SequencedMap<String, String> read(String name) {
        try (InputStream in = CategoryFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            SequencedMap<String, String> categories = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> categories.put(columns[0], columns[1]));
            return categories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

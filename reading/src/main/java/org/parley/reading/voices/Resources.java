package org.parley.reading.voices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside these classes. */
final class Resources {

    private Resources() {}

    static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the program is damaged: its resource " + name + " is missing");
        }
        return in;
    }

    /** The lines of a list, without comments (lines that begin with {@code #}) and blank ones. */
    static List<String> lines(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}

package org.parley.reading.structure;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files beside the repository that are not part of it; tests that need them are skipped where they are absent. */
final class SharedFiles {

    private SharedFiles() {}

    /** The folder {@code shared/name} beside the repository; the test is skipped if there is none. */
    static Path folder(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        Assumptions.abort("shared/" + name + " is not beside the repository");
        throw new IllegalStateException("not reached");
    }
}

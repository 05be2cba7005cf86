package org.parley.benchmarks.content;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the pages are that people have cut. */
final class Pages {

    private Pages() {}

    /** {@code ../shared/corpora/pages} beside the repository, looked for upwards from the working folder. */
    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/corpora/pages");
            if (Files.isRegularFile(found.resolve("ground-truth.json"))) {
                return found;
            }
        }
        throw new IllegalStateException(
                "There are no pages to measure on: no folder shared/corpora/pages beside the repository.");
    }
}

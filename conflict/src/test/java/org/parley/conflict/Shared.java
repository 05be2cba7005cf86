package org.parley.conflict;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The definitions' test data beside the repository; tests that need it are skipped where it is absent. */
public final class Shared {
    private Shared() {}

    public static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.isDirectory(folder.resolve("conflict")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                Path shared = folder.resolveSibling("shared").resolve("conflict");
                assumeTrue(Files.isDirectory(shared), "../shared/conflict is absent: skipped");
                return shared;
            }
            folder = folder.getParent();
        }
        assumeTrue(false, "not inside the repository: skipped");
        throw new IllegalStateException();
    }

    public static JsonNode json(String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(folder().resolve(name)));
    }
}

package org.parley.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a program of this user keeps what it wants to find again. */
final class StateFolder {

    private StateFolder() {}

    /** {@code $XDG_STATE_HOME/parley}, on Windows {@code %LOCALAPPDATA%\parley}, otherwise below the home folder. */
    static Path of(Map<String, String> environment, Path home) {
        for (String name : new String[] {"XDG_STATE_HOME", "LOCALAPPDATA"}) {
            @Nullable String set = environment.get(name);
            if (set != null && !set.isBlank() && Path.of(set).isAbsolute()) {
                return Path.of(set, "parley");
            }
        }
        return home.resolve(".local").resolve("state").resolve("parley");
    }
}

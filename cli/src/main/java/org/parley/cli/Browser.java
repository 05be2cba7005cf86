package org.parley.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Shows an address in the browser that the desktop uses. */
final class Browser {

    private Browser() {}

    /** Whether a program that opens addresses could be started. */
    static boolean show(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.parley.cli.conflict;

import picocli.CommandLine.Option;

/** In which form. */
final class FormOption {

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text or json (${DEFAULT-VALUE}).")
    private As as = As.TEXT;

    boolean json() {
        return as == As.JSON;
    }
}

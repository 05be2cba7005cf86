package org.parley.cli.conflict;

import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import picocli.CommandLine.Option;

/** Which outcome. */
final class StateOption {

    @Option(
            names = "--state",
            paramLabel = "STATE",
            required = true,
            description = "Its number, the options taken as \"A + B\", or nothing.")
    private String state = "";

    /** @throws BadModel where the model has no such outcome */
    long in(ConflictModel model) {
        return ModelArgument.state(model, state);
    }
}

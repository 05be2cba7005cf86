package org.parley.cli.conflict;

import java.util.concurrent.Callable;
import org.parley.cli.Console;
import picocli.CommandLine.Mixin;

/** A command on one model. What is wrong with the model is said on the console, and the exit code tells. */
abstract class ModelCommand implements Callable<Integer> {
    final Console console;

    @Mixin
    final ModelArgument argument = new ModelArgument();

    ModelCommand(Console console) {
        this.console = console;
    }

    /** What the command does; throws as {@link Attempt} knows. */
    abstract void work();

    @Override
    public final Integer call() {
        return Attempt.at(console, this::work);
    }
}

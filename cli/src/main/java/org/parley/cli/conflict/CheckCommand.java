package org.parley.cli.conflict;

import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.Remark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley conflict check}: what to know about a model before trusting its results. */
@Command(
        name = "check",
        description = "Reads a model and remarks on what its results hang on: assumptions, single sources, statements "
                + "that decide nothing, ties.")
public final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ModelArgument argument = new ModelArgument();

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Attempt.at(console, () -> {
            ConflictModel model = argument.read(console);
            List<Remark> remarks = Remark.about(model);
            remarks.forEach(remark -> console.out().println("- " + remark.text()));
            console.out().flush();
            console.say(
                    remarks.isEmpty()
                            ? "The model is sound; nothing to remark."
                            : "The model can be used; " + remarks.size()
                                    + (remarks.size() == 1 ? " remark." : " remarks."));
        });
    }
}

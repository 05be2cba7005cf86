package org.parley.cli.conflict;

import java.util.List;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.Remark;
import picocli.CommandLine.Command;

/** {@code parley conflict check}: what to know about a model before trusting its results. */
@Command(
        name = "check",
        description = "Reads a model and remarks on what its results hang on: assumptions, single sources, statements "
                + "that decide nothing, ties.")
public final class CheckCommand extends ModelCommand {

    public CheckCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        List<Remark> remarks = Remark.about(model);
        remarks.forEach(remark -> console.out().println("- " + remark.text()));
        console.out().flush();
        console.say(
                remarks.isEmpty()
                        ? "The model is sound; nothing to remark."
                        : "The model can be used; " + remarks.size()
                                + (remarks.size() == 1 ? " remark." : " remarks."));
    }
}

package org.parley.cli.conflict;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley conflict}: which outcomes hold, who breaks them, what would change that. */
@Command(
        name = "conflict",
        synopsisSubcommandLabel = "COMMAND",
        description = "Analyses a conflict model: which outcomes hold, who breaks them, what would change that. "
                + "A model is a YAML file written by hand, a .gmcr file, or one kept in a dossier.",
        subcommands = {
            SolveCommand.class,
            ExplainCommand.class,
            RobustCommand.class,
            ChangeCommand.class,
            PathsCommand.class,
            CoalitionsCommand.class,
            ViewsCommand.class,
            ForesightCommand.class,
            KeepCommand.class,
            VersionsCommand.class,
            EvidenceCommand.class,
            PageCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            HelpCommand.class
        })
public final class ConflictCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the model; \"parley conflict help\" lists the commands.");
    }
}

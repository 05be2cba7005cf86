package org.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.parley.cli.conflict.ConflictCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as a person meets it on the command line: {@code parley read reports/ -d talks.parley}. */
@Command(
        name = "parley",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Reads reports on a negotiation, offline, into a dossier in which everything cites its sentences.",
        subcommands = {
            ReadCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            BriefCommand.class,
            ConflictCommand.class,
            ActorsCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class Parley implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        LogManager.getLogManager().reset(); // libraries keep their remarks to themselves
        Logger.getLogger("").setLevel(Level.OFF);
        System.exit(run(
                new Console(
                        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                        System.out,
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        System.console() != null && System.console().isTerminal()),
                args));
    }

    /** Runs one command and gives its {@link ExitCode}; never throws. */
    static int run(Console console, String... args) {
        CommandLine commands = new CommandLine(new Parley(), new ConsoleFactory(console))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Faults(console));
        int code = commands.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do; \"parley help\" lists the commands.");
    }
}

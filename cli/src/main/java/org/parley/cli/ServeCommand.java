package org.parley.cli;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.serve.PortTaken;
import org.parley.cli.serve.Running;
import org.parley.cli.serve.ServeOptions;
import org.parley.cli.serve.WebApplication;
import org.parley.usecases.Readers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley serve}: the web application on this machine. */
@Command(
        name = "serve",
        sortOptions = false,
        description = "Shows dossiers in the browser. It answers this machine only and fetches nothing.")
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 7717;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.parley", arity = "0..*", description = "Dossiers to open; without, the start page.")
    private List<Path> dossiers = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to answer; 0 takes any free port. Usually " + USUAL_PORT + ".")
    private @Nullable Integer port;

    @Option(names = "--open", description = "Open the browser.")
    private boolean open;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where new dossiers are made; usually the folder Parley in your home folder.")
    private @Nullable Path folder;

    @Option(names = "--as", paramLabel = "NAME", description = "How your changes are signed; usually your user name.")
    private @Nullable String person;

    @Option(
            names = "--reader",
            paramLabel = "trained|rules",
            description = "Who reads what is dropped on the pages: the trained network (usual), or the rules alone.")
    private Readers reader = Readers.TRAINED;

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "Answer at another address than this machine's.")
    private @Nullable InetAddress listen;

    @Option(names = "--without-accounts", description = "With --listen: although nobody signs in.")
    private boolean withoutAccounts;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputProblem, InterruptedException {
        for (Path dossier : dossiers) {
            if (Files.isDirectory(dossier)) {
                throw new InputProblem(
                        dossier + " is a folder.",
                        "Name a dossier, or read the folder into one: parley read " + dossier + " -d talks.parley");
            }
        }
        ServeOptions options = options();
        WebApplication web = ServiceLoader.load(WebApplication.class)
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "The web application is not in this program: it was built without it.",
                        "Install Node 20.19 or newer with npm (https://nodejs.org) and start ./parley serve again."));
        try (Running running = start(web, options)) {
            URI address = running.address();
            console.say("Parley is at " + address + " — Ctrl-C ends it.");
            if (open && !Browser.show(address)) {
                console.say("No browser could be started from here; open the address yourself.");
            }
            running.await();
        }
        return ExitCode.DONE;
    }

    private ServeOptions options() {
        Path home = Path.of(System.getProperty("user.home", "."));
        try {
            return new ServeOptions(
                    dossiers,
                    listen != null ? listen : InetAddress.ofLiteral("127.0.0.1"),
                    port != null ? port : USUAL_PORT,
                    withoutAccounts,
                    (folder != null ? folder : home.resolve("Parley")).toAbsolutePath(),
                    StateFolder.of(System.getenv(), home),
                    person != null ? person : Person.atTheKeyboard().name(),
                    reader);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Takes another port only where nobody asked for this one. */
    private Running start(WebApplication web, ServeOptions options) throws InputProblem {
        try {
            return web.start(options);
        } catch (PortTaken taken) {
            if (port != null) {
                throw portTaken(taken);
            }
        }
        try {
            return web.start(options.at(0));
        } catch (PortTaken taken) {
            throw portTaken(taken);
        }
    }

    private static InputProblem portTaken(PortTaken taken) {
        return new InputProblem(
                "Another program answers at port " + taken.port() + " already.",
                "Choose another with --port N, or --port 0 for any that is free.");
    }
}

package org.parley.server;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley serve}: the web application on this machine. */
@Command(
        name = "parley serve",
        sortOptions = false,
        description = "Shows dossiers in the browser. It answers this machine only and fetches nothing.")
public final class Serve implements Callable<Integer> {

    private static final int USUAL_PORT = 7717;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.parley", arity = "0..*", description = "Dossiers to open; without, the start page.")
    private List<Path> dossiers = new ArrayList<>();

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

    @Option(names = "--listen", paramLabel = "ADDRESS", description = "Answer at another address than this machine's.")
    private @Nullable InetAddress listen;

    @Option(names = "--without-accounts", description = "With --listen: although nobody signs in.")
    private boolean withoutAccounts;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and stop.")
    private boolean help;

    public static void main(String[] args) {
        int code = new CommandLine(new Serve()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        for (Path dossier : dossiers) {
            if (Files.isDirectory(dossier)) {
                err.println(dossier + " is a folder. Name a dossier, or read the folder into one: parley read "
                        + dossier + " -d talks.parley");
                return 1;
            }
        }
        ServerOptions options = options();
        RunningServer server;
        try {
            server = start(options);
        } catch (PortInUseException e) {
            err.println("Another program answers at port " + options.port()
                    + " already. Choose another with --port N, or --port 0 for any that is free.");
            return 1;
        }
        URI address = server.address();
        err.println("Parley is at " + address + " — Ctrl-C ends it.");
        if (open && !Browser.show(address)) {
            err.println("No browser could be started from here; open the address yourself.");
        }
        return 0;
    }

    private ServerOptions options() {
        String user = System.getProperty("user.name", "");
        Path home = Path.of(System.getProperty("user.home", "."));
        try {
            return new ServerOptions(
                    dossiers,
                    listen != null ? listen : InetAddress.ofLiteral("127.0.0.1"),
                    port != null ? port : USUAL_PORT,
                    withoutAccounts,
                    (folder != null ? folder : home.resolve("Parley")).toAbsolutePath(),
                    StateFolder.of(System.getenv(), home),
                    person != null ? person : user.isBlank() ? "unnamed" : user);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Takes another port only where nobody asked for this one. */
    private RunningServer start(ServerOptions options) {
        try {
            return RunningServer.start(options);
        } catch (PortInUseException e) {
            if (port != null) {
                throw e;
            }
            return RunningServer.start(new ServerOptions(
                    options.dossiers(),
                    options.listen(),
                    0,
                    options.withoutAccounts(),
                    options.folder(),
                    options.state(),
                    options.person()));
        }
    }
}

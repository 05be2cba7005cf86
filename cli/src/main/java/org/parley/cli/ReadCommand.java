package org.parley.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.reading.Reader;
import org.parley.reading.neural.NeuralFinder;
import org.parley.usecases.Readers;
import org.parley.usecases.read.Outcome;
import org.parley.usecases.read.ReadListener;
import org.parley.usecases.read.ReadOptions;
import org.parley.usecases.read.ReadReports;
import org.parley.usecases.read.ReadSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley read}: files and folders into a dossier. */
@Command(
        name = "read",
        description = "Reads reports into a dossier, which is made where there is none. Files that are in it already, "
                + "unchanged, are passed over; the same command goes on where it was stopped.")
final class ReadCommand implements Callable<Integer> {

    private static final String STOPPED =
            "Stopped. Every report that was finished is in the dossier; the same command goes on with the rest.";

    private final Console console;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders: text, Markdown, HTML, PDF, Word, mail, ZIP.")
    private List<Path> paths = List.of();

    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "FILE.parley",
            required = true,
            description = "The dossier.")
    private @Nullable Path dossier;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "The day all of these reports came out, such as 2025-02-12. Kept as yours; wins over what is found.")
    private @Nullable LocalDate published;

    @Option(
            names = "--reader",
            paramLabel = "trained|rules",
            defaultValue = "trained",
            description =
                    "Who reads: the trained network (default), or the rules alone, which are faster and find less.")
    private Readers reader = Readers.TRAINED;

    @Option(
            names = "--network",
            paramLabel = "FOLDER",
            description = "A network that was taught by corrections (see training/README.md), in place of the one that "
                    + "ships: a folder with encoder.onnx, linker.onnx and confidence.txt.")
    private @Nullable Path network;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputProblem {
        Path taught = network;
        if (taught == null) {
            return read(reader::reader);
        }
        try (NeuralFinder finder = finder(taught)) {
            return read(() -> Readers.taught(finder));
        }
    }

    private static NeuralFinder finder(Path folder) throws InputProblem {
        try {
            return NeuralFinder.load(folder);
        } catch (NoSuchFileException e) {
            throw new InputProblem(
                    "There is no " + e.getMessage() + ".",
                    "Name a folder with encoder.onnx, linker.onnx and confidence.txt.");
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new InputProblem(
                    folder + " holds no network that can be read.",
                    "Make it again with org.parley.training.Retrain, or read without --network.");
        }
    }

    private int read(Supplier<Reader> reading) {
        long started = System.nanoTime();
        String command = "parley read " + paths.getFirst() + (paths.size() > 1 ? " …" : "");
        try (Interruption stopped = Interruption.says(console, STOPPED);
                Dossier open = Dossiers.open(Given.path(dossier), Access.CREATE, command, console);
                ProgressLine progress = new ProgressLine(console, "reports")) {
            ReadSummary summary = new ReadReports(open, reading.get(), Person.atTheKeyboard())
                    .read(paths, ReadOptions.standard().publishedOn(published), listener(progress));
            progress.close();
            new ReadStory(console).tell(summary, Given.path(dossier), (System.nanoTime() - started) / 1e9);
            return summary.refused() > 0 ? ExitCode.INPUT : ExitCode.DONE;
        }
    }

    private static ReadListener listener(ProgressLine progress) {
        return (outcome, sofar, known) -> {
            progress.at(sofar.files(), known, sofar.words());
            switch (outcome) {
                case Outcome.Refused(var file, var reason, var remedy) ->
                    progress.say(Given.shown(file) + ": " + reason + " " + remedy);
                case Outcome.Added(var stored) -> {
                    if (stored.reading().unread() != null) {
                        progress.say(Given.shown(stored.document().file()) + ": "
                                + stored.reading().unread());
                    }
                    stored.document()
                            .notices()
                            .forEach(notice ->
                                    progress.say(Given.shown(stored.document().file()) + ": " + notice));
                }
                case Outcome.Copy(var file, var id) ->
                    progress.say(Given.shown(file) + ": the same bytes are in the dossier as " + id + "; passed over.");
                case Outcome.Unchanged _ -> {}
            }
        };
    }
}

package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.formats.export.ExportFormat;
import org.parley.usecases.DossierContents;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code parley export}: a dossier for other programs. */
@Command(name = "export", description = "Writes what a dossier holds in a format that other programs read.")
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE.parley", description = "The dossier.")
    private @Nullable Path dossier;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            required = true,
            converter = FormatName.class,
            description = "json, attributions-tsv or csv.")
    private @Nullable ExportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file to write; standard output where none is named.")
    private @Nullable Path output;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InputProblem {
        ExportFormat wanted = Objects.requireNonNull(format, "picocli has made sure of a format");
        try (Dossier open = Dossiers.open(Given.path(dossier), Access.READ, "parley export", console)) {
            DossierContents contents = DossierContents.of(open);
            if (output == null) {
                OutputStream out = console.bytes();
                wanted.exporter().write(contents, out);
                out.flush();
            } else {
                OutputFile.write(output, out -> wanted.exporter().write(contents, out));
                console.say("Wrote " + output + ".");
            }
            return ExitCode.DONE;
        }
    }

    /** Formats by their name on the command line. */
    static final class FormatName implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String name) {
            try {
                return ExportFormat.of(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}

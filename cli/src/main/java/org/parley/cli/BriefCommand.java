package org.parley.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.usecases.DossierContents;
import org.parley.usecases.brief.Brief;
import org.parley.usecases.brief.BriefComposer;
import org.parley.usecases.brief.BriefPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley brief}: a dossier told on a page. */
@Command(
        name = "brief",
        description =
                "Writes a page to read: the reports and their dates, who speaks, what each says, what only one report tells.")
final class BriefCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE.parley", description = "The dossier.")
    private @Nullable Path dossier;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.html",
            description = "The page to write; beside the dossier where none is named.")
    private @Nullable Path output;

    BriefCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputProblem {
        Path file = Given.path(dossier);
        try (Dossier open = Dossiers.open(file, Access.READ, "parley brief", console)) {
            DossierContents contents = DossierContents.of(open);
            Brief brief = BriefComposer.compose(name(file), contents, contents.groups());
            Path page = output == null ? file.resolveSibling(name(file) + ".html") : output;
            OutputFile.write(page, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                BriefPage.write(brief, writer);
                writer.flush();
            });
            console.say("Wrote " + page + ".");
            return ExitCode.DONE;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.parley$", "");
    }
}

package org.parley.cli.conflict;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.cli.InputProblem;
import org.parley.cli.OutputFile;
import org.parley.conflict.BadModel;
import org.parley.conflict.files.ModelFiles;
import org.parley.usecases.models.page.ModelPage;
import org.parley.usecases.models.page.ModelView;
import org.parley.usecases.models.page.ModelViewComposer;
import org.parley.usecases.models.page.ViewOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley conflict page}: a model told on a page. */
@Command(
        name = "page",
        description =
                "Writes a page to read: outcomes in words, why they hold, what they rest on, how sure that is, the ways "
                        + "from the status quo, and a table for experts. One file, nothing fetched.")
public final class PageCommand extends ModelCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.html",
            required = true,
            description = "The page to write.")
    private @Nullable Path output;

    @Option(
            names = "--what-if",
            paramLabel = "FILE",
            description = "A second model to hold beside the first, differences marked.")
    private @Nullable Path whatIf;

    @Option(
            names = "--outcomes",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many outcomes to tell in full (${DEFAULT-VALUE}).")
    private int outcomes;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many models to draw for the shares; 0 for none (${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts (${DEFAULT-VALUE}).")
    private long seed;

    public PageCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        Path page = output;
        if (page == null) {
            throw new IllegalStateException("a required path is missing");
        }
        ViewOptions options = options(whatIf);
        ModelArgument.Taken taken = argument.take(console);
        ModelView view = ModelViewComposer.compose(taken.evidence(), taken.kept(), options);
        try {
            OutputFile.write(page, out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                ModelPage.write(view, writer);
                writer.flush();
            });
        } catch (InputProblem problem) {
            throw new BadModel(String.valueOf(problem.getMessage()));
        }
        console.say("Wrote " + page + ".");
    }

    private ViewOptions options(@Nullable Path other) {
        try {
            return new ViewOptions(
                    outcomes, draws, seed, other == null ? null : ModelFiles.read(other), ViewOptions.USUAL.states());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}

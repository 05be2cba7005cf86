package org.parley.cli.conflict;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.files.ModelFiles;
import org.parley.conflict.stability.Concept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley conflict compare}: what differs between two versions, and which outcomes that changed. */
@Command(
        name = "compare",
        description = "Shows what differs between two versions of a model, and which outcomes that changed.")
public final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ModelArgument argument = new ModelArgument();

    @Parameters(index = "1", paramLabel = "OTHER", description = "The later version.")
    private @Nullable Path other;

    @Option(
            names = "--concepts",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "nash,gmr,smr,seq,sim",
            description = "Which of nash, gmr, smr, seq, sseq, sim, separated by commas (${DEFAULT-VALUE}).")
    private List<Concept> concepts = List.of();

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path second = other;
        if (second == null) {
            throw new IllegalStateException("a required path is missing");
        }
        return Attempt.at(console, () -> {
            Set<Concept> wanted = new TreeSet<>(concepts);
            ModelDifference difference =
                    ModelDifference.between(argument.read(console), ModelFiles.read(second), wanted);
            Differences.print(console.out(), difference, wanted);
        });
    }
}

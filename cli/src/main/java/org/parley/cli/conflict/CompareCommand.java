package org.parley.cli.conflict;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.files.ModelFiles;
import org.parley.conflict.stability.Concept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code parley conflict compare}: what differs between two versions, and which outcomes that changed. */
@Command(
        name = "compare",
        description = "Shows what differs between two versions of a model, and which outcomes that changed.")
public final class CompareCommand extends ModelCommand {

    @Parameters(index = "1", paramLabel = "OTHER", description = "The later version.")
    private @Nullable Path other;

    @Mixin
    private final ConceptsOption under = new ConceptsOption();

    public CompareCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        Path second = other;
        if (second == null) {
            throw new IllegalStateException("a required path is missing");
        }
        Set<Concept> wanted = under.concepts();
        ModelDifference difference = ModelDifference.between(argument.read(console), ModelFiles.read(second), wanted);
        Differences.print(console.out(), difference, wanted);
    }
}

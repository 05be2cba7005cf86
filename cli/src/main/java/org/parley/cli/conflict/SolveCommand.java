package org.parley.cli.conflict;

import java.util.Set;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley conflict solve}: every outcome that holds. */
@Command(name = "solve", description = "Finds every outcome that holds, by stability concept.")
public final class SolveCommand extends ModelCommand {

    @Mixin
    private final ConceptsOption under = new ConceptsOption();

    @Mixin
    private final FormOption form = new FormOption();

    @Option(names = "--counts", description = "With --as json: counts and SHA-1 in place of the lists of states.")
    private boolean counts;

    public SolveCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        long started = System.nanoTime();
        ConflictModel model = argument.read(console);
        Set<Concept> wanted = under.concepts();
        Solution solution = Solution.of(model, wanted);
        double seconds = (System.nanoTime() - started) / 1e9;
        if (form.json()) {
            SolutionJson.print(console.out(), solution, counts, seconds);
        } else {
            SolutionText.print(console.out(), solution, seconds);
        }
    }
}

package org.parley.cli.conflict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley conflict solve}: every outcome that holds. */
@Command(name = "solve", description = "Finds every outcome that holds, by stability concept.")
public final class SolveCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ModelArgument argument = new ModelArgument();

    @Option(
            names = "--concepts",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "nash,gmr,smr,seq,sim",
            description = "Which of nash, gmr, smr, seq, sseq, sim, separated by commas (${DEFAULT-VALUE}).")
    private List<Concept> concepts = List.of();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text or json (${DEFAULT-VALUE}).")
    private As as = As.TEXT;

    @Option(names = "--counts", description = "With --as json: counts and SHA-1 in place of the lists of states.")
    private boolean counts;

    public SolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Attempt.at(console, () -> {
            long started = System.nanoTime();
            ConflictModel model = argument.read(console);
            Set<Concept> wanted = new TreeSet<>(concepts);
            Solution solution = Solution.of(model, wanted);
            double seconds = (System.nanoTime() - started) / 1e9;
            if (as == As.JSON) {
                SolutionJson.print(console.out(), solution, counts, seconds);
            } else {
                SolutionText.print(console.out(), solution, seconds);
            }
        });
    }
}

package org.parley.cli.conflict;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.views.Hypergame;
import org.parley.conflict.words.StateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley conflict views}: outcomes when decision makers misperceive the conflict. */
@Command(
        name = "views",
        description =
                "Shows the outcomes in which everybody stays, each judging by its own view of the conflict, and who "
                        + "foresees them.")
public final class ViewsCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 40;

    private final Console console;

    @Mixin
    private final ModelArgument argument = new ModelArgument();

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            defaultValue = "seq",
            description = "nash, gmr, smr, seq, sseq or sim (${DEFAULT-VALUE}).")
    private Concept concept = Concept.SEQ;

    public ViewsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Attempt.at(console, () -> {
            ConflictModel model = argument.read(console);
            StateWords words = new StateWords(model);
            int everybody = (int) ((1L << model.decisionMakers().size()) - 1);
            List<Hypergame.Outcome> outcomes =
                    Hypergame.of(model, Set.of(concept)).outcomes(concept);
            console.out()
                    .printf(
                            "%d outcomes hold under %s when each judges by its own view%s%n%n",
                            outcomes.size(),
                            concept.label(),
                            model.views().isEmpty() ? " (the model has no views: all see it alike)" : "");
            for (Hypergame.Outcome outcome : outcomes.stream().limit(MOST_SHOWN).toList()) {
                String seen = outcome.foreseenBy() == everybody
                        ? "foreseen by all"
                        : outcome.foreseenBy() == 0
                                ? "foreseen by nobody"
                                : "foreseen by " + words.whoever(outcome.foreseenBy()) + " only";
                console.out().printf("%8d  %s — %s%n", outcome.state(), words.outcome(outcome.state()), seen);
            }
            if (outcomes.size() > MOST_SHOWN) {
                console.out().printf("          … and %,d more%n", outcomes.size() - MOST_SHOWN);
            }
        });
    }
}

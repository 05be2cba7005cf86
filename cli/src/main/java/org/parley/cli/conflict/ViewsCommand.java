package org.parley.cli.conflict;

import java.util.List;
import java.util.Set;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.views.Hypergame;
import org.parley.conflict.words.StateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley conflict views}: outcomes when decision makers misperceive the conflict. */
@Command(
        name = "views",
        description =
                "Shows the outcomes in which everybody stays, each judging by its own view of the conflict, and who "
                        + "foresees them.")
public final class ViewsCommand extends ModelCommand {
    private static final int MOST_SHOWN = 40;

    @Mixin
    private final ConceptOption under = new ConceptOption();

    public ViewsCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        StateWords words = new StateWords(model);
        int everybody = (int) ((1L << model.decisionMakers().size()) - 1);
        List<Hypergame.Outcome> outcomes =
                Hypergame.of(model, Set.of(under.concept())).outcomes(under.concept());
        console.out()
                .printf(
                        "%d outcomes hold under %s when each judges by its own view%s%n%n",
                        outcomes.size(),
                        under.concept().label(),
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
    }
}

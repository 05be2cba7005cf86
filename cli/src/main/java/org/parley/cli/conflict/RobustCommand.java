package org.parley.cli.conflict;

import java.util.List;
import java.util.Locale;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.uncertainty.Robustness;
import org.parley.conflict.uncertainty.Sampling;
import org.parley.conflict.words.StateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley conflict robust}: how often each outcome holds when preferences are uncertain. */
@Command(
        name = "robust",
        description = "Draws models in which each preference statement is kept with the probability of its belief, "
                + "and counts how often each outcome holds. The same seed gives the same result.")
public final class RobustCommand extends ModelCommand {
    private static final int MOST_OUTCOMES = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many models (${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where chance starts (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--belief",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "Belief in statements that state none, from 0 to 1 (${DEFAULT-VALUE}).")
    private double belief;

    @Option(
            names = "--swap",
            paramLabel = "P",
            defaultValue = "0",
            description = "Chance that neighbouring statements change places, from 0 to 1 (${DEFAULT-VALUE}).")
    private double swap;

    @Mixin
    private final ConceptsOption under = new ConceptsOption();

    @Mixin
    private final FormOption form = new FormOption();

    public RobustCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        Robustness robustness = Robustness.of(model, sampling());
        if (form.json()) {
            json(model, robustness);
        } else {
            text(model, robustness);
        }
    }

    private Sampling sampling() {
        try {
            return new Sampling(draws, seed, belief, swap, under.concepts());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private void text(ConflictModel model, Robustness robustness) {
        StateWords words = new StateWords(model);
        console.out().printf("%s: %,d draws, seed %d%n", model.name(), draws, seed);
        long unstated = model.decisionMakers().stream()
                .filter(who -> who.preferences() instanceof Preferences.Prioritized)
                .flatMap(who -> ((Preferences.Prioritized) who.preferences()).statements().stream())
                .map(Statement::belief)
                .filter(stated -> stated == null)
                .count();
        if (unstated > 0) {
            console.out().printf("%d statements state no belief; %s is assumed (--belief)%n", unstated, belief);
        }
        for (Concept concept : under.concepts()) {
            List<Robustness.Share> shares = robustness.shares(concept);
            console.out().printf("%n%s%n", concept.label());
            shares.stream()
                    .limit(MOST_OUTCOMES)
                    .forEach(share -> console.out()
                            .printf(
                                    Locale.ROOT,
                                    "%6.1f %%  [%.1f–%.1f]  %8d  %s%n",
                                    100 * share.share(),
                                    100 * share.interval().low(),
                                    100 * share.interval().high(),
                                    share.state(),
                                    words.outcome(share.state())));
            if (shares.size() > MOST_OUTCOMES) {
                console.out().printf("          … and %,d more; --as json lists all%n", shares.size() - MOST_OUTCOMES);
            }
        }
        console.out().printf("%nShare of draws in which the outcome holds, with its 95 %% interval (Wilson).%n");
    }

    private void json(ConflictModel model, Robustness robustness) {
        StateWords words = new StateWords(model);
        Json.print(console.out(), json -> {
            json.writeNumberProperty("draws", draws);
            json.writeNumberProperty("seed", seed);
            json.writeNumberProperty("unstatedBelief", belief);
            json.writeNumberProperty("swap", swap);
            Json.object(json, "shares", j -> {
                for (Concept concept : under.concepts()) {
                    Json.list(
                            j,
                            concept.name().toLowerCase(Locale.ROOT),
                            robustness.shares(concept),
                            (k, share) -> Json.object(k, o -> {
                                o.writeNumberProperty("state", share.state());
                                o.writeStringProperty("outcome", words.outcome(share.state()));
                                o.writeNumberProperty("count", share.count());
                                o.writeNumberProperty("share", share.share());
                                o.writeNumberProperty("low", share.interval().low());
                                o.writeNumberProperty("high", share.interval().high());
                            }));
                }
            });
        });
    }
}

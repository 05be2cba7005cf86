package org.parley.cli.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parley.cli.Console;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Step;
import org.parley.conflict.coalitions.Coalition;
import org.parley.conflict.coalitions.Jump;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.words.StateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley conflict coalitions}: outcomes that hold against groups, and those a group leads out of. */
@Command(
        name = "coalitions",
        description = "Shows which outcomes hold against every group that might move together, and where a group leads "
                + "the conflict from one outcome to a better one that none of it would reach alone.")
public final class CoalitionsCommand extends ModelCommand {
    private static final int MOST_OUTCOMES = 2000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            defaultValue = "seq",
            description = "nash, gmr, smr, seq or sseq (${DEFAULT-VALUE}).")
    private Concept concept = Concept.SEQ;

    public CoalitionsCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        if (concept == Concept.SIM) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Simultaneous stability is not defined for groups that move in turn. Take nash, gmr, smr, seq or sseq.");
        }
        ConflictModel model = argument.read(console);
        List<Long> outcomes = Arrays.stream(Solution.of(model, Set.of(concept)).equilibria(concept))
                .boxed()
                .toList();
        if (outcomes.size() > MOST_OUTCOMES) {
            throw new BadModel(
                    "%,d outcomes hold under %s, too many to hold against each other. Take a narrower concept, such as nash."
                            .formatted(outcomes.size(), concept.label()));
        }
        Question question = Question.of(model);
        StateWords words = new StateWords(model);
        List<Long> strong = outcomes.stream()
                .filter(state -> Coalition.isStrongEquilibrium(question, state, concept))
                .toList();
        console.out()
                .printf(
                        "%d outcomes hold under %s; %d of them against every group, too%s%n",
                        outcomes.size(), concept.label(), strong.size(), strong.isEmpty() ? "." : ":");
        strong.forEach(state -> console.out().printf("%8d  %s%n", state, words.outcome(state)));
        List<Jump> jumps = Jump.among(question, outcomes);
        if (!jumps.isEmpty()) {
            console.out().printf("%nTogether they leave one outcome for another that all of them prefer:%n");
        }
        for (Jump jump : jumps) {
            console.out()
                    .printf(
                            "- %s, from %d to %d: %s%n",
                            words.whoever(jump.coalition()),
                            jump.from(),
                            jump.to(),
                            String.join(
                                    ", then ",
                                    jump.steps().stream()
                                            .map(step -> step(words, step))
                                            .toList()));
        }
    }

    private static String step(StateWords words, Step step) {
        return words.who(step.mover()) + " " + words.changes(step.from(), step.to());
    }
}

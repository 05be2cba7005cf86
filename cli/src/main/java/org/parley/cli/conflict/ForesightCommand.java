package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.BitSet;
import org.parley.cli.Console;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.stability.Game;
import org.parley.conflict.stability.LimitedMove;
import org.parley.conflict.states.OptionMoves;
import org.parley.conflict.states.Payoffs;
import org.parley.conflict.states.StateSpace;
import org.parley.conflict.words.StateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley conflict foresight}: outcomes that hold when two decision makers look some moves ahead. */
@Command(
        name = "foresight",
        description =
                "For two decision makers: which outcomes hold when both look ahead one move, two, and so on, or without "
                        + "end (non-myopic), and when one leads and the other follows (Stackelberg).")
public final class ForesightCommand extends ModelCommand {
    private static final int MOST_SHOWN = 20;

    @Option(
            names = "--moves",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many moves ahead to show (${DEFAULT-VALUE}).")
    private int moves;

    public ForesightCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        if (model.decisionMakers().size() != 2) {
            throw new BadModel("Looking moves ahead is defined for two decision makers; this model has "
                    + model.decisionMakers().size() + ". Rival definitions exist for more, and none is offered.");
        }
        StateSpace space = StateSpace.of(model);
        LimitedMove limited = LimitedMove.of(new Game(new OptionMoves(model, space), Payoffs.of(model, space)));
        for (int horizon = 1; horizon <= Math.max(1, moves); horizon++) {
            show(
                    model,
                    space,
                    horizon == 1 ? "One move ahead (Nash)" : horizon + " moves ahead",
                    both(limited.stable(0, horizon), limited.stable(1, horizon)));
        }
        show(model, space, "Without end (non-myopic)", both(limited.nonMyopic(0), limited.nonMyopic(1)));
        StateWords words = new StateWords(model);
        for (int leader = 0; leader < 2; leader++) {
            show(
                    model,
                    space,
                    words.who(leader) + " leads, " + words.who(1 - leader) + " follows (Stackelberg)",
                    limited.stackelberg(leader));
        }
    }

    private static BitSet both(BitSet one, BitSet other) {
        one.and(other);
        return one;
    }

    private void show(ConflictModel model, StateSpace space, String how, BitSet holding) {
        PrintWriter out = console.out();
        StateWords words = new StateWords(model);
        int count = holding.cardinality();
        out.printf("%s: %,d %s%n", how, count, count == 1 ? "outcome holds" : "outcomes hold");
        holding.stream()
                .limit(MOST_SHOWN)
                .mapToLong(space::state)
                .forEach(state -> out.printf("%8d  %s%n", state, words.outcome(state)));
        if (count > MOST_SHOWN) {
            out.printf("          … and %,d more%n", count - MOST_SHOWN);
        }
    }
}

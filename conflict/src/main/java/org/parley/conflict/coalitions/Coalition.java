package org.parley.conflict.coalitions;

import java.util.List;
import org.parley.conflict.ask.Order;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Reach;
import org.parley.conflict.ask.Step;
import org.parley.conflict.stability.Concept;

/**
 * A group H that moves step by step, in legal sequences, where everybody in it gains in the end.
 *
 * <p>CR+(s) are the states that H reaches from s and that all of H prefer to s. s is stable for H under
 * <ul>
 * <li>Nash if CR+(s) is empty;
 * <li>GMR if for each t in CR+(s) the others reach an x from t that is no better than s for at least one of H;
 * <li>SMR if moreover H reaches nothing from x that all of H prefer to s;
 * <li>SEQ and SSEQ likewise with the others moving by improvements.
 * </ul>
 * (Kilgour, Hipel, Fang, Peng 2001 for Nash; Inohara and Hipel 2008 for the others.) For a single decision maker these are the
 * usual concepts. Some programs treat a coalition as one player that moves in a single step, which is another notion.
 *
 * <p>Cost: searches through what H and the others reach from s; for single states. Immutable and safe to share.
 *
 * @param members bits of the decision makers
 */
public record Coalition(Question question, int members) {

    public Coalition {
        if (members == 0 || (members & ~question.present()) != 0) {
            throw new IllegalArgumentException("members is " + Integer.toBinaryString(members)
                    + " in bits; it must name one or more of those at the table.");
        }
    }

    /** A state that all members prefer, and a shortest way there. */
    public record Gain(long target, List<Step> steps) {}

    /** CR+ of the state, ascending by target. */
    public List<Gain> improvements(long state) {
        Reach reach = Reach.of(question, members, state, false);
        return reach.states().stream()
                .filter(target -> allPrefer(target, state))
                .map(target -> new Gain(target, reach.path(target)))
                .toList();
    }

    /** @throws IllegalArgumentException for {@link Concept#SIM}, which has no such form */
    public boolean isStable(long state, Concept concept) {
        if (concept == Concept.SIM) {
            throw new IllegalArgumentException(
                    "Simultaneous stability is not defined for coalitions that move in turn. "
                            + "Take NASH, GMR, SMR, SEQ or SSEQ.");
        }
        return improvements(state).stream()
                .allMatch(gain -> concept != Concept.NASH && isAnswered(gain, state, concept));
    }

    private boolean isAnswered(Gain gain, long state, Concept concept) {
        int others = question.present() & ~members;
        return Reach.of(question, others, gain.target, concept.credible()).states().stream()
                .anyMatch(
                        reached -> !allPrefer(reached, state) && (!concept.inescapable() || !escapes(reached, state)));
    }

    private boolean escapes(long reached, long state) {
        return Reach.of(question, members, reached, false).states().stream()
                .anyMatch(escape -> allPrefer(escape, state));
    }

    private boolean allPrefer(long target, long state) {
        for (int rest = members; rest != 0; rest &= rest - 1) {
            Order order = question.order(Integer.numberOfTrailingZeros(rest));
            if (!order.prefers(target, state)) {
                return false;
            }
        }
        return true;
    }

    /** The state is stable for every non-empty group of those at the table: a strong coalition equilibrium. */
    public static boolean isStrongEquilibrium(Question question, long state, Concept concept) {
        int everybody = question.present();
        for (int group = everybody; group != 0; group = group - 1 & everybody) {
            if (!new Coalition(question, group).isStable(state, concept)) {
                return false;
            }
        }
        return true;
    }
}

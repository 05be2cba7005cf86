package org.parley.conflict.coalitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Step;

/**
 * An equilibrium jump: a group leads the conflict from one equilibrium to another that all of it prefer, though none
 * of it would leave alone (Kilgour, Hipel, Fang, Peng, <em>Coalition analysis in group decision support</em>, Group
 * Decision and Negotiation 10, 2001).
 *
 * @param coalition bits of its members; no smaller group among them does it
 * @param steps     a shortest way
 */
public record Jump(int coalition, long from, long to, List<Step> steps) {

    /** All jumps between the given equilibria, those of small groups first. */
    public static List<Jump> among(Question question, Collection<Long> equilibria) {
        Set<Long> wanted = new HashSet<>(equilibria);
        int everybody = question.present();
        List<Integer> groups = IntStream.rangeClosed(1, everybody)
                .filter(group -> (group & ~everybody) == 0 && Integer.bitCount(group) >= 2)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .toList();
        List<Jump> jumps = new ArrayList<>();
        for (int group : groups) {
            Coalition coalition = new Coalition(question, group);
            for (long from : wanted.stream().sorted().toList()) {
                for (Coalition.Gain gain : coalition.improvements(from)) {
                    boolean smaller = jumps.stream()
                            .anyMatch(jump ->
                                    jump.from == from && jump.to == gain.target() && (jump.coalition & ~group) == 0);
                    if (wanted.contains(gain.target()) && !smaller) {
                        jumps.add(new Jump(group, from, gain.target(), gain.steps()));
                    }
                }
            }
        }
        return List.copyOf(jumps);
    }
}

package org.parley.conflict.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.conflict.ConflictModel;

/** States and changes of one model in words. Immutable and safe to share. */
public record StateWords(ConflictModel model) {

    /** Who has taken what: {@code Ministry: Modify · Uniroyal: Accept · Local government: nothing}. */
    public String outcome(long state) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < model.decisionMakers().size(); i++) {
            List<String> taken = names(state & model.optionsOf(i));
            parts.add(who(i) + ": " + (taken.isEmpty() ? "nothing" : String.join(", ", taken)));
        }
        return String.join(" · ", parts);
    }

    /** What is done to get from one state to another: {@code take “Accept” and drop “Delay”}. */
    public String change(long from, long to) {
        return change(from, to, "take ", "drop ", "stay");
    }

    /** The same about somebody: {@code takes “Accept” and drops “Delay”}. */
    public String changes(long from, long to) {
        return change(from, to, "takes ", "drops ", "stays");
    }

    private String change(long from, long to, String take, String drop, String stay) {
        List<String> parts = new ArrayList<>();
        if ((to & ~from) != 0) {
            parts.add(take + list(quoted(to & ~from)));
        }
        if ((from & ~to) != 0) {
            parts.add(drop + list(quoted(from & ~to)));
        }
        return parts.isEmpty() ? stay : list(parts);
    }

    public String who(int decisionMaker) {
        return model.decisionMakers().get(decisionMaker).name();
    }

    /** Names of the decision makers in a set of bits: {@code A, B and C}. */
    public String whoever(int decisionMakers) {
        List<String> names = new ArrayList<>();
        for (int rest = decisionMakers; rest != 0; rest &= rest - 1) {
            names.add(who(Integer.numberOfTrailingZeros(rest)));
        }
        return list(names);
    }

    /** Names of the options taken. */
    public List<String> names(long state) {
        List<String> names = new ArrayList<>();
        for (long rest = state; rest != 0; rest &= rest - 1) {
            names.add(model.options().get(Long.numberOfTrailingZeros(rest)).name());
        }
        return names;
    }

    private List<String> quoted(long options) {
        return names(options).stream().map(name -> "“" + name + "”").toList();
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : items.subList(0, items.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + items.getLast();
    }
}

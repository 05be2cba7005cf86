package org.parley.conflict.stability;

import java.util.EnumSet;
import java.util.Set;

/**
 * When a state s is stable for a decision maker i against its opponents H.
 *
 * <p>R(s) are the states i can move to, R+(s) those it prefers to s (P is its payoff), R_H and R_H+ the states that
 * H can reach by a legal sequence of moves or of improvements, in which nobody moves twice in a row. An
 * <em>equilibrium</em> is a state that is stable for everybody.
 *
 * <p>Sources: L. Fang, K. W. Hipel, D. M. Kilgour, <em>Interactive Decision Making: The Graph Model for Conflict
 * Resolution</em> (1993); N. M. Fraser, K. W. Hipel, <em>Conflict Analysis: Models and Resolutions</em> (1984).
 * Costs are those of the full solution for one decision maker, S being the number of feasible states.
 */
public enum Concept {
    /** R+(s) is empty: i has nowhere better to go. Cost O(S). */
    NASH("Nash"),

    /**
     * General metarationality (Howard 1971): for each a in R+(s) there is an x in R_H(a) with P(x) <= P(s). The
     * others may hurt themselves. Cost O(S |H|).
     */
    GMR("GMR"),

    /**
     * Symmetric metarationality (Howard 1971): as GMR, and i cannot escape from x: P(y) <= P(s) for all y in R(x).
     * Cost O(S |H|).
     */
    SMR("SMR"),

    /** Sequential stability (Fraser and Hipel 1979): as GMR with x in R_H+(a). The others do not hurt themselves. Cost O(S |H|). */
    SEQ("SEQ"),

    /** Symmetric sequential stability (Rego and Vieira 2017): as SEQ, with SMR's no escape. Cost O(S |H|). */
    SSEQ("SSEQ"),

    /**
     * Simultaneous stability (Fraser and Hipel 1984), in option form only: each opponent changes its options by one
     * improvement of its own from s or stays; all changes together, applied to a, give a feasible x with
     * P(x) <= P(s), for some choice of the changes. Cost: the product of the opponents' improvements over 64 for each
     * improvement of i at worst.
     */
    SIM("SIM");

    /** The five that most programs know, and that most analysts expect. */
    public static final Set<Concept> USUAL = Set.copyOf(EnumSet.of(NASH, GMR, SMR, SEQ, SIM));

    private final String label;

    Concept(String label) {
        this.label = label;
    }

    /** As analysts write it. */
    public String label() {
        return label;
    }

    /** The opponents answer by improvements only. */
    public boolean credible() {
        return this == SEQ || this == SSEQ;
    }

    /** The answer must leave no escape. */
    public boolean inescapable() {
        return this == SMR || this == SSEQ;
    }
}

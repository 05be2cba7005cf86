package org.parley.conflict.uncertainty;

import java.util.Set;
import org.parley.conflict.stability.Concept;

/**
 * How models are drawn.
 *
 * @param draws            how many
 * @param seed             the same seed gives the same result, on any machine and any number of processors
 * @param unstatedBelief   belief in statements that state none, in [0,1]
 * @param swap             chance that two neighbouring statements change places, in [0,1]; 0 where their order is sure
 * @param concepts         which to count
 */
public record Sampling(int draws, long seed, double unstatedBelief, double swap, Set<Concept> concepts) {
    /** A statement nobody gave a belief is held with this probability. */
    public static final double USUAL_BELIEF = 0.8;

    public Sampling {
        concepts = Set.copyOf(concepts);
        if (draws < 1 || draws > 10_000_000) {
            throw new IllegalArgumentException("draws is " + draws + "; maybe 10000? It runs from 1 to 10,000,000.");
        }
        if (!(unstatedBelief >= 0 && unstatedBelief <= 1)) {
            throw new IllegalArgumentException("unstatedBelief is " + unstatedBelief + "; it runs from 0 to 1.");
        }
        if (!(swap >= 0 && swap <= 1)) {
            throw new IllegalArgumentException("swap is " + swap + "; it runs from 0 to 1.");
        }
        if (concepts.isEmpty()) {
            throw new IllegalArgumentException("concepts is empty; name at least one, such as SEQ.");
        }
    }

    public static Sampling of(int draws, long seed) {
        return new Sampling(draws, seed, USUAL_BELIEF, 0, Concept.USUAL);
    }
}

package org.parley.training;

/**
 * An attribution, or a sentence, whose act a person has judged.
 *
 * @param outcome label of an {@link org.parley.model.Act}, or {@link #NONE}
 */
record ActGold(String cue, String content, String outcome) {

    /** No act: something is told, thought, planned. */
    static final String NONE = "none";
}

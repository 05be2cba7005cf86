package org.parley.conflict;

import java.util.List;

/**
 * Something one decision maker can do or leave undone.
 *
 * @param name          unique in its model
 * @param decisionMaker index of the owner in {@link ConflictModel#decisionMakers()}
 * @param direction     which changes the owner can make
 * @param evidence      what says that the option exists; empty for an assumption
 */
public record Option(String name, int decisionMaker, Direction direction, List<Citation> evidence) {

    public Option {
        if (name.isBlank()) {
            throw new BadModel("An option has an empty name. Give it a short name, such as \"Ceasefire\".");
        }
        evidence = List.copyOf(evidence);
    }

    public static Option of(String name, int decisionMaker) {
        return new Option(name, decisionMaker, Direction.BOTH, List.of());
    }

    public Option with(Direction other) {
        return new Option(name, decisionMaker, other, evidence);
    }
}

package org.parley.conflict;

/**
 * One who chooses: a party of the conflict with what it prefers. Which options it owns, the options say.
 *
 * @param name        unique in its model
 * @param preferences how it ranks the outcomes
 */
public record DecisionMaker(String name, Preferences preferences) {

    public DecisionMaker {
        if (name.isBlank()) {
            throw new BadModel("A decision maker has an empty name. Give it a name, such as \"Russia\".");
        }
    }

    public DecisionMaker with(Preferences other) {
        return new DecisionMaker(name, other);
    }
}

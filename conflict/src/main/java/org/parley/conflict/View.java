package org.parley.conflict;

import java.util.List;
import java.util.Map;

/**
 * How one decision maker sees the conflict differently from the model: a misperception.
 *
 * @param decisionMaker whose view it is
 * @param unaware       options it does not know of; to it they are never taken
 * @param believed      what it believes others (or itself) to prefer, by decision maker; the rest as in the model
 */
public record View(int decisionMaker, List<Integer> unaware, Map<Integer, Preferences.Prioritized> believed) {

    public View {
        unaware = List.copyOf(unaware);
        believed = Map.copyOf(believed);
    }
}

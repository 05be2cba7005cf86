package org.parley.conflict.states;

/** There are too many states to list; questions about one state remain possible. */
public final class TooManyStates extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyStates(String sentence) {
        super(sentence);
    }
}

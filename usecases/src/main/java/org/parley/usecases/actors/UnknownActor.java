package org.parley.usecases.actors;

/** There is no actor of that id or name, the name fits several, or the actor cannot be mended so; the message says which. */
public final class UnknownActor extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownActor(String sentence) {
        super(sentence);
    }

    /** One sentence. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}

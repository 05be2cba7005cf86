package org.parley.dossier.history;

/** What sort of change it was. */
public enum ChangeKind {
    /** A report came in; subject is the document. */
    DOCUMENT_ADDED,
    /** Its file came in again, changed. */
    VERSION_ADDED,
    /** The same version was read by another reader, or again. */
    READ_AGAIN,
    /** A person said what a document's title, outlet or published date is; subject such as {@code d12 title}. */
    CORRECTION,
    /** A person decided about an attribution, or added one; subject is the attribution. */
    REVIEW,
    /** A review found its words in a new version, or lost them; subject is the attribution. */
    REVIEW_CARRIED,
    /** A person merged, split or renamed actors; subject is the decision. */
    ACTOR_DECISION,
    /** A version of a conflict model was kept; subject such as {@code model Ukraine 2025}. Earlier versions stay. */
    MODEL_KEPT;

    /**
     * Whether it can be taken back: what people decide can, what files and readers bring
     * cannot, and of models every version stays anyway.
     */
    public boolean undoable() {
        return switch (this) {
            case CORRECTION, REVIEW, ACTOR_DECISION -> true;
            case DOCUMENT_ADDED, VERSION_ADDED, READ_AGAIN, REVIEW_CARRIED, MODEL_KEPT -> false;
        };
    }
}

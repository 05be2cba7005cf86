package org.parley.dossier.access;

import org.jspecify.annotations.Nullable;

/**
 * A dossier that cannot be used as asked. The message is for the person at the keyboard: one sentence that names the
 * file and what is wrong, one that says what to do. Whatever was in the dossier is still in it.
 */
public final class DossierException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String sentence;
    private final String remedy;

    /** What sort of trouble it is, for callers that act on it. */
    public enum Kind {
        /** There is no file of that name, or no folder to put it in. */
        ABSENT,
        /** There is a file already where a new one was to be made. */
        EXISTS,
        /** The file is something else. */
        NOT_A_DOSSIER,
        /** The file was a dossier, but parts of it are broken. */
        DAMAGED,
        /** It was written by a newer Parley. */
        NEWER,
        /** Another process writes in it. */
        HELD,
        /** The file, its folder or this way of opening it does not allow writing. */
        READ_ONLY,
        /** The disk, or the room allowed, is full. */
        FULL,
        /** The database engine cannot be started on this machine. */
        NO_ENGINE,
        /** No document, attribution or change of that name. */
        UNKNOWN_NAME,
        /** Somebody changed it in the meantime. */
        OVERTAKEN,
        /** The disk or the system failed. */
        FAILED
    }

    public DossierException(Kind kind, String sentence, String remedy, @Nullable Throwable cause) {
        super(sentence + " " + remedy, cause);
        this.kind = kind;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    public DossierException(Kind kind, String sentence, String remedy) {
        this(kind, sentence, remedy, null);
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong: {@code "talks.parley is damaged."} */
    public String sentence() {
        return sentence;
    }

    /** What to do: {@code "Restore it from a copy."} */
    public String remedy() {
        return remedy;
    }
}

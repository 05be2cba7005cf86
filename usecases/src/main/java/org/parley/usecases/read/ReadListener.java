package org.parley.usecases.read;

/** Hears how far reading is. Called on one thread at a time. */
@FunctionalInterface
public interface ReadListener {

    /**
     * @param outcome of the file just finished
     * @param sofar   of all files up to now
     * @param known   how many files are known to be there, including the finished ones; grows while folders are listed
     */
    void finished(Outcome outcome, ReadSummary sofar, int known);

    /** Hears nothing. */
    ReadListener NONE = (outcome, sofar, known) -> {};
}

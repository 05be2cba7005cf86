package org.parley.reading;

/**
 * Hears who speaks in a report and what they say: the part of reading that rules do first and a trained model takes
 * over.
 *
 * <p>Safe for use by many threads at once.
 */
public interface VoiceReader {

    /** Name and version, kept as the coder of every attribution: {@code "rules-1"}. */
    String name();

    /** SHA-256, in lower-case hex, of weights and word lists. */
    String hash();

    Voices read(Report report);
}

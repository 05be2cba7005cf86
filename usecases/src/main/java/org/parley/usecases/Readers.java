package org.parley.usecases;

import java.time.LocalDate;
import java.time.ZoneId;
import org.parley.reading.Reader;
import org.parley.reading.ReportReader;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.voices.GuidedVoiceReader;
import org.parley.reading.voices.RuleVoiceReader;

/** The readers that this program has. */
public enum Readers {
    /** The trained network, with the rules where they are better. Reads best. */
    TRAINED,
    /** The rules alone: several times faster, and finds less. */
    RULES;

    /** The one that is used where nobody asks for another. */
    public static Reader standard() {
        return TRAINED.reader();
    }

    /**
     * The trained reader with a network that was taught further, as {@code training} writes it. Close the finder when nobody
     * reads with it any more.
     */
    public static Reader taught(NeuralFinder finder) {
        return new ReportReader(GuidedVoiceReader.load(finder), LocalDate.now(ZoneId.systemDefault()));
    }

    /** A reader for many reports and threads. Loading takes a moment; the network is loaded once for the whole process. */
    public Reader reader() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return new ReportReader(
                switch (this) {
                    case TRAINED -> GuidedVoiceReader.load(NeuralFinder.shared());
                    case RULES -> RuleVoiceReader.load();
                },
                today);
    }
}

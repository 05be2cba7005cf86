package org.parley.usecases;

import java.time.LocalDate;
import java.time.ZoneId;
import org.parley.reading.Reader;
import org.parley.reading.ReportReader;
import org.parley.reading.voices.RuleVoiceReader;

/** The readers that this program has. */
public final class Readers {

    private Readers() {}

    /** The one that is used where nobody asks for another; made anew by each call, which takes a moment. */
    public static Reader standard() {
        return new ReportReader(RuleVoiceReader.load(), LocalDate.now(ZoneId.systemDefault()));
    }
}

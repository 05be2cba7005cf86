package org.parley.reading;

import java.time.LocalDate;
import org.parley.model.Document;
import org.parley.model.Reading;
import org.parley.reading.structure.Structure;

/** Reads a report's structure, and has a {@link VoiceReader} hear who speaks in it. */
public final class ReportReader implements Reader {

    private final VoiceReader voiceReader;
    private final LocalDate notAfter;

    /** @param notAfter no report is taken to be younger than this day: the day on which they are in hand */
    public ReportReader(VoiceReader voiceReader, LocalDate notAfter) {
        this.voiceReader = voiceReader;
        this.notAfter = notAfter;
    }

    @Override
    public String name() {
        return voiceReader.name();
    }

    @Override
    public String hash() {
        return voiceReader.hash();
    }

    @Override
    public Reading read(Document document) {
        Structure structure = Structure.of(document, notAfter);
        Voices voices = structure.unread() == null ? voiceReader.read(structure.report()) : Voices.NONE;
        return new Reading(
                name(),
                structure.title(),
                structure.outlet(),
                structure.authors(),
                structure.language(),
                structure.unread(),
                structure.published(),
                structure.provenance(),
                structure.blocks(),
                structure.dropped(),
                structure.sentences(),
                voices.mentions(),
                voices.actors(),
                voices.attributions());
    }
}

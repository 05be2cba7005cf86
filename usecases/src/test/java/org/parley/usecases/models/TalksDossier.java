package org.parley.usecases.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.dossier.documents.Correction;
import org.parley.model.Attribution;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Document;
import org.parley.model.Mode;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Published.Basis;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.Span;

/** A dossier of two reports and a model that cites them. */
public final class TalksDossier {

    public static final Coder.Person ANA = new Coder.Person("Ana Ruiz");

    public static final String WIRE = """
            The delegation arrived late. "We will never leave the
            harbour," the admiral said. Observers shrugged.""";

    public static final String PAPER = "According to the minister, the blockade must end by Friday.";

    public static final String MODEL = """
            parley: conflict model 1
            name: Harbour
            status quo: [Block]
            decision makers:
              - name: Navy
                options:
                  - {name: Block, evidence: [{file: paper.txt, quote: the blockade must end}]}
                preferences:
                  - prefers: Block
                    belief: 0.9
                    evidence:
                      - {file: wire.txt, quote: We will never leave the harbour, speaker: the admiral}
                  - not Protest
              - name: Port
                options: [Protest]
                preferences:
                  - {prefers: not Block, evidence: [{file: lost.txt, quote: Let us trade}]}
                  - {prefers: Protest, evidence: [{file: paper.txt, quote: words that nobody wrote}]}
            """;

    private TalksDossier() {}

    /** d1 is the wire, with one attribution; d2 the paper, with none. */
    public static Dossier in(Path folder) {
        Dossier dossier = Dossier.open(
                folder.resolve("talks.parley"),
                OpenOptions.to(Access.CREATE, "0.1.0", "test")
                        .at(Clock.fixed(Instant.parse("2025-03-04T10:00:00Z"), ZoneOffset.UTC)));
        dossier.documents()
                .addAll(List.of(
                        arrival(
                                "/week1/wire.txt",
                                "week1/wire.txt",
                                WIRE,
                                says(WIRE, "We will never leave the\nharbour")),
                        arrival("/week1/paper.txt", "week1/paper.txt", PAPER)));
        dossier.corrections().correct("d1", new Correction.Outlet("Sea Wire"), ANA);
        LocalDate day = LocalDate.of(2025, 3, 2);
        dossier.corrections()
                .correct("d1", new Correction.PublishedOn(Published.on(day, Basis.GIVEN, "said by Ana", 1)), ANA);
        return dossier;
    }

    private static Arrival arrival(String origin, String file, String text, Attribution... attributions) {
        Reading reading = new Reading(
                "test-1",
                null,
                null,
                List.of(),
                "en",
                null,
                null,
                Provenance.UNKNOWN,
                List.of(new Block(
                        BlockRole.BODY, new Range(0, CodePoints.of(text).length()))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(attributions));
        return new Arrival(
                origin,
                text.getBytes(StandardCharsets.UTF_8),
                Document.plain(file, "0".repeat(63) + text.length() % 10, text),
                reading);
    }

    private static Attribution says(String text, String words) {
        int begin = text.indexOf(words);
        CodePoints points = CodePoints.of(text);
        Passage said = points.passage(Span.of(points.range(begin, begin + words.length())));
        return new Attribution(Mode.DIRECT, null, null, said, null, 0.9, new Coder.Machine("test-1"));
    }
}

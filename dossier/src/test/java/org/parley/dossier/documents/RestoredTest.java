package org.parley.dossier.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.search.Hit;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.Coder;
import org.parley.model.Dropped;
import org.parley.model.Provenance;
import org.parley.model.Range;
import org.parley.model.Reading;

/** What a reader left out and a person put back. */
class RestoredTest {

    private static final Coder.Person UNA = new Coder.Person("Una");
    private static final String OFFER = "To let: two rooms by the harbour.";

    @TempDir
    Path folder;

    private static Arrival report(String text) {
        int begin = text.indexOf(OFFER);
        Range offer = new Range(begin, begin + OFFER.length());
        Reading reading = new Reading(
                "test-1",
                null,
                null,
                List.of(),
                "en",
                null,
                null,
                Provenance.UNKNOWN,
                List.of(new Block(BlockRole.BODY, new Range(0, begin - 2)), new Block(BlockRole.ADVERTISEMENT, offer)),
                List.of(new Dropped(offer, "advertisement")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Samples.report("wire.txt", text, reading);
    }

    @Test
    void itIsRunningTextAgainAlsoInALaterVersionAndUndoTakesItBack() {
        try (Dossier dossier = Dossier.open(folder.resolve("t.parley"), Samples.to(Access.CREATE_NEW))) {
            String id = dossier.documents().add(report("The quay was shut.\n\n" + OFFER));
            assertThat(found(dossier).dropped()).isTrue();

            dossier.corrections().correct(id, new Correction.Restored(List.of(OFFER)), UNA);

            assertThat(roles(dossier, id)).containsExactly(BlockRole.BODY, BlockRole.BODY);
            assertThat(dossier.documents().document(id).reading().dropped()).isEmpty();
            assertThat(found(dossier).dropped()).isFalse();

            dossier.documents().add(report("The quay was shut on Monday.\n\n" + OFFER));

            assertThat(roles(dossier, id)).containsExactly(BlockRole.BODY, BlockRole.BODY);

            dossier.history().undo(UNA);

            assertThat(roles(dossier, id)).containsExactly(BlockRole.BODY, BlockRole.ADVERTISEMENT);
            assertThat(found(dossier).dropped()).isTrue();
        }
    }

    private static List<BlockRole> roles(Dossier dossier, String id) {
        return dossier.documents().document(id).reading().blocks().stream()
                .map(Block::role)
                .toList();
    }

    private static Hit found(Dossier dossier) {
        return dossier.search().find("rooms", 1).hits().getFirst();
    }
}

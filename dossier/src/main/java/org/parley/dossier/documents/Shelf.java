package org.parley.dossier.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.readings.NumberedReading;
import org.parley.dossier.readings.ReadingRows;
import org.parley.dossier.review.ReviewRows;
import org.parley.dossier.review.Reviewed;
import org.parley.dossier.review.StoredAttribution;
import org.parley.model.Published;
import org.parley.model.Reading;
import org.parley.model.StoredDocument;

/** Puts documents together from their rows: the file, the machine's reading, and people's word over both. */
record Shelf(DocumentRows documents, ReadingRows readings, CorrectionRows corrections, ReviewRows reviews) {

    /** Documents {@code first} to {@code last}, both included, in order. */
    List<StoredDocument> take(Session session, long first, long last) {
        Map<Long, NumberedReading> readingOf = readings.load(session, first, last);
        var correctionsOf = corrections.load(session, first, last);
        var reviewsOf = reviews.load(session, first, last);
        List<StoredDocument> taken = new ArrayList<>();
        documents.load(session, first, last).forEach((id, loaded) -> {
            NumberedReading reading = readingOf.get(id);
            if (reading == null) {
                throw new IllegalStateException("d" + id + " has no reading");
            }
            List<StoredAttribution> attributions =
                    Reviewed.attributions(id, reading.attributions(), reviewsOf.getOrDefault(id, List.of())).stream()
                            .filter(attribution -> !attribution.rejected())
                            .toList();
            taken.add(new StoredDocument(
                    new DocumentId(id).toString(),
                    loaded.version(),
                    loaded.document(),
                    corrected(
                            reading.reading(),
                            loaded.document().text(),
                            correctionsOf.getOrDefault(id, List.of()),
                            attributions),
                    attributions.stream().map(StoredAttribution::id).toList()));
        });
        return taken;
    }

    private static Reading corrected(
            Reading reading, String text, List<Correction> corrections, List<StoredAttribution> attributions) {
        String title = reading.title();
        String outlet = reading.outlet();
        Published published = reading.published();
        RestoredLayout layout = new RestoredLayout(reading.blocks(), reading.dropped());
        for (Correction correction : corrections) {
            switch (correction.value()) {
                case Correction.Title(String said) -> title = said;
                case Correction.Outlet(String said) -> outlet = said;
                case Correction.PublishedOn(Published said) -> published = said;
                case Correction.Restored(var stretches) -> layout = layout.with(text, stretches);
            }
        }
        return new Reading(
                reading.reader(),
                title,
                outlet,
                reading.authors(),
                reading.language(),
                reading.unread(),
                published,
                reading.provenance(),
                layout.blocks(),
                layout.dropped(),
                reading.sentences(),
                reading.mentions(),
                reading.actors(),
                attributions.stream().map(StoredAttribution::attribution).toList());
    }
}

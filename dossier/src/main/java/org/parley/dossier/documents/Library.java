package org.parley.dossier.documents;

import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.readings.ReadingRows;
import org.parley.dossier.review.Carry;
import org.parley.dossier.review.ReviewRows;
import org.parley.dossier.search.TextIndex;

/** Sets up what this package has to offer on one open dossier. */
public record Library(Documents documents, Readings readings, Corrections corrections) {

    public static Library on(Sessions sessions, TextIndex index, ChangeLog log) {
        ReviewRows reviews = new ReviewRows();
        Shelf shelf = new Shelf(new DocumentRows(), new ReadingRows(), new CorrectionRows(), reviews);
        Originals originals = new Originals();
        Intake intake = new Intake(shelf, originals, index, new Carry(reviews, log), log);
        return new Library(
                new Documents(sessions, shelf, originals, intake),
                new Readings(sessions, shelf, intake),
                new Corrections(sessions, shelf, index, log));
    }
}

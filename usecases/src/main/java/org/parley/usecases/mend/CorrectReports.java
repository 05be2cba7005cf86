package org.parley.usecases.mend;

import java.time.LocalDate;
import org.parley.dossier.Dossier;
import org.parley.dossier.documents.Correction;
import org.parley.model.Coder;
import org.parley.model.Published;
import org.parley.model.Published.Basis;

/** Says what a report's title, outlet and published date are. Every step can be undone. Safe for many threads. */
public final class CorrectReports {

    private final Dossier dossier;
    private final Coder.Person person;

    /** @param person who says so */
    public CorrectReports(Dossier dossier, Coder.Person person) {
        this.dossier = dossier;
        this.person = person;
    }

    public void title(String report, String title) {
        dossier.corrections().correct(report, new Correction.Title(title.strip()), person);
    }

    public void outlet(String report, String outlet) {
        dossier.corrections().correct(report, new Correction.Outlet(outlet.strip()), person);
    }

    /** It came out on one of these days; the same twice where the day is known. */
    public void published(String report, LocalDate earliest, LocalDate latest) {
        Published given = new Published(earliest, latest, Basis.GIVEN, "said by " + person.name(), 1, null);
        dossier.corrections().correct(report, new Correction.PublishedOn(given), person);
    }
}

package org.parley.usecases.mend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.documents.Correction;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Dropped;
import org.parley.model.Published;
import org.parley.model.Published.Basis;

/**
 * Says what a report's title, outlet and published date are, and what of its text belongs to it. Every step can be undone.
 * Safe for many threads.
 */
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

    /**
     * A stretch that the reader left out belongs to the report. It is running text from then on, also in later versions
     * that hold the same words; the reader does not look for attributions in it.
     *
     * @param offset a code point of it
     */
    public void restore(String report, int offset) {
        String words = leftOut(report, offset);
        List<String> stretches = new ArrayList<>(restored(report));
        if (!stretches.contains(words)) {
            stretches.add(words);
            dossier.corrections().correct(report, new Correction.Restored(stretches), person);
        }
    }

    /** The reader was right to leave this out. */
    public void leaveOut(String report, int offset) {
        String words = leftOut(report, offset);
        List<String> stretches = new ArrayList<>(restored(report));
        if (stretches.remove(words)) {
            dossier.corrections().correct(report, new Correction.Restored(stretches), person);
        }
    }

    /** What the reader left out and a person restored, in order. */
    public List<Dropped> restoredIn(String report) {
        List<String> stretches = restored(report);
        if (stretches.isEmpty()) {
            return List.of();
        }
        CodePoints text =
                CodePoints.of(dossier.documents().document(report).document().text());
        return dossier.readings().machine(report).dropped().stream()
                .filter(dropped -> stretches.contains(text.slice(dropped.range())))
                .toList();
    }

    private List<String> restored(String report) {
        for (Correction correction : dossier.corrections().of(report)) {
            if (correction.value() instanceof Correction.Restored(var stretches)) {
                return stretches;
            }
        }
        return List.of();
    }

    private String leftOut(String report, int offset) {
        CodePoints text =
                CodePoints.of(dossier.documents().document(report).document().text());
        return dossier.readings().machine(report).dropped().stream()
                .filter(dropped -> dropped.range().contains(offset))
                .map(dropped -> text.slice(dropped.range()))
                .findFirst()
                .orElseThrow(() -> new DossierException(
                        Kind.UNKNOWN_NAME,
                        "Nothing is left out of report " + report + " at " + offset + ".",
                        "Load the report again; it may have been read anew."));
    }
}

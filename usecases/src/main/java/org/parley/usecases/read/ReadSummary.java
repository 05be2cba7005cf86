package org.parley.usecases.read;

import org.parley.model.Reading;

/**
 * What a reading came to.
 *
 * @param added        reports that are new
 * @param changed      reports that came back changed and were read again
 * @param unchanged    files that were in the dossier already, copies under other names included
 * @param refused      files that could not be read
 * @param unread       of the added and changed: stored, but in a language the reader does not read
 * @param words        of the added and changed
 * @param attributions in the added and changed
 */
public record ReadSummary(
        int added, int changed, int unchanged, int refused, int unread, long words, int attributions) {

    public static final ReadSummary NOTHING = new ReadSummary(0, 0, 0, 0, 0, 0, 0);

    /** How many files were looked at. */
    public int files() {
        return added + changed + unchanged + refused;
    }

    /** With one more outcome counted in. */
    public ReadSummary with(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added(var stored) -> {
                Reading reading = stored.reading();
                boolean again = stored.version() > 1;
                yield new ReadSummary(
                        added + (again ? 0 : 1),
                        changed + (again ? 1 : 0),
                        unchanged,
                        refused,
                        unread + (reading.unread() == null ? 0 : 1),
                        words + Words.count(stored.document().text()),
                        attributions + reading.attributions().size());
            }
            case Outcome.Unchanged _, Outcome.Copy _ ->
                new ReadSummary(added, changed, unchanged + 1, refused, unread, words, attributions);
            case Outcome.Refused _ ->
                new ReadSummary(added, changed, unchanged, refused + 1, unread, words, attributions);
        };
    }
}

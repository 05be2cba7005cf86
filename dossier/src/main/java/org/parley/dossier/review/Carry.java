package org.parley.dossier.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.jdbc.Session;
import org.parley.model.Attribution;
import org.parley.model.Coder;

/**
 * Takes people's reviews over to a document's new version, by the words they are about. One whose words are gone stays,
 * marked as orphaned, and is tried again with every later version.
 */
public final class Carry {

    private static final Coder ANCHORS = new Coder.Machine("anchors");

    private final ReviewRows rows;
    private final ChangeLog log;

    public Carry(ReviewRows rows, ChangeLog log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * @param version of the document from now on
     * @param text    of that version
     * @param textOf  the texts of earlier ones
     */
    public void over(Session session, long document, int version, String text, IntFunction<String> textOf) {
        Map<Integer, Anchor> anchors = new HashMap<>();
        for (Review review : rows.load(session, document, document).getOrDefault(document, List.of())) {
            if (review.version() == version) {
                continue;
            }
            Anchor anchor = anchors.computeIfAbsent(review.version(), before -> new Anchor(textOf.apply(before), text));
            Review carried = carried(review, version, anchor);
            if (!carried.equals(review)) {
                rows.put(session, carried);
                log.append(
                        session,
                        new ChangeLog.Entry(
                                ANCHORS,
                                ChangeKind.REVIEW_CARRIED,
                                review.attribution(),
                                ReviewJson.of(review),
                                ReviewJson.of(carried)));
            }
        }
    }

    private static Review carried(Review review, int version, Anchor anchor) {
        Optional<Attribution> machine = Optional.ofNullable(review.machine()).flatMap(anchor::move);
        Optional<Attribution> person = Optional.ofNullable(review.person()).flatMap(anchor::move);
        boolean found = review.person() == null ? machine.isPresent() : person.isPresent();
        return found
                ? with(review, machine.orElse(null), person.orElse(null), version, false)
                : with(review, review.machine(), review.person(), review.version(), true);
    }

    private static Review with(
            Review review, @Nullable Attribution machine, @Nullable Attribution person, int version, boolean orphaned) {
        return new Review(
                review.attribution(),
                review.verdict(),
                machine,
                person,
                review.note(),
                review.reviewer(),
                review.at(),
                version,
                orphaned);
    }
}

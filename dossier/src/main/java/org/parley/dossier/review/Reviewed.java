package org.parley.dossier.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.readings.NumberedReading.Numbered;
import org.parley.dossier.review.Review.Verdict;
import org.parley.model.Attribution;

/** What a document's attributions are once people's reviews are laid over the machine's reading. */
public final class Reviewed {

    private Reviewed() {}

    /**
     * All of them, rejected ones too: the machine's in its order, and those that only people know put in where their
     * content begins.
     */
    public static List<StoredAttribution> attributions(long document, List<Numbered> machine, List<Review> reviews) {
        String name = new DocumentId(document).toString();
        Map<Integer, Review> byNumber = new HashMap<>();
        reviews.forEach(
                review -> byNumber.put(AttributionId.of(review.attribution()).number(), review));
        List<StoredAttribution> result = new ArrayList<>();
        for (Numbered numbered : machine) {
            Review review = byNumber.remove(numbered.number());
            Attribution person = review == null || review.orphaned() ? null : review.person();
            result.add(new StoredAttribution(
                    AttributionId.of(document, numbered.number()).toString(),
                    name,
                    person == null ? numbered.attribution() : person,
                    review));
        }
        for (Review review : reviews) {
            if (byNumber.containsKey(AttributionId.of(review.attribution()).number())
                    && !review.orphaned()
                    && review.verdict() != Verdict.REJECTED) {
                insert(result, name, review);
            }
        }
        return result;
    }

    /** Not in this reading, but a person has said that it is there. */
    private static void insert(List<StoredAttribution> result, String document, Review review) {
        Attribution attribution = review.person() == null ? review.machine() : review.person();
        if (attribution == null) {
            return;
        }
        int begin = attribution.content().span().begin();
        int at = 0;
        while (at < result.size()
                && result.get(at).attribution().content().span().begin() <= begin) {
            at++;
        }
        result.add(at, new StoredAttribution(review.attribution(), document, attribution, review));
    }
}

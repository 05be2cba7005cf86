package org.parley.dossier.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.dossier.Samples.reading;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.says;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.dossier.review.Review.Verdict;
import org.parley.model.Attribution;
import org.parley.model.Coder;
import org.parley.model.Passage;
import org.parley.model.Span;

class ReviewsTest {

    private static final Coder.Person ANA = new Coder.Person("Ana Ruiz");
    private static final String TEXT = "The union said it would strike. The ministry said nothing. Berg hopes.";

    @TempDir
    Path folder;

    private Dossier dossier;

    @BeforeEach
    void open() {
        dossier = Dossier.open(folder.resolve("talks.parley"), Samples.to(Access.CREATE));
        dossier.documents().add(arrival(TEXT));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    /** The machine finds what the union and the ministry said. */
    private static Arrival arrival(String text) {
        return report(
                "a.txt",
                text,
                reading(text, says(text, "The union", "it would strike"), says(text, "The ministry", "nothing")));
    }

    private static Attribution by(Attribution attribution, Coder coder) {
        return new Attribution(
                attribution.mode(),
                attribution.source(),
                attribution.cue(),
                attribution.content(),
                attribution.act(),
                attribution.confidence(),
                coder);
    }

    private List<Attribution> held() {
        return dossier.documents().document("d1").reading().attributions();
    }

    private List<String> ids() {
        return dossier.attributions().of("d1").stream()
                .filter(found -> !found.rejected())
                .map(StoredAttribution::id)
                .toList();
    }

    @Test
    void whatIsAcceptedStaysAndSaysSo() {
        dossier.reviews().accept("d1-a1", ANA, "checked");

        assertThat(held()).hasSize(2);
        Review review = Objects.requireNonNull(
                dossier.attributions().of("d1").getFirst().review());
        assertThat(review.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(review.reviewer()).isEqualTo(ANA);
        assertThat(review.note()).isEqualTo("checked");
        assertThat(review.machine()).isEqualTo(says(TEXT, "The union", "it would strike"));
    }

    @Test
    void whatIsRejectedIsInNoReading() {
        dossier.reviews().reject("d1-a1", ANA, null);

        assertThat(held()).containsExactly(says(TEXT, "The ministry", "nothing"));
        assertThat(dossier.readings().machine("d1").attributions()).hasSize(2);
        assertThat(dossier.attributions().of("d1").getFirst().rejected()).isTrue();
    }

    @Test
    void whatIsCorrectedHoldsInThePersonsForm() {
        Attribution right = says(TEXT, "The ministry", "it would strike");

        dossier.reviews().correct("d1-a1", right, ANA, null);

        assertThat(held()).containsExactly(by(right, ANA), says(TEXT, "The ministry", "nothing"));
        assertThat(dossier.readings().machine("d1").attributions().getFirst())
                .isEqualTo(says(TEXT, "The union", "it would strike"));
    }

    @Test
    void whatIsAddedStandsInItsPlace() {
        Attribution missed = says(TEXT, "The union", "would strike");

        String id = dossier.reviews().add("d1", missed, ANA, null);

        assertThat(id).isEqualTo("d1-a3");
        assertThat(ids()).containsExactly("d1-a1", "d1-a3", "d1-a2");
        assertThat(held().get(1)).isEqualTo(by(missed, ANA));
        dossier.reviews().reject(id, ANA, null);
        assertThat(ids()).containsExactly("d1-a1", "d1-a2");
    }

    @Test
    void whatIsWithdrawnIsAsIfNeverReviewed() {
        dossier.reviews().reject("d1-a1", ANA, null);

        dossier.reviews().withdraw("d1-a1", ANA);

        assertThat(dossier.reviews().of("d1")).isEmpty();
        assertThat(held()).hasSize(2);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> dossier.reviews().accept("d1-a9", ANA, null))
                .isInstanceOf(DossierException.class)
                .hasMessage("There is no d1-a9 in this dossier. Look up its name in the list.");
        assertThatThrownBy(() -> dossier.reviews().accept("d7-a1", ANA, null)).isInstanceOf(DossierException.class);
        assertThatThrownBy(() -> dossier.reviews().accept("the first", ANA, null))
                .isInstanceOf(DossierException.class)
                .hasMessage("\"the first\" names no attribution."
                        + " Attributions are named after their report: d1-a1, d1-a2 and so on.");
    }

    @Test
    void refusesWordsThatAreNotInTheReport() {
        Attribution invented = new Attribution(
                says(TEXT, "Berg", "hopes").mode(), null, null, new Passage("surrender", Span.of(0, 9)), null, 1, ANA);

        assertThatThrownBy(() -> dossier.reviews().add("d1", invented, ANA, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"surrender\" does not stand at ");
        assertThat(held()).hasSize(2);
    }

    @Test
    void reviewsOutliveAnotherReading() {
        dossier.reviews().accept("d1-a1", ANA, null);
        dossier.reviews().reject("d1-a2", ANA, null);
        dossier.reviews().add("d1", says(TEXT, "Berg", "hopes"), ANA, null);

        // the next reader misses the first, finds the second again, and one more
        dossier.readings()
                .replace("d1", reading(TEXT, says(TEXT, "The ministry", "nothing"), says(TEXT, "The union", "would")));

        assertThat(ids()).containsExactly("d1-a1", "d1-a4", "d1-a3");
        assertThat(held())
                .containsExactly(
                        says(TEXT, "The union", "it would strike"),
                        says(TEXT, "The union", "would"),
                        by(says(TEXT, "Berg", "hopes"), ANA));
        assertThat(dossier.reviews().orphans()).isEmpty();
    }

    @Test
    void reviewsMoveWithTheirWordsToAChangedFile() {
        Attribution right = says(TEXT, "The union", "would strike");
        dossier.reviews().correct("d1-a1", right, ANA, null);
        dossier.reviews().reject("d1-a2", ANA, null);
        String changed = "Corrected on Monday. " + TEXT;

        dossier.documents().add(arrival(changed));

        assertThat(held()).containsExactly(by(says(changed, "The union", "would strike"), ANA));
        assertThat(dossier.reviews().of("d1")).extracting(Review::version).containsExactly(2, 2);
        assertThat(dossier.history().of("d1-a1"))
                .extracting(change -> change.kind().name())
                .containsExactly("REVIEW", "REVIEW_CARRIED");
    }

    @Test
    void aReviewWhoseWordsAreGoneIsKeptAndComesBackWithThem() {
        dossier.reviews().add("d1", says(TEXT, "Berg", "hopes"), ANA, "important");
        String changed = TEXT.replace(" Berg hopes.", "");

        dossier.documents().add(arrival(changed));

        assertThat(held()).hasSize(2);
        assertThat(dossier.reviews().orphans()).singleElement().satisfies(orphan -> {
            assertThat(orphan.attribution()).isEqualTo("d1-a3");
            assertThat(orphan.version()).isEqualTo(1);
            assertThat(orphan.note()).isEqualTo("important");
            assertThat(orphan.person()).isEqualTo(by(says(TEXT, "Berg", "hopes"), ANA));
        });

        String again = "At last. " + TEXT;
        dossier.documents().add(arrival(again));

        assertThat(dossier.reviews().orphans()).isEmpty();
        assertThat(held()).last().isEqualTo(by(says(again, "Berg", "hopes"), ANA));
    }
}

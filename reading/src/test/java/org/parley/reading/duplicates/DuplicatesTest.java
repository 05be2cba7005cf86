package org.parley.reading.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Document;
import org.parley.model.DocumentGroup;
import org.parley.model.DocumentGroup.Kind;
import org.parley.model.Reading;
import org.parley.model.StoredDocument;
import org.parley.reading.structure.Structure;

class DuplicatesTest {

    private static final String WIRE = """
            OSLO, March 3, 2023 (NTB) - The dockers' union and the port of Vesterhamn agreed on Friday to go back to the table.

            The two sides had not spoken since Astrid Moen, the mediator, left the room in February. She told reporters that nobody had given way.

            "We come with an offer and a sandwich," said Moen, who has led eleven such talks since 2009. "Whoever is hungry will stay."

            The port offers 5 percent over two years. The union wants 9 percent and a say in the rota, its leader Ulf Bergset said.

            Ships have been waiting in the roads for nine days. The shipping line Nordfrakt puts the loss at 14 million crowns a week.
            """;

    /** The same, cut by another paper, which set its own quotation marks. */
    private static final String CUT = """
            Back to the table

            The dockers' union and the port of Vesterhamn agreed on Friday to go back to the table.

            “We come with an offer and a sandwich,” said Moen, who has led eleven such talks since 2009. “Whoever is hungry will stay.”

            The port offers 5 percent over two years. The union wants 9 percent and a say in the rota.
            """;

    private static final String OTHER = """
            The teachers of Vesterhamn will not strike, their union said on Friday after a meeting of four hours.

            Its members accepted a rise of 4 percent by a large majority. Nobody spoke against it, and the hall was full.

            The town must now find the money, which the mayor, Kari Lund, called the easier part of the evening.
            """;

    private final Map<String, StoredDocument> stored = new HashMap<>();
    private final List<Witness> witnesses = new ArrayList<>();

    private void add(String id, String text, @Nullable String outlet, @Nullable String address) {
        Document document = new Document(
                id + ".txt",
                "00",
                "text/plain",
                text,
                null,
                outlet,
                List.of(),
                null,
                null,
                address,
                List.of(),
                List.of());
        Structure found = Structure.of(document);
        Reading reading = new Reading(
                "none",
                found.title(),
                found.outlet(),
                found.authors(),
                found.language(),
                found.unread(),
                found.published(),
                found.provenance(),
                found.blocks(),
                found.dropped(),
                found.sentences(),
                List.of(),
                List.of(),
                List.of());
        StoredDocument report = new StoredDocument(id, 1, document, reading);
        stored.put(id, report);
        witnesses.add(Witness.of(report));
    }

    private List<DocumentGroup> groups() {
        return Duplicates.among(witnesses, id -> Objects.requireNonNull(stored.get(id)));
    }

    @Test
    void aStoryCutByAnotherPaperIsANearDuplicate() {
        add("d1", CUT, null, null);
        add("d2", OTHER, null, null);
        add("d3", WIRE, null, null);
        assertThat(groups())
                .containsExactly(new DocumentGroup(
                        Kind.NEAR_DUPLICATE, List.of("d3", "d1"), "88 % of the shorter text is the same"));
    }

    @Test
    void twoStoriesOfOneTownAreNot() {
        add("d1", WIRE, null, null);
        add("d2", OTHER, null, null);
        assertThat(groups()).isEmpty();
    }

    @Test
    void threePapersAreOneGroup() {
        add("d1", WIRE, null, null);
        add("d2", WIRE.replace("OSLO, March 3, 2023 (NTB) - ", ""), null, null);
        add("d3", CUT, null, null);
        List<DocumentGroup> groups = groups();
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().documents()).containsExactly("d1", "d2", "d3");
        assertThat(groups.getFirst().why()).isEqualTo("each shares 88 % or more of the shorter text with another");
    }

    @Test
    void typesettingDoesNotCount() {
        add("d1", WIRE, null, null);
        add("d2", WIRE.toUpperCase(java.util.Locale.ROOT).replace("\"", "»").replace(".", " ."), null, null);
        assertThat(groups()).extracting(DocumentGroup::why).containsExactly("100 % of the shorter text is the same");
    }

    @Test
    void twoTranslationsOfOneReportHaveOneOriginal() {
        String credit = "Originally published in Norwegian on March 4, 2023 in Havnebladet";
        add(
                "d1",
                "The mediator Astrid Moen will try again in Vesterhamn, and the port, led by Ulf Bergset, has 14 days.\n"
                        + credit,
                null,
                null);
        add(
                "d2",
                "In Vesterhamn the talks go on: Moen, the one who mediates, gives to Bergset and the port days to the number of 14.\n"
                        + credit,
                null,
                null);
        add(
                "d3",
                "The bakers of Vesterhamn bake less, says Kari Lund, and for 30 days they will sell at the price of 2019.\n"
                        + credit,
                null,
                null);
        assertThat(groups())
                .containsExactly(new DocumentGroup(
                        Kind.SAME_ORIGINAL, List.of("d1", "d2"), "both go back to Havnebladet of 2023-03-04"));
    }

    @Test
    void aReportAndItsOriginalAreTied() {
        add(
                "d1",
                "Astrid Moen prøver igjen i Vesterhamn, og havna under Ulf Bergset har fått 14 dager på seg til å svare henne.\n\nHavnebladet, 4. mars 2023",
                "Havnebladet",
                null);
        add(
                "d2",
                "The mediator Astrid Moen will try again in Vesterhamn, and the port, led by Ulf Bergset, has 14 days.\n"
                        + "Originally published in Norwegian on March 4, 2023 in Havnebladet",
                null,
                null);
        assertThat(groups()).extracting(DocumentGroup::kind).containsExactly(Kind.SAME_ORIGINAL);
    }

    @Test
    void oneAddressIsOneReport() {
        add("d1", WIRE, null, "https://www.example.org/talks/?utm_source=mail");
        add("d2", OTHER, null, "http://example.org/talks#top");
        add("d3", OTHER.substring(0, 110), null, "https://example.org/");
        assertThat(groups())
                .contains(new DocumentGroup(
                        Kind.SAME_ORIGINAL, List.of("d1", "d2"), "the same web address, example.org/talks"));
    }

    @Test
    void aShortNoteInsideALongReportIsFound() {
        StringBuilder report = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            report.append("Ship number ")
                    .append(i)
                    .append(" left the roads at ")
                    .append(i * 7 % 24)
                    .append(" sharp. ");
        }
        String note = WIRE.lines().skip(4).limit(1).reduce("", String::concat);
        add("d1", report + "\n" + note + "\n" + report.reverse(), null, null);
        add("d2", note, null, null);
        assertThat(groups()).extracting(DocumentGroup::kind).containsExactly(Kind.NEAR_DUPLICATE);
    }

    /** Texts of random words, each with a copy that keeps a stretch of it: every copy is found, and nothing else. */
    @Property(tries = 10)
    void findsEveryCopyAmongManyReports(@ForAll @IntRange(max = 1_000_000) int seed) {
        stored.clear(); // tries share one instance
        witnesses.clear();
        Random random = new Random(seed);
        int originals = 60;
        for (int i = 0; i < originals; i++) {
            List<String> words = new ArrayList<>();
            for (int w = 0; w < 80 + random.nextInt(900); w++) {
                words.add("w" + random.nextInt(3_000));
            }
            int kept = Math.max(60, words.size() * 7 / 10);
            add("a" + i, "It was said that " + String.join(" ", words) + ".", null, null);
            add(
                    "b" + i,
                    "It is known that " + String.join(" ", words.subList(words.size() - kept, words.size())) + ".",
                    null,
                    null);
        }
        assertThat(groups())
                .hasSize(originals)
                .allSatisfy(group -> assertThat(group.documents())
                        .containsExactly(
                                "a" + group.documents().getFirst().substring(1),
                                "b" + group.documents().getFirst().substring(1)));
    }

    @Property(tries = 100)
    void aFingerprintSurvivesBeingStored(@ForAll String text) {
        Structure found = Structure.of(Document.plain("x.txt", "00", text));
        Fingerprint taken = Fingerprint.of(found.text(), found.blocks());
        assertThat(Fingerprint.of(taken.toBytes())).isEqualTo(taken);
    }

    @Test
    void refusesBytesThatAreNoFingerprint() {
        assertThatThrownBy(() -> Fingerprint.of(new byte[] {9, 0, 0, 0, 0, 0, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no fingerprint of version 1");
        assertThatThrownBy(() -> Fingerprint.of(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsComeInTheOrderOfTheirDays() {
        add("d1", WIRE.replace("March 3, 2023", "March 5, 2023"), null, null);
        add("d2", WIRE, null, null);
        assertThat(groups().getFirst().documents()).containsExactly("d2", "d1");
        assertThat(witnesses.getFirst().published())
                .isNotNull()
                .satisfies(p -> assertThat(p.earliest()).isEqualTo(LocalDate.of(2023, 3, 5)));
    }
}

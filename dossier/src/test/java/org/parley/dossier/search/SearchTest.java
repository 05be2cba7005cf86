package org.parley.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.dossier.Samples.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.model.CodePoints;
import org.parley.model.Dropped;
import org.parley.model.Range;
import org.parley.model.Reading;

class SearchTest {

    @TempDir
    Path folder;

    private Dossier dossier;

    @BeforeEach
    void open() {
        dossier = Dossier.open(folder.resolve("talks.parley"), Samples.to(Access.CREATE));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private List<String> found(String typed) {
        return dossier.search().find(typed, 10).hits().stream()
                .map(Hit::document)
                .toList();
    }

    private static Snippet snippet(Hit hit) {
        return Objects.requireNonNull(hit.snippet());
    }

    @Test
    void findsWordsWhateverTheirCaseAndAccents() {
        dossier.documents().add(report("a.txt", "Le président a parlé à Genève."));

        assertThat(found("geneve")).containsExactly("d1");
        assertThat(found("PRÉSIDENT parle")).containsExactly("d1");
        assertThat(found("président berlin")).isEmpty();
    }

    @Test
    void findsPhrasesAndBeginnings() {
        dossier.documents().add(report("a.txt", "The union demands a wage increase."));
        dossier.documents().add(report("b.txt", "An increase of the wage was demanded."));

        assertThat(found("\"wage increase\"")).containsExactly("d1");
        assertThat(found("“wage increase”")).containsExactly("d1");
        assertThat(found("«wage increase»")).containsExactly("d1");
        assertThat(found("wage increase")).containsExactlyInAnyOrder("d1", "d2");
        assertThat(found("demand")).isEmpty();
        assertThat(found("demand*")).containsExactlyInAnyOrder("d1", "d2");
        assertThat(found("\"wage inc\"*")).containsExactly("d1");
    }

    @Test
    void tellsWhereInCodePoints() {
        String text = "😀😀 The ceasefire held. A 𝐜easefire is no ceasefire.";
        dossier.documents().add(report("a.txt", text));

        Hit hit = dossier.search().find("ceasefire", 10).hits().getFirst();

        assertThat(hit.places()).containsExactly(new Range(7, 16), new Range(41, 50));
        assertThat(snippet(hit).text()).isEqualTo(text);
        assertThat(snippet(hit).range()).isEqualTo(new Range(0, 51));
        assertThat(hit.file()).isEqualTo("a.txt");
    }

    @Test
    void tellsTheRightPlacesAmongOddCharacters() {
        String odd = "<b> \u0000 \uFDD0 \uFFFE \u202E \u0301 e\u0301 \uD83D\uDC69\u200D\uD83D\uDE80 > ";
        String text = odd + "Quota" + odd + "quota\u0000" + odd;
        dossier.documents().add(report("a.txt", text));

        Hit hit = dossier.search().find("quota", 10).hits().getFirst();

        CodePoints points = CodePoints.of(text);
        assertThat(hit.places()).extracting(points::slice).containsExactly("Quota", "quota");
    }

    @Test
    void cutsSnippetsAtSpacesAroundTheClosestGathering() {
        String far = "word ".repeat(100);
        dossier.documents().add(report("a.txt", "Fish. " + far + "Fish and more fish were traded. " + far));

        Snippet snippet = snippet(dossier.search().find("fish", 10).hits().getFirst());

        assertThat(snippet.text())
                .contains("Fish and more fish were traded.")
                .startsWith("word")
                .endsWith("word");
        assertThat(snippet.places()).hasSize(2);
        assertThat(snippet.range().begin()).isGreaterThan(300);
    }

    @Test
    void saysWhenAHitIsOnlyInWhatWasDropped() {
        String text = "The quota was agreed. Flat to let, two rooms.";
        Reading reading = Samples.reading(text);
        Reading cut = new Reading(
                reading.reader(),
                null,
                null,
                List.of(),
                "en",
                null,
                null,
                reading.provenance(),
                reading.blocks(),
                List.of(new Dropped(new Range(22, 45), "advertisement")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        dossier.documents().add(new Arrival("a.txt", Samples.bytes(text), Samples.document("a.txt", text), cut));

        assertThat(dossier.search().find("rooms", 10).hits().getFirst().dropped())
                .isTrue();
        assertThat(dossier.search().find("quota", 10).hits().getFirst().dropped())
                .isFalse();
    }

    @Test
    void pagesThroughAllHitsOnce() {
        for (int i = 0; i < 25; i++) {
            dossier.documents().add(report(i + ".txt", "Quota number " + i));
        }
        SearchTerms terms = SearchTerms.parse("quota");

        Hits first = dossier.search().find(terms, 0, 10);
        Hits last = dossier.search().find(terms, 20, 10);

        assertThat(first.total()).isEqualTo(25);
        assertThat(first.hits()).hasSize(10);
        assertThat(last.hits()).hasSize(5);
        assertThat(last.hits())
                .extracting(Hit::document)
                .doesNotContainAnyElementsOf(
                        first.hits().stream().map(Hit::document).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NEAR(", "NEAR(a b, 3)", "AND", "OR NOT", "a AND", "-fish", "title:fish", "^fish", "fish + chips",
                        "{",
                "'; drop table search; --", "\"", "\"\"", "*", "**", "fish**", "(fish", "fish)", "\u0000", "fish\u0000",
                "🐟", "fi\uD83Dsh", "%", "_", "\\", "«", "a\"b", "ﷺ", "\u0300"
            })
    void takesAnythingTyped(String typed) {
        dossier.documents().add(report("a.txt", "Some fish and chips."));

        assertThatCode(() -> dossier.search().find(typed, 10)).doesNotThrowAnyException();
    }

    @Test
    void operatorsAreJustWords() {
        dossier.documents().add(report("a.txt", "Neither near nor far."));

        assertThat(found("NEAR")).containsExactly("d1");
        assertThat(found("neither NOT far")).isEmpty();
        assertThat(found("-far")).containsExactly("d1");
        assertThat(found("   ")).isEmpty();
    }

    @Test
    void refusesMoreWordsThanAnybodyTypes() {
        assertThatThrownBy(() -> SearchTerms.parse("word ".repeat(2_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a search takes up to 100 words or phrases, not 2000");
        assertThatCode(() -> dossier.search().find("word ".repeat(100), 1)).doesNotThrowAnyException();
    }

    @Test
    void findsByTitle() {
        String text = "They met.";
        Reading reading = Samples.reading(text);
        Reading titled = new Reading(
                reading.reader(),
                "Herring quota agreed",
                "The Harbour Post",
                List.of(),
                "en",
                null,
                null,
                reading.provenance(),
                reading.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        dossier.documents().add(report("a.txt", text, titled));

        Hit hit = dossier.search().find("herring", 10).hits().getFirst();
        assertThat(hit.title()).isEqualTo("Herring quota agreed");
        assertThat(hit.outlet()).isEqualTo("The Harbour Post");
        assertThat(hit.places()).isEmpty();
        assertThat(snippet(hit).text()).isEqualTo("They met.");
    }
}

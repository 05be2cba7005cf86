package org.parley.benchmarks.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.benchmarks.attribution.Comparison.Found;
import org.parley.benchmarks.attribution.Comparison.Outcome;
import org.parley.benchmarks.attribution.GoldAttribution.Speaker;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.LocalActor;
import org.parley.model.Mode;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.model.Span;
import org.parley.reading.Voices;

/** What counts as found, missed and invented, and whose words they are. */
class ComparisonTest {

    /** The first letter is outside the BMP: places are code points. */
    private static final CodePoints TEXT = CodePoints.of("𝕋he mayor said that the union wants longer breaks at night. "
            + "“We have time,” said an aide. “The bridge can wait.” The plan is seen as costly.");

    private static final LocalActor MAYOR = actor("ana brook", "Ana Brook", false);
    private static final LocalActor UNION = actor("dockers", "Dockers' Union", false);
    private static final LocalActor AIDE = actor("unnamed:1", "aide", true);

    private static final GoldAttribution SAID =
            gold("said", "that the union wants longer breaks at night", Speaker.UNNAMED, false, "mayor");
    private static final GoldAttribution WANTS =
            gold("wants", "longer breaks at night", Speaker.UNNAMED, true, "union");
    private static final GoldAttribution QUOTED = new GoldAttribution(
            "000",
            at("said an").span(),
            Span.of(range("We have time"), range("The bridge can wait")),
            Speaker.UNNAMED,
            false,
            List.of(range("aide")));
    private static final GoldAttribution SEEN =
            new GoldAttribution("000", at("is seen").span(), at("as costly").span(), Speaker.NOBODY, false, List.of());

    @Test
    void findsWhatHoldsHalfOfTheWordsUnderTheSameCue() {
        Attribution half = heard("said", "that the union wants", null);
        Comparison comparison = compare(List.of(SAID), half);
        assertThat(comparison.found()).containsExactly(new Found(SAID, half, null, Outcome.UNSURE));
        assertThat(comparison.missed()).isEmpty();
        assertThat(comparison.invented()).isEmpty();
    }

    @Test
    void whatHoldsLessIsMissedYetNotInvented() {
        Comparison comparison = compare(List.of(SAID), heard("said", "that the union", null));
        assertThat(comparison.found()).isEmpty();
        assertThat(comparison.missed()).containsExactly(SAID);
        assertThat(comparison.invented()).isEmpty();
    }

    @Test
    void anotherCueFindsNothing() {
        Attribution other = heard("wants", "that the union wants longer breaks at night", UNION);
        Comparison comparison = compare(List.of(SAID), other);
        assertThat(comparison.missed()).containsExactly(SAID);
        assertThat(comparison.invented()).containsExactly(other);
    }

    @Test
    void oneAttributionFindsOneRowTheBestFirst() {
        Attribution outer = heard("said", "that the union wants longer breaks at night", MAYOR);
        Attribution second = heard("said", "the union wants longer breaks", MAYOR);
        Attribution inner = heard("wants", "longer breaks at night", UNION);
        Comparison comparison = compare(List.of(SAID, WANTS), second, outer, inner);
        assertThat(comparison.found())
                .containsExactly(
                        new Found(SAID, outer, MAYOR, Outcome.MERGED), new Found(WANTS, inner, UNION, Outcome.RIGHT));
        assertThat(comparison.invented()).containsExactly(second);
    }

    @Test
    void theRestOfAQuotationIsNotInventedWhereItsSpeakerIsTheSame() {
        Attribution most = heard("said an", "The bridge can wait", AIDE);
        Comparison same = compare(List.of(QUOTED), most, heard(null, "We have", AIDE));
        assertThat(same.found()).containsExactly(new Found(QUOTED, most, AIDE, Outcome.RIGHT));
        assertThat(same.invented()).isEmpty();
        Attribution other = heard(null, "We have", MAYOR);
        assertThat(compare(List.of(QUOTED), most, other).invented()).containsExactly(other);
    }

    @Test
    void nobodyIsRightWhereTheReaderGivesNoActor() {
        Attribution nobody = heard("seen", "as costly", null);
        assertThat(compare(List.of(SEEN), nobody).found())
                .containsExactly(new Found(SEEN, nobody, null, Outcome.RIGHT));
        Attribution somebody = heard("seen", "as costly", MAYOR);
        assertThat(compare(List.of(SEEN), somebody).found())
                .containsExactly(new Found(SEEN, somebody, MAYOR, Outcome.WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "NAMED, Ana Brook, Brook, false, RIGHT",
        "NAMED, Brook, President Ana Brook, false, RIGHT",
        "NAMED, Ana Brook, Ben Brook, false, WRONG",
        "NAMED, the U.S., United States, false, RIGHT",
        "NAMED, US, United States, false, RIGHT",
        "NAMED, us, United States, false, WRONG",
        "UNNAMED, official, former official, true, RIGHT",
        "UNNAMED, official, diplomat, true, WRONG",
        "UNNAMED, official, Ana Brook, false, MERGED",
    })
    void judgesASpeaker(Speaker speaker, String key, String name, boolean unnamed, Outcome outcome) {
        assertThat(Comparison.judge(speaker, List.of(key), actor("x", name, unnamed)))
                .isEqualTo(outcome);
    }

    @Test
    void readsATable() {
        assertThat(GoldAttribution.parse("# places\n000\t1-3 5-6\t8-9\t-\tnobody\touter\t-\n"
                        + "001\t-\t8-9\t2-4\tunnamed\tinner\t2-4 7-9\n"))
                .containsExactly(
                        new GoldAttribution(
                                "000",
                                Span.of(new Range(1, 3), new Range(5, 6)),
                                Span.of(8, 9),
                                Speaker.NOBODY,
                                false,
                                List.of()),
                        new GoldAttribution(
                                "001",
                                null,
                                Span.of(8, 9),
                                Speaker.UNNAMED,
                                true,
                                List.of(new Range(2, 4), new Range(7, 9))));
        assertThatThrownBy(() -> GoldAttribution.parse("000\t1-3\t8-9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("000\t1-3\t8-9");
    }

    @Test
    void theTableThatShipsHoldsThe208RowsOfTheReports() throws IOException {
        Map<String, Long> rows =
                FiveReports.rows().collect(Collectors.groupingBy(GoldAttribution::report, Collectors.counting()));
        assertThat(rows)
                .containsExactlyInAnyOrderEntriesOf(Map.of("000", 26L, "001", 26L, "002", 33L, "003", 59L, "004", 64L));
        assertThat(FiveReports.rows().filter(GoldAttribution::inner)).hasSize(35);
    }

    @Test
    void tableHasALineForEachReportForAllAndForEachLevel() {
        Comparison comparison = compare(
                List.of(SAID, WANTS, SEEN),
                heard("said", "that the union wants longer breaks at night", MAYOR),
                heard("time", "The bridge can wait", AIDE));
        assertThat(FiveReports.table("rules-9", Map.of("000", comparison)).lines())
                .containsExactly(
                        "| rules-9 | attributions | found | right speaker | not sure | another"
                                + " | an unnamed one taken for a name | missed | invented |",
                        "|---|---|---|---|---|---|---|---|---|",
                        "| 000 | 3 | 1 | 0 | 0 | 0 | 1 | 2 | 1 |",
                        "| **all** | 3 | 1 | 0 | 0 | 0 | 1 | 2 | 1 |",
                        "| … told by the report itself | 2 | 1 | 0 | 0 | 0 | 1 | 1 | – |",
                        "| … told within others | 1 | 0 | 0 | 0 | 0 | 0 | 1 | – |");
    }

    private static Comparison compare(List<GoldAttribution> gold, Attribution... heard) {
        return Comparison.of(TEXT, gold, new Voices(List.of(), List.of(MAYOR, UNION, AIDE), List.of(heard)));
    }

    private static GoldAttribution gold(String cue, String content, Speaker speaker, boolean inner, String key) {
        return new GoldAttribution("000", at(cue).span(), at(content).span(), speaker, inner, List.of(range(key)));
    }

    private static Attribution heard(@Nullable String cue, String content, @Nullable LocalActor actor) {
        Attribution.Source source = actor == null ? null : new Attribution.Source(at("he mayor"), actor.key());
        return new Attribution(
                Mode.INDIRECT,
                source,
                cue == null ? null : at(cue),
                at(content),
                null,
                1,
                new Coder.Machine("rules-9"));
    }

    private static Passage at(String words) {
        return TEXT.passage(Span.of(range(words)));
    }

    private static Range range(String words) {
        int begin = TEXT.text().indexOf(words);
        return TEXT.range(begin, begin + words.length());
    }

    private static LocalActor actor(String key, String name, boolean unnamed) {
        return new LocalActor(key, name, ActorKind.UNKNOWN, List.of(), List.of(), unnamed);
    }
}

package org.parley.usecases.models.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.YamlModel;
import org.parley.dossier.Dossier;
import org.parley.dossier.models.ModelVersion;
import org.parley.usecases.models.EvidenceLookup;
import org.parley.usecases.models.KeepModels;
import org.parley.usecases.models.ModelEvidence;
import org.parley.usecases.models.TalksDossier;

class ModelPageTest {

    private static ModelView view(String model, ViewOptions options) {
        return ModelViewComposer.compose(ModelEvidence.unsought(YamlModel.read("test.yaml", model)), null, options);
    }

    private static Document page(ModelView view) {
        StringWriter html = new StringWriter();
        ModelPage.write(view, html);
        return Jsoup.parse(html.toString());
    }

    @Test
    void showsOutcomesInWordsBesideTheStatusQuo() {
        ModelView view = view(TalksDossier.MODEL, ViewOptions.USUAL);

        assertThat(view.size()).isEqualTo("2 decision makers, 2 options, 4 of 4 states feasible");
        ModelView.Card now = view.now();
        assertThat(now).isNotNull();
        assertThat(now == null ? List.of() : now.told())
                .extracting(told -> ((ModelView.Told) told).text())
                .contains(
                        "Port would rather take “Protest” (state 3), because it wants “Protest”, and no one can answer "
                                + "that with moves they would gain by.");
        assertThat(now != null && now.leaves()).isTrue();
        ModelView.Card holds = view.outcomes().getFirst();
        assertThat(holds.state()).isEqualTo(3);
        assertThat(holds.distance()).isEqualTo("1 change from now");
        assertThat(holds.concepts()).containsExactly("Nash", "GMR", "SMR", "SEQ", "SIM");
        assertThat(holds.stands())
                .containsExactly(
                        new ModelView.Stand("Navy", List.of(new ModelView.Taken("Block", "")), false),
                        new ModelView.Stand("Port", List.of(new ModelView.Taken("Protest", "new")), false));
        assertThat(holds.told())
                .extracting(ModelView.Told::text)
                .containsExactly(
                        "Navy stays: its only move, to drop “Block” (state 2), is worse, because it wants “Block”.",
                        "Port stays: its only move, to drop “Protest” (state 1), is worse, because it wants “Protest”.");
        assertThat(holds.told().getFirst().rests())
                .containsExactly(new ModelView.Reference("preference-0-0", "Navy 1", false, false));
        assertThat(holds.bars()).hasSize(5).allSatisfy(bar -> {
            assertThat(bar.low()).isLessThanOrEqualTo(bar.percent() + 0.1);
            assertThat(bar.low() + bar.width()).isBetween(bar.percent() - 0.1, 100.6);
        });
    }

    @Test
    void everyLinkLeadsSomewhereAndNothingIsFetched() {
        Document page = page(view(TalksDossier.MODEL, ViewOptions.USUAL));

        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(page.select("a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        assertThat(page.select("script, link, img, iframe, object, [src]")).isEmpty();
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(page.select("h3").eachText()).contains("As things stand", "State 3", "Navy", "Port");
    }

    @Test
    void nothingFromTheModelBecomesMarkup() {
        String evil = "<img src=x onerror=alert(1)> & '";
        String model = """
                parley: conflict model 1
                name: "EVIL"
                about: "EVIL"
                status quo: []
                decision makers:
                  - name: "EVIL"
                    options: [{name: "a EVIL", evidence: [{file: "f EVIL", quote: "q EVIL", speaker: "EVIL"}]}]
                    preferences: []
                """.replace("EVIL", evil);
        StringWriter html = new StringWriter();
        ModelPage.write(view(model, ViewOptions.USUAL), html);

        assertThat(html.toString()).doesNotContain("<img").contains("&lt;img src");
        assertThat(Jsoup.parse(html.toString()).select("img")).isEmpty();
    }

    @Test
    void marksWhatIsShakenAndNamesTheVersion(@TempDir Path folder) {
        try (Dossier dossier = TalksDossier.in(folder)) {
            dossier.reviews().reject("d1-a1", TalksDossier.ANA, null);
            ModelVersion kept = new KeepModels(dossier).keep(null, TalksDossier.MODEL, TalksDossier.ANA, "a start");
            ModelView view = ModelViewComposer.compose(
                    ModelEvidence.of(KeepModels.model(kept), EvidenceLookup.in(dossier)), kept, ViewOptions.USUAL);

            assertThat(view.kept()).isEqualTo(new ModelView.Kept("Harbour", 1, "2025-03-04", "Ana Ruiz", "a start"));
            assertThat(view.fallen())
                    .startsWith("preference 1 of Navy: Block (nothing else speaks for it)")
                    .anySatisfy(line -> assertThat(line).contains("Nash gains one outcome and loses none"));
            Element item = page(view).getElementById("preference-0-0");
            assertThat(item == null ? "" : item.text())
                    .contains("shaken")
                    .contains("“We will never leave the harbour”")
                    .contains("the admiral, Sea Wire, 2025-03-02, wire.txt")
                    .contains("d1-a1 was rejected by Ana Ruiz");
        }
    }

    @Test
    void holdsAWhatIfBesideTheModel() {
        ConflictModel other = YamlModel.read(
                "other.yaml",
                TalksDossier.MODEL.replace("name: Harbour", "name: Calm").replace("- not Protest", "- not Block"));
        ConflictModel swapped = YamlModel.read(
                "other.yaml",
                TalksDossier.MODEL
                        .replace("name: Harbour", "name: Calm")
                        .replace("prefers: Block\n", "prefers: not Block\n"));

        ModelView same = view(TalksDossier.MODEL, new ViewOptions(12, 0, 1, other, 1000));
        assertThat(same.whatIf()).isNotNull();
        assertThat(same.whatIf() == null || same.whatIf().same()).isTrue();

        ModelView beside = view(TalksDossier.MODEL, new ViewOptions(12, 0, 1, swapped, 1000));
        assertThat(page(beside).select("#what-if").text())
                .startsWith("What if: Calm")
                .contains("preference of Navy: not Block")
                .doesNotContain("0 more");
        ModelView.WhatIf shifted = beside.whatIf();
        assertThat(shifted == null ? List.of() : shifted.shifts())
                .contains(new ModelView.Shift("Nash", List.of("Protest"), 0, List.of("Block + Protest"), 0));
    }

    @Test
    void aModelTooLargeToListIsStillTold() {
        StringBuilder model = new StringBuilder("parley: conflict model 1\nstatus quo: []\ndecision makers:\n");
        for (String who : List.of("A", "B")) {
            model.append("  - name: ").append(who).append("\n    options: [");
            for (int i = 0; i < 15; i++) {
                model.append(i == 0 ? "" : ", ")
                        .append(who.toLowerCase(java.util.Locale.ROOT))
                        .append(i);
            }
            model.append("]\n    preferences: [not ")
                    .append(who.toLowerCase(java.util.Locale.ROOT))
                    .append("0]\n");
        }
        ModelView view = view(model.toString(), ViewOptions.USUAL);

        assertThat(view.notice()).contains("too many to list").contains("The status quo is told below");
        ModelView.Card now = view.now();
        assertThat(now == null ? List.of() : now.concepts()).contains("Nash");
        assertThat(page(view).select("h3").eachText()).contains("As things stand");
    }

    @Test
    void drawsWaysWithoutArrowsIntoNothing() {
        PathPicture picture =
                view(TalksDossier.MODEL, ViewOptions.USUAL).paths().getFirst();

        assertThat(picture.nodes()).extracting(PathPicture.Node::kind).containsExactly("now", "outcome");
        assertThat(picture.arrows())
                .singleElement()
                .satisfies(arrow -> assertThat(arrow.whole()).isEqualTo("Port takes “Protest”"));
        List<Double> numbers = Pattern.compile("[0-9.]+")
                .matcher(picture.arrows().getFirst().path())
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .toList();
        assertThat(Stream.of(numbers.getLast(), (double) picture.height()).toList())
                .isSorted(); // inside the picture
        StringWriter svg = new StringWriter();
        ModelPage.picture(picture, svg);
        assertThat(svg.toString())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .endsWith("</svg>\n");
    }
}

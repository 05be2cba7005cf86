package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Range;
import org.parley.reading.neural.Confidence;

class RetrainTest {

    private static final String EXPORT = """
            {"formatVersion": 1,
             "documents": [
               {"id": "d1", "file": "week 1/wire.txt", "text": "“We stay,” said Ada.\\n“For now.”"},
               {"id": "d2", "file": "other.txt", "text": "Ada said no."}],
             "attributions": [
               {"id": "d1-a1", "document": "d1", CODER1
                "source": {"text": "Ada", "actor": "ada", "spans": [[16, 19]]},
                "cue": {"text": "said", "spans": [[11, 15]]},
                "content": {"text": "We stay, … For now.", "spans": [[1, 9], [22, 30]]}},
               {"id": "d1-a2", "document": "d1", CODER2 "source": null, "cue": {"text": "stay", "spans": [[4, 8]]},
                "content": {"text": "We", "spans": [[1, 3]]}},
               {"id": "d2-a1", "document": "d2", CODER3 "source": null, "cue": {"text": "said", "spans": [[4, 8]]},
                "content": {"text": "no", "spans": [[9, 11]]}}]}
            """;

    private static String export(String first, String second, String third) {
        return EXPORT.replace("CODER1", first).replace("CODER2", second).replace("CODER3", third);
    }

    @Test
    void takesEveryReportWhereNothingSaysWhoCoded() {
        List<GoldArticle> articles = Corrections.read(export("", "", ""));

        assertThat(articles).extracting(GoldArticle::name).containsExactly("d1-week-1-wire.txt", "d2-other.txt");
        assertThat(articles.getFirst().attributions())
                .hasSize(2)
                .first()
                .isEqualTo(new GoldArticle.Attribution(
                        List.of(new Range(16, 19)),
                        List.of(new Range(11, 15)),
                        List.of(new Range(1, 9), new Range(22, 30))));
    }

    @Test
    void takesReportsThatAPersonCodedWithoutWhatWasRejected() {
        List<GoldArticle> articles = Corrections.read(export(
                "\"coder\": \"Ada L.\",",
                "\"coder\": \"machine:minilm-3\", \"review\": \"rejected\",",
                "\"coder\": \"machine:minilm-3\","));

        assertThat(articles).hasSize(1);
        assertThat(articles.getFirst().annotator()).isEqualTo("Ada-L-");
        assertThat(articles.getFirst().attributions()).hasSize(1);
    }

    @Test
    void writesStandoffThatIsReadBackTheSame(@TempDir Path folder) throws IOException {
        List<GoldArticle> articles = Corrections.read(export("", "", ""));

        Corrections.write(articles, folder);

        assertThat(BratCorpus.read(folder)).isEqualTo(articles);
        assertThat(folder.resolve("attributions/d1-week-1-wire.txt_parley.ann"))
                .content()
                .startsWith("T1\tSource 16 19\tAda\nT2\tCue 11 15\tsaid\nT3\tContent 1 9;22 30\tWe stay, For now.\n"
                        + "T4\tAttribution 11 15\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n");
    }

    @Test
    void namesAnAttributionThatPointsOutsideItsReport() {
        assertThatThrownBy(() -> Corrections.read(export("", "", "").replace("[[9, 11]]", "[[9, 110]]")))
                .hasMessage(
                        "attribution d2-a1 has a content from 9 to 110, which the report d2-other.txt does not have");
        assertThatThrownBy(() -> Corrections.read("{}")).hasMessageContaining("parley export --as json");
    }

    @Test
    void readsTheWeightsBackThatItExported(@TempDir Path folder) throws IOException {
        Weights weights = Toy.weights();
        Exporter.write(weights, Toy.SHAPE, Exporter.Precision.INT8, folder);

        Weights read = Exported.read(
                Files.readAllBytes(folder.resolve("encoder.onnx")),
                Files.readAllBytes(folder.resolve("linker.onnx")),
                Toy.SHAPE);

        assertThat(read.get("link.roles.weight").values())
                .containsExactly(weights.get("link.roles.weight").values());
        assertThat(read.get("tagger.weight").values())
                .containsExactly(weights.get("tagger.weight").values());
        String matrix = "encoder.layer.0.intermediate.dense.weight";
        assertThat(read.get(matrix).values())
                .containsExactly(weights.get(matrix).values(), within(0.005f));
        Path again = folder.resolve("again");
        Exporter.write(read, Toy.SHAPE, Exporter.Precision.INT8, again);
        Weights twice = Exported.read(
                Files.readAllBytes(again.resolve("encoder.onnx")),
                Files.readAllBytes(again.resolve("linker.onnx")),
                Toy.SHAPE);
        assertThat(twice.get(matrix).values()).containsExactly(read.get(matrix).values(), within(1e-6f));
        assertThatThrownBy(() -> Exported.read(
                        Files.readAllBytes(folder.resolve("encoder.onnx")),
                        Files.readAllBytes(folder.resolve("linker.onnx")),
                        Train.Origin.MINILM.shape()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the model is not one of 6 layers in 8 bits: a constant has ");
    }

    @Test
    void teachesTaggerAndLinkerAndLeavesTheEncoderAndTheHeadForNamesAtRest() throws IOException {
        List<GoldArticle> corrected =
                Toy.examples(30).stream().map(Example::article).toList();
        List<Example> unseen = Toy.examples(36).subList(30, 36);
        Weights start = Toy.weights();
        TrainingOptions options = new TrainingOptions(
                        1,
                        4,
                        1,
                        0.03,
                        0.1,
                        1,
                        0.01,
                        0,
                        0,
                        0.1,
                        4,
                        0.5f,
                        0.5f,
                        0.3f,
                        0,
                        0.8,
                        Sight.Reach.WINDOW,
                        -1,
                        1000,
                        5)
                .headsOnly(250);

        Weights learnt = Retrain.learn(start, Toy.SHAPE, Toy.VOCABULARY, corrected, List.of(), options, _ -> {});

        assertThat(score(start, unseen)).isLessThan(0.2);
        assertThat(score(learnt, unseen)).isGreaterThan(0.8);
        Toy.SHAPE.tensors().keySet().stream()
                .filter(name ->
                        name.startsWith("encoder.") || name.startsWith("embeddings.") || name.startsWith("names."))
                .forEach(name -> assertThat(learnt.get(name).values())
                        .as(name)
                        .containsExactly(start.get(name).values()));
    }

    private static double score(Weights weights, List<Example> examples) {
        try (NDManager manager = NDManager.newBaseManager()) {
            TrainingNetwork network = new TrainingNetwork(Toy.SHAPE, weights.arrays(manager), manager);
            return Measuring.score(Measuring.findAll(network, Toy.VOCABULARY, examples, Confidence.ofCue()), 0.5)
                    .f1("all");
        }
    }
}

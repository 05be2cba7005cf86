package org.parley.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.parley.model.Range;
import org.parley.reading.NameKind;
import org.parley.reading.neural.WordPieces;
import org.parley.training.OnnxWeights.Tensor;

/** A language of a dozen words and a network small enough to learn it in seconds. */
final class Toy {

    static final List<String> WORDS = List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "ministers",
            "envoys",
            "said",
            "denied",
            "they",
            "will",
            "sign",
            "stay",
            "rain",
            "fell",
            "today",
            ".",
            ",",
            "“",
            "”",
            "\"");
    static final WordPieces VOCABULARY = new WordPieces(WORDS);
    static final Architecture SHAPE = new Architecture(WORDS.size(), 256, 1, 32, 2, 64, 1, 16, 2, 32);

    private Toy() {}

    /** The encoder's tensors as an ONNX file would give them, filled at random. */
    static Map<String, Tensor> onnx() {
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Tensor> onnx = new HashMap<>();
        SHAPE.tensors().forEach((name, shape) -> {
            boolean ones = name.endsWith("LayerNorm.weight");
            float[] values = new float[Weights.size(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = ones ? 1 : name.endsWith("bias") ? 0 : (float) (0.2 * random.nextGaussian());
            }
            boolean matrix = shape.length == 2 && name.startsWith("encoder.");
            onnx.put(name, new Tensor(matrix ? new long[] {shape[1], shape[0]} : shape, values));
        });
        for (String part : List.of("query", "key", "value")) {
            String name = "encoder.layer.0.attention.self." + part;
            float[] values = new float[32 * 32];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (0.2 * random.nextGaussian());
            }
            onnx.put(name + ".weight", new Tensor(new long[] {32, 32}, values));
            onnx.put(name + ".bias", new Tensor(new long[] {32}, new float[32]));
        }
        float[] positions = new float[256 * 32];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) (0.1 * random.nextGaussian());
        }
        onnx.put("embeddings.position_embeddings.weight", new Tensor(new long[] {256, 32}, positions));
        onnx.put("embeddings.token_type_embeddings.weight", new Tensor(new long[] {2, 32}, new float[64]));
        return onnx;
    }

    static Weights weights() {
        return Weights.start(onnx(), SHAPE, new SplittableRandom(3));
    }

    /** Articles of sentences such as "ministers said they will sign ." and "rain fell today .". */
    static List<Example> examples(int count) {
        SplittableRandom random = new SplittableRandom(11);
        List<Example> examples = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            StringBuilder text = new StringBuilder();
            List<GoldArticle.Attribution> gold = new ArrayList<>();
            for (int s = 0; s < 12; s++) {
                if (random.nextInt(3) == 0) {
                    text.append("rain fell today . ");
                    continue;
                }
                int at = text.length();
                String source = random.nextBoolean() ? "ministers" : "envoys";
                String cue = random.nextBoolean() ? "said" : "denied";
                String content = "they will " + (random.nextBoolean() ? "sign" : "stay");
                text.append(source)
                        .append(' ')
                        .append(cue)
                        .append(' ')
                        .append(content)
                        .append(" . ");
                int cueAt = at + source.length() + 1;
                int contentAt = cueAt + cue.length() + 1;
                gold.add(new GoldArticle.Attribution(
                        List.of(new Range(at, at + source.length())),
                        List.of(new Range(cueAt, cueAt + cue.length())),
                        List.of(new Range(contentAt, contentAt + content.length()))));
            }
            examples.add(Example.of(new GoldArticle("toy" + a, "a", text.toString(), gold), VOCABULARY));
        }
        return examples;
    }

    /** How to train on it: some 100 steps to learn it well. */
    static TrainingOptions options(int epochs, int batch, int steps, double ema, double share) {
        return new TrainingOptions(
                epochs,
                batch,
                3e-3,
                5e-3,
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
                ema,
                share,
                Sight.Reach.WINDOW,
                -1,
                steps,
                5);
    }

    static List<Lesson> lessons(List<Example> examples) {
        return examples.stream().map(Lesson::of).toList();
    }

    /** The same texts with names marked in them: ministers are an organisation, envoys persons, and "fell today" a time. */
    static List<Lesson> names(List<Example> examples) {
        return examples.stream()
                .map(example -> Lesson.of(
                        new GumCorpus.Article(
                                "GUM_toy_" + example.article().name(),
                                example.article().text(),
                                names(example.article().text())),
                        VOCABULARY))
                .toList();
    }

    private static List<GumCorpus.Name> names(String text) {
        return Pattern.compile("ministers|envoys|fell today")
                .matcher(text)
                .results()
                .map(found -> new GumCorpus.Name(
                        new Range(found.start(), found.end()),
                        switch (found.group()) {
                            case "ministers" -> NameKind.ORGANISATION;
                            case "envoys" -> NameKind.PERSON;
                            default -> NameKind.TIME;
                        }))
                .toList();
    }

    /** Texts of which nobody has said what is in them. */
    static List<Lesson> unmarked(List<Example> examples) {
        return examples.stream()
                .map(example -> Lesson.of(
                        new GumCorpus.Article("GUM_toy_none", example.article().text(), List.of()), VOCABULARY))
                .toList();
    }

    /** The same texts, wrongly marked: as if nothing were attributed in them. */
    static List<Example> empty(List<Example> examples) {
        return examples.stream()
                .map(example -> Example.of(
                        new GoldArticle(
                                example.article().name(), "a", example.article().text(), List.of()),
                        VOCABULARY))
                .toList();
    }
}

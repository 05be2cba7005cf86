package org.parley.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.parley.model.Range;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Packs gold articles and initial weights for training elsewhere, where there is a graphics processor and no Java:
 * {@code Pack attributions|rough CORPUS OUT.json.gz | Pack names GUM OUT.json.gz | Pack weights minilm|bge SEED OUT.weights}.
 *
 * <p>An article is one JSON object: its name, whether it is held out, and for each word piece the number, the look, whether
 * it begins a word and whether that word is of letters and digits; where sentences end; then the gold attributions, or
 * names, as stretches {@code [from, to)} of pieces.
 */
public final class Pack {

    private static final long ROUGH_SEED = 1;

    private Pack() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("attributions")) {
            attributions(BratCorpus.read(Path.of(args[1])), Path.of(args[2]));
        } else if (args.length == 3 && args[0].equals("rough")) {
            attributions(
                    BratCorpus.read(Path.of(args[1])).stream()
                            .map(article -> RoughText.roughen(article, ROUGH_SEED))
                            .toList(),
                    Path.of(args[2]));
        } else if (args.length == 3 && args[0].equals("names")) {
            names(Path.of(args[1]), Path.of(args[2]));
        } else if (args.length == 4 && args[0].equals("weights")) {
            Train.Origin.of(args[1]).start(Long.parseLong(args[2])).write(Path.of(args[3]));
        } else {
            System.err.println("usage: Pack attributions|rough CORPUS OUT.json.gz | Pack names GUM OUT.json.gz"
                    + " | Pack weights minilm|bge SEED OUT.weights");
            System.exit(2);
        }
    }

    private static void attributions(List<GoldArticle> articles, Path out) throws IOException {
        WordPieces vocabulary = WordPieces.shipped();
        write(out, json -> {
            for (int i = 0; i < articles.size(); i++) {
                GoldArticle article = articles.get(i);
                Pieces pieces = vocabulary.cut(article.text());
                begin(json, article.name(), article.text(), Train.isHeldOut(i), pieces, vocabulary);
                json.writeArrayPropertyStart("gold");
                for (GoldArticle.Attribution gold : article.attributions()) {
                    json.writeStartArray();
                    stretches(json, pieces, gold.cue());
                    stretches(json, pieces, gold.source());
                    stretches(json, pieces, gold.content());
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    private static void names(Path corpus, Path out) throws IOException {
        WordPieces vocabulary = WordPieces.shipped();
        List<GumCorpus.Article> articles = GumCorpus.read(corpus);
        write(out, json -> {
            for (GumCorpus.Article article : articles) {
                Lesson lesson = Lesson.of(article, vocabulary);
                begin(json, article.name(), article.text(), false, lesson.pieces(), vocabulary);
                json.writeArrayPropertyStart("names");
                for (Lesson.NamedPieces name : lesson.names()) {
                    json.writeArray(
                            new int[] {name.from(), name.to(), name.kind().ordinal()}, 0, 3);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    /** What writes the articles one after the other. */
    private interface Articles {
        void write(JsonGenerator json) throws IOException;
    }

    private static void write(Path out, Articles articles) throws IOException {
        try (OutputStream file = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(out)));
                JsonGenerator json =
                        new JsonFactory().createGenerator(ObjectWriteContext.empty(), file, JsonEncoding.UTF8)) {
            json.writeStartArray();
            articles.write(json);
            json.writeEndArray();
        }
    }

    private static void begin(
            JsonGenerator json, String name, String text, boolean held, Pieces pieces, WordPieces vocabulary) {
        int[] points = text.codePoints().toArray();
        int[] looks = new int[pieces.size()];
        int[] heads = new int[pieces.size()];
        int[] worded = new int[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            looks[i] = pieces.looks()[i];
            heads[i] = pieces.heads()[i] ? 1 : 0;
            worded[i] = Character.isLetterOrDigit(points[pieces.begins()[i]]) ? 1 : 0;
        }
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeBooleanProperty("held", held);
        array(json, "ids", pieces.ids());
        array(json, "looks", looks);
        array(json, "heads", heads);
        array(json, "worded", worded);
        array(json, "ends", Ablate.sentenceEnds(pieces, vocabulary));
    }

    private static void array(JsonGenerator json, String name, int[] values) {
        json.writeName(name);
        json.writeArray(values, 0, values.length);
    }

    private static void stretches(JsonGenerator json, Pieces pieces, List<Range> ranges) {
        BitSet set = Example.pieces(pieces, ranges);
        List<Integer> flat = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            flat.add(from);
            flat.add(to);
            from = set.nextSetBit(to);
        }
        json.writeArray(flat.stream().mapToInt(Integer::intValue).toArray(), 0, flat.size());
    }
}

package org.parley.training;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.parley.model.ActorKind;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.model.Range;
import org.parley.reading.Voices;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.Windows;
import org.parley.reading.neural.WordPieces;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.RuleVoiceReader;
import org.parley.training.GumCorpus.Article;
import org.parley.training.GumCorpus.Kind;
import org.parley.training.GumCorpus.Name;

/**
 * Could a head on the encoder's states find names and their kinds better than the rules do? {@code MentionProbe GUM
 * MODEL}: teaches a linear tagger on GUM's train part, the encoder of MODEL at rest, and compares it with the rules on
 * the dev part.
 *
 * <p>The tagger is a softmax over begin and inside of each kind and outside, from the states of a word's first piece
 * and of its neighbours and from how the word is written.
 */
public final class MentionProbe {

    private static final int KINDS = Kind.values().length;
    private static final int TAGS = 1 + 2 * KINDS;
    private static final int ROUNDS = 12;

    private MentionProbe() {}

    /** Words of an article: where they stand, what they look like to the tagger, and what they are. */
    private record Words(int[] begins, int[] ends, float[][] signs, int[] tags) {}

    public static void main(String[] args) throws IOException, OrtException {
        if (args.length != 2) {
            System.err.println("usage: MentionProbe GUM MODEL");
            System.exit(2);
        }
        List<Article> train = GumCorpus.read(Path.of(args[0], "train"));
        List<Article> dev = GumCorpus.read(Path.of(args[0], "dev"));
        List<Words> taught = new ArrayList<>();
        List<Words> unseen = new ArrayList<>();
        try (OrtSession encoder =
                OrtEnvironment.getEnvironment().createSession(Files.readAllBytes(Path.of(args[1], "encoder.onnx")))) {
            WordPieces vocabulary = WordPieces.shipped();
            for (Article article : train) {
                taught.add(words(article, encoder, vocabulary));
            }
            for (Article article : dev) {
                unseen.add(words(article, encoder, vocabulary));
            }
        }
        float[][] head = learn(taught);
        Map<Article, List<Name>> tagged = new HashMap<>();
        Map<Article, List<Name>> ruled = new HashMap<>();
        RuleVoiceReader rules = RuleVoiceReader.load();
        for (int i = 0; i < dev.size(); i++) {
            Article article = dev.get(i);
            tagged.put(article, names(unseen.get(i), head));
            Voices heard = rules.read(Structure.of(Document.plain(article.name() + ".txt", "", article.text()))
                    .report());
            ruled.put(article, names(heard));
        }
        List<Article> news = dev.stream()
                .filter(article -> List.of("news", "interview").contains(article.genre()))
                .toList();
        for (List<Article> part : List.of(news, dev)) {
            System.out.println(part.stream().map(Article::name).collect(Collectors.joining(" ")));
            report("head", part, tagged);
            report("rules", part, ruled);
            kinds(part, ruled, tagged);
        }
    }

    // ---- states

    private static Words words(Article article, OrtSession encoder, WordPieces vocabulary) throws OrtException {
        Pieces pieces = vocabulary.cut(article.text());
        float[][] states = new float[pieces.size()][];
        for (Windows.Window window : Windows.over(pieces.size())) {
            int length = window.to() - window.from() + 2;
            long[] ids = new long[length];
            long[] looks = new long[length];
            ids[0] = vocabulary.start();
            ids[length - 1] = vocabulary.end();
            for (int i = 1; i < length - 1; i++) {
                ids[i] = pieces.ids()[window.from() + i - 1];
                looks[i] = pieces.looks()[window.from() + i - 1];
            }
            long[] shape = {1, length};
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OnnxTensor id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    OnnxTensor look = OnnxTensor.createTensor(environment, LongBuffer.wrap(looks), shape);
                    OrtSession.Result result = encoder.run(Map.of("ids", id, "looks", look))) {
                float[][] narrow =
                        ((float[][][]) result.get("narrow").orElseThrow().getValue())[0];
                for (int piece = window.coreFrom(); piece < window.coreTo(); piece++) {
                    states[piece] = narrow[piece - window.from() + 1];
                }
            }
        }
        int[] heads = java.util.stream.IntStream.range(0, pieces.size())
                .filter(i -> pieces.heads()[i])
                .toArray();
        int[] begins = new int[heads.length];
        int[] ends = new int[heads.length];
        float[][] signs = new float[heads.length][];
        for (int w = 0; w < heads.length; w++) {
            begins[w] = pieces.begins()[heads[w]];
            ends[w] = pieces.ends()[(w + 1 < heads.length ? heads[w + 1] : pieces.size()) - 1];
            int width = states[0].length;
            signs[w] = new float[3 * width + Pieces.LOOKS + 1];
            for (int n = -1; n <= 1; n++) {
                if (w + n >= 0 && w + n < heads.length) {
                    System.arraycopy(states[heads[w + n]], 0, signs[w], (n + 1) * width, width);
                }
            }
            signs[w][3 * width + pieces.looks()[heads[w]]] = 1;
            signs[w][3 * width + Pieces.LOOKS] = 1;
        }
        return new Words(begins, ends, signs, tags(article, begins, ends));
    }

    private static int[] tags(Article article, int[] begins, int[] ends) {
        int[] tags = new int[begins.length];
        for (Name name : article.names()) {
            boolean first = true;
            for (int w = 0; w < tags.length; w++) {
                if (begins[w] < name.range().end() && ends[w] > name.range().begin()) {
                    tags[w] = 1 + 2 * name.kind().ordinal() + (first ? 0 : 1);
                    first = false;
                }
            }
        }
        return tags;
    }

    // ---- the head

    /** Softmax regression by stochastic gradient with Adagrad's steps: cost rounds × words × signs × tags. */
    private static float[][] learn(List<Words> articles) {
        int size = articles.getFirst().signs()[0].length;
        float[][] head = new float[TAGS][size];
        float[][] squares = new float[TAGS][size];
        List<int[]> order = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            for (int w = 0; w < articles.get(a).tags().length; w++) {
                order.add(new int[] {a, w});
            }
        }
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int[] at : order) {
                float[] signs = articles.get(at[0]).signs()[at[1]];
                double[] chances = chances(head, signs);
                chances[articles.get(at[0]).tags()[at[1]]] -= 1;
                for (int tag = 0; tag < TAGS; tag++) {
                    if (Math.abs(chances[tag]) < 1e-4) {
                        continue;
                    }
                    for (int i = 0; i < size; i++) {
                        float gradient = (float) chances[tag] * signs[i] + 1e-6f * head[tag][i];
                        squares[tag][i] += gradient * gradient;
                        head[tag][i] -= 0.05f * gradient / (1e-3f + (float) Math.sqrt(squares[tag][i]));
                    }
                }
            }
        }
        return head;
    }

    private static double[] chances(float[][] head, float[] signs) {
        double[] chances = new double[TAGS];
        double most = Double.NEGATIVE_INFINITY;
        for (int tag = 0; tag < TAGS; tag++) {
            float sum = 0;
            for (int i = 0; i < signs.length; i++) {
                sum += head[tag][i] * signs[i];
            }
            chances[tag] = sum;
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int tag = 0; tag < TAGS; tag++) {
            chances[tag] = Math.exp(chances[tag] - most);
            all += chances[tag];
        }
        for (int tag = 0; tag < TAGS; tag++) {
            chances[tag] /= all;
        }
        return chances;
    }

    /** Runs of words whose likeliest tags belong together. */
    private static List<Name> names(Words words, float[][] head) {
        List<Name> names = new ArrayList<>();
        int before = 0;
        for (int w = 0; w < words.tags().length; w++) {
            double[] chances = chances(head, words.signs()[w]);
            int tag = 0;
            for (int t = 1; t < TAGS; t++) {
                tag = chances[t] > chances[tag] ? t : tag;
            }
            if (tag > 0) {
                Kind kind = Kind.values()[(tag - 1) / 2];
                boolean inside = tag % 2 == 0 && before > 0;
                int begin = inside ? names.removeLast().range().begin() : words.begins()[w];
                names.add(new Name(new Range(begin, words.ends()[w]), kind));
            }
            before = tag;
        }
        return names;
    }

    // ---- measuring

    private static List<Name> names(Voices heard) {
        Map<String, ActorKind> kinds =
                heard.actors().stream().collect(Collectors.toMap(LocalActor::key, LocalActor::kind));
        List<Name> names = new ArrayList<>();
        for (Mention mention : heard.mentions()) {
            if (mention.actor() != null && mention.kind() == Mention.Kind.NAME) {
                Kind kind = switch (kinds.getOrDefault(mention.actor(), ActorKind.UNKNOWN)) {
                    case PERSON -> Kind.PERSON;
                    case ORGANISATION, COALITION -> Kind.ORGANIZATION;
                    case STATE -> Kind.PLACE;
                    case UNKNOWN -> Kind.OTHER;
                };
                names.add(new Name(mention.range(), kind));
            }
        }
        return names;
    }

    private static void report(String who, List<Article> part, Map<Article, List<Name>> found) {
        StringBuilder line = new StringBuilder(who);
        for (Kind kind : new Kind[] {Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE, Kind.TIME}) {
            int right = 0;
            int gold = 0;
            int mine = 0;
            int touched = 0;
            for (Article article : part) {
                List<Name> golden = article.names().stream()
                        .filter(name -> name.kind() == kind)
                        .toList();
                List<Name> ours = found.getOrDefault(article, List.of()).stream()
                        .filter(name -> name.kind() == kind)
                        .toList();
                gold += golden.size();
                mine += ours.size();
                right += (int) ours.stream().filter(golden::contains).count();
                touched += (int) golden.stream()
                        .filter(name -> touching(ours, name) != null)
                        .count();
            }
            line.append(String.format(
                    Locale.ROOT,
                    "  %s F1 %.3f (%d right of %d, %d gold, %d of them touched)",
                    kind,
                    gold + mine == 0 ? 0 : 2.0 * right / (gold + mine),
                    right,
                    mine,
                    gold,
                    touched));
        }
        System.out.println(line);
    }

    /** Of gold people, organisations and places that both touch, how often each has the kind right. */
    private static void kinds(List<Article> part, Map<Article, List<Name>> ruled, Map<Article, List<Name>> tagged) {
        int both = 0;
        int[] right = new int[2];
        for (Article article : part) {
            for (Name gold : article.names()) {
                Name rule = touching(ruled.getOrDefault(article, List.of()), gold);
                Name head = touching(tagged.getOrDefault(article, List.of()), gold);
                if (rule != null && head != null && gold.kind().ordinal() <= Kind.PLACE.ordinal()) {
                    both++;
                    right[0] += rule.kind() == gold.kind() ? 1 : 0;
                    right[1] += head.kind() == gold.kind() ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "kind right, of %d names that both find: rules %d, head %d%n", both, right[0], right[1]);
    }

    private static @org.jspecify.annotations.Nullable Name touching(List<Name> names, Name gold) {
        return names.stream()
                .filter(name -> name.range().begin() < gold.range().end()
                        && gold.range().begin() < name.range().end())
                .findFirst()
                .orElse(null);
    }
}

package org.parley.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.Nesting;
import org.parley.model.Passage;
import org.parley.model.Span;
import org.parley.reading.VoiceReader;
import org.parley.reading.Voices;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.GuidedVoiceReader;
import org.parley.reading.voices.RuleVoiceReader;

/**
 * Reads a corpus the way the product does, blocks and all, and writes rows for the attribution scorer:
 * {@code ReadCorpus CORPUS rules|trained OUT.tsv}.
 */
public final class ReadCorpus {

    private ReadCorpus() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !(args[1].equals("rules") || args[1].equals("trained"))) {
            System.err.println("usage: ReadCorpus CORPUS rules|trained OUT.tsv");
            System.exit(2);
        }
        List<GoldArticle> articles = BratCorpus.read(Path.of(args[0]));
        long began = System.nanoTime();
        VoiceReader reader =
                args[1].equals("rules") ? RuleVoiceReader.load() : GuidedVoiceReader.load(NeuralFinder.load());
        System.out.printf(Locale.ROOT, "loaded in %.2f s%n", (System.nanoTime() - began) / 1e9);
        Scores scores = new Scores();
        Scores outermost = new Scores();
        long words = 0;
        double structure = 0;
        double voices = 0;
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(args[2])), false, StandardCharsets.UTF_8)) {
            for (GoldArticle article : articles) {
                began = System.nanoTime();
                Structure shape = Structure.of(Document.plain(article.name() + ".txt", "", article.text()));
                structure += (System.nanoTime() - began) / 1e9;
                began = System.nanoTime();
                Voices heard = reader.read(shape.report());
                voices += (System.nanoTime() - began) / 1e9;
                words += article.text().split("\\s+").length;
                write(out, article.name(), heard);
                scores.add(
                        article.text(),
                        article.attributions(),
                        heard.attributions().stream().map(ReadCorpus::gold).toList());
                outermost.add(article.text(), article.attributions(), outermost(heard));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d words: structure %.1f s, voices %.1f s (%.0f words/s)%n"
                        + "all that is read: %s%nthe outermost level alone: %s%n",
                words,
                structure,
                voices,
                words / voices,
                scores,
                outermost);
    }

    /** What the report itself tells: corpora such as PolNeAR mark that level alone. */
    private static List<GoldArticle.Attribution> outermost(Voices heard) {
        List<List<Integer>> reportedBy = Nesting.reportedBy(heard.attributions());
        return IntStream.range(0, reportedBy.size())
                .filter(i -> reportedBy.get(i).isEmpty())
                .mapToObj(i -> gold(heard.attributions().get(i)))
                .toList();
    }

    private static GoldArticle.Attribution gold(Attribution attribution) {
        return new GoldArticle.Attribution(
                attribution.source() == null
                        ? List.of()
                        : attribution.source().passage().span().ranges(),
                attribution.cue() == null ? List.of() : attribution.cue().span().ranges(),
                attribution.content().span().ranges());
    }

    private static void write(PrintStream out, String name, Voices voices) {
        int number = 0;
        for (Attribution attribution : voices.attributions()) {
            String id = name + "\ta" + ++number;
            Passage cue = attribution.cue();
            if (attribution.source() != null) {
                rows(out, id, "source", attribution.source().passage().span());
            }
            if (cue != null) {
                rows(out, id, "cue", cue.span());
            }
            rows(out, id, "content", attribution.content().span());
        }
    }

    private static void rows(PrintStream out, String id, String role, Span span) {
        span.ranges().forEach(range -> out.print(id + "\t" + role + "\t" + range.begin() + "\t" + range.end() + "\n"));
    }
}

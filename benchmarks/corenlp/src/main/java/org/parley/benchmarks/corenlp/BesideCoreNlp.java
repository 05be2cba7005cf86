package org.parley.benchmarks.corenlp;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.parley.model.Document;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.GuidedVoiceReader;

/**
 * Times CoreNLP (named entities, dependencies, coreference, quotations) and Parley's reader on the same articles in
 * turn, in one process: {@code BesideCoreNlp FOLDER [ARTICLES] [ROUNDS]}. The folder holds {@code .txt} files; the
 * first by name are read.
 *
 * <p>One round of each goes before, unmeasured. Prints words a second by the clock and by processor time, each round.
 */
public final class BesideCoreNlp {

    private BesideCoreNlp() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("usage: BesideCoreNlp FOLDER [ARTICLES] [ROUNDS]");
            System.exit(2);
        }
        int articles = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .limit(articles)
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        long words = texts.stream().mapToLong(text -> text.split("\\s+").length).sum();
        System.out.printf(Locale.ROOT, "%d articles, %d words, %d processors, load %.1f%n", texts.size(), words,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());

        Timing loading = Timing.start();
        GuidedVoiceReader reader = GuidedVoiceReader.load(NeuralFinder.load());
        System.out.println("Parley loaded in " + loading.stop());
        loading = Timing.start();
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("threads", "2");
        StanfordCoreNLP coreNlp = new StanfordCoreNLP(properties);
        System.out.println("CoreNLP loaded in " + loading.stop());

        Runnable parley = () -> texts.forEach(
                text -> reader.read(Structure.of(Document.plain("article.txt", "", text)).report()));
        Runnable core = () -> texts.forEach(text -> coreNlp.annotate(new CoreDocument(text)));
        parley.run();
        core.run();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Timing ours = Timing.of(parley);
            Timing theirs = Timing.of(core);
            System.out.printf(Locale.ROOT, "round %d: Parley %s; CoreNLP %s; load %.1f%n", round, ours.speed(words),
                    theirs.speed(words), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            ratios.add(theirs.processor() / ours.processor());
        }
        Collections.sort(ratios);
        System.out.printf(Locale.ROOT, "CoreNLP takes %.1f times the processor time (median of %s)%n",
                ratios.get(ratios.size() / 2), Arrays.toString(ratios.toArray()));
    }

    /** Seconds by the clock and of processor time. */
    private record Timing(double clock, double processor) {

        static Timing start() {
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Timing(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
        }

        Timing stop() {
            Timing now = start();
            return new Timing(now.clock - clock, now.processor - processor);
        }

        static Timing of(Runnable work) {
            Timing began = start();
            work.run();
            return began.stop();
        }

        String speed(long words) {
            return String.format(
                    Locale.ROOT,
                    "%.0f words/s (%.0f per second of processor time)",
                    words / clock,
                    words / processor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (%.2f s of processor time)", clock, processor);
        }
    }
}

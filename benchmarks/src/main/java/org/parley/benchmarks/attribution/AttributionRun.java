package org.parley.benchmarks.attribution;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.reading.Report;
import org.parley.reading.VoiceReader;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.RuleVoiceReader;

/**
 * Reads a folder of texts by rules and writes what it found as the table that the attribution scorer reads:
 * {@code AttributionRun TEXT_DIR OUT.tsv}. How fast it was goes to standard error.
 *
 * <p>Each row: document, attribution, role (source, cue or content), begin, end; places in code points. What the scorer is and
 * where the annotated texts come from is told in {@code benchmarks/RESULTS.md}.
 */
public final class AttributionRun {

    private AttributionRun() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: AttributionRun TEXT_DIR OUT.tsv");
            System.exit(2);
        }
        VoiceReader reader = RuleVoiceReader.load();
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
            files = listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        long words = 0;
        long nanos = 0;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            for (Path file : files) {
                Document document = Document.plain(file.getFileName().toString(), "", Files.readString(file));
                Report report = Structure.of(document).report();
                long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                List<Attribution> attributions = reader.read(report).attributions();
                nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
                words += document.text().split("\\s+").length;
                write(out, document.stem(), attributions);
            }
        }
        System.err.printf(
                Locale.ROOT,
                "%d texts, %d words, %.0f words/s on one core%n",
                files.size(),
                words,
                words / (nanos / 1e9));
    }

    private static void write(PrintWriter out, String document, List<Attribution> attributions) {
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            write(out, document, i, "content", attribution.content());
            if (attribution.cue() != null) {
                write(out, document, i, "cue", attribution.cue());
            }
            if (attribution.source() != null) {
                write(out, document, i, "source", attribution.source().passage());
            }
        }
    }

    private static void write(PrintWriter out, String document, int number, String role, Passage passage) {
        for (Range range : passage.span().ranges()) {
            out.printf(Locale.ROOT, "%s\t%d\t%s\t%d\t%d%n", document, number, role, range.begin(), range.end());
        }
    }
}

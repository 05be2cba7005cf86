package org.parley.reading.structure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.CodePoints;
import org.parley.model.Document;
import org.parley.reading.duplicates.Fingerprint;

/**
 * Prints how many words a second of one thread's time the splitter, the whole structure and the fingerprint take, five
 * rounds over a folder of plain texts: {@code StructureSpeed FOLDER}.
 */
final class StructureSpeed {

    private StructureSpeed() {}

    public static void main(String[] args) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        long words = texts.stream().mapToLong(text -> text.split("\\s+").length).sum();
        for (int round = 0; round < 5; round++) {
            long start = time();
            texts.forEach(text -> SentenceSplitter.english().split(CodePoints.of(text)));
            long split = time();
            List<Structure> structures = texts.stream()
                    .map(text -> Structure.of(Document.plain("x.txt", "00", text), LocalDate.of(2026, 11, 22)))
                    .toList();
            long structured = time();
            structures.forEach(found -> Fingerprint.of(found.text(), found.blocks()));
            long printed = time();
            System.out.printf(
                    "sentences %,d words/s, structure %,d words/s, fingerprints %,d words/s%n",
                    rate(words, split - start), rate(words, structured - split), rate(words, printed - structured));
        }
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long rate(long words, long nanoseconds) {
        return Math.round(words * 1e9 / Math.max(1, nanoseconds));
    }
}

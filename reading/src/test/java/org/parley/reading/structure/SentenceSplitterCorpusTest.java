package org.parley.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.CodePoints;
import org.parley.model.Range;

/**
 * Measures the splitter against sentences marked by people: GUM (Zeldes 2017), paragraph by paragraph. Prints F1 of
 * whole sentences and of the boundaries inside paragraphs (GUM also cuts after colons and semicolons; Parley does not, so
 * such parts are joined first), and with {@code -Dshow=true} every difference.
 */
class SentenceSplitterCorpusTest {

    /** A paragraph with the sentences people saw in it. */
    record Gold(String text, List<Range> sentences) {}

    @ParameterizedTest
    @CsvSource({"train, 0.955", "dev, 0.955"})
    void agreesWithPeople(String part, double atLeast) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(SharedFiles.folder("corpora/gum/" + part))) {
            files = found.sorted().toList();
        }
        int gold = 0;
        int guessed = 0;
        int right = 0;
        int inner = 0;
        int innerGuessed = 0;
        int innerRight = 0;
        for (Path file : files) {
            for (Gold paragraph : paragraphs(file)) {
                CodePoints text = CodePoints.of(paragraph.text());
                List<Range> found = SentenceSplitter.english().split(text);
                Set<Range> same = new HashSet<>(found);
                same.retainAll(paragraph.sentences());
                gold += paragraph.sentences().size();
                guessed += found.size();
                right += same.size();
                Set<Integer> ends = ends(paragraph.sentences());
                Set<Integer> foundEnds = ends(found);
                inner += ends.size();
                innerGuessed += foundEnds.size();
                Set<Integer> both = new HashSet<>(ends);
                both.retainAll(foundEnds);
                innerRight += both.size();
                if (Boolean.getBoolean("show")
                        && same.size() < paragraph.sentences().size()) {
                    show(file, text, paragraph, found);
                }
            }
        }
        double f1 = 2.0 * right / (gold + guessed);
        System.out.printf(
                "GUM %s: sentences F1 %.4f (%d gold, %d found, %d the same); boundaries inside paragraphs F1 %.4f%n",
                part, f1, gold, guessed, right, 2.0 * innerRight / (inner + innerGuessed));
        assertThat(f1).isGreaterThan(atLeast);
    }

    private static Set<Integer> ends(List<Range> sentences) {
        Set<Integer> ends = new HashSet<>();
        for (Range sentence : sentences.subList(0, Math.max(0, sentences.size() - 1))) {
            ends.add(sentence.end());
        }
        return ends;
    }

    private static void show(Path file, CodePoints text, Gold paragraph, List<Range> found) {
        for (Range range : paragraph.sentences()) {
            if (!found.contains(range)) {
                System.out.println(file.getFileName() + " MISSED " + text.slice(range));
            }
        }
        for (Range range : found) {
            if (!paragraph.sentences().contains(range)) {
                System.out.println(file.getFileName() + " FOUND  " + text.slice(range));
            }
        }
    }

    /** The paragraphs of a CoNLL-U file, put together from {@code # newpar}, {@code # text =} and SpaceAfter. */
    static List<Gold> paragraphs(Path file) throws IOException {
        List<Gold> found = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Range> sentences = new ArrayList<>();
        boolean space = false;
        boolean joined = false;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newpar ") || line.equals("# newpar") || line.startsWith("# newdoc")) {
                if (!sentences.isEmpty()) {
                    found.add(new Gold(text.toString(), List.copyOf(sentences)));
                }
                text.setLength(0);
                sentences.clear();
                space = false;
                joined = false;
            } else if (line.startsWith("# text = ")) {
                String sentence = line.substring("# text = ".length());
                text.append(space ? " " : "");
                int begin = text.codePointCount(0, text.length());
                text.append(sentence);
                Range range = new Range(begin, text.codePointCount(0, text.length()));
                Range last = sentences.isEmpty() ? null : sentences.getLast();
                if (last != null && joined) {
                    sentences.set(sentences.size() - 1, new Range(last.begin(), range.end()));
                } else {
                    sentences.add(range);
                }
                joined = sentence.endsWith(":") || sentence.endsWith(";");
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                space = !line.contains("SpaceAfter=No");
            }
        }
        if (!sentences.isEmpty()) {
            found.add(new Gold(text.toString(), List.copyOf(sentences)));
        }
        return found;
    }
}

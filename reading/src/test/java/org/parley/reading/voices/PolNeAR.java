package org.parley.reading.voices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Range;
import org.parley.reading.Report;

/** Reads PolNeAR's articles and attributions (brat standoff). */
final class PolNeAR {

    enum Role {
        SOURCE,
        CUE,
        CONTENT
    }

    /** An article with, per attribution, the ranges of each role. */
    record Article(String name, String text, List<Map<Role, List<Range>>> attributions) {}

    private PolNeAR() {}

    static List<Article> read(Path folder) throws IOException {
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            files.sorted().forEach(file -> {
                String name = file.getFileName().toString().replaceFirst("_....\\.ann$", "");
                first.putIfAbsent(name, file);
            });
        }
        List<Article> articles = new ArrayList<>();
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            Path text = folder.resolve("text").resolve(entry.getKey() + ".txt");
            articles.add(new Article(entry.getKey(), Files.readString(text), attributions(entry.getValue())));
        }
        return articles;
    }

    private static List<Map<Role, List<Range>>> attributions(Path file) throws IOException {
        Map<String, List<Range>> spans = new HashMap<>();
        List<Map<Role, List<Range>>> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.matches("T\\d+\t\\w+ [\\d ;]+\t.*")) {
                String places = line.split("\t")[1];
                List<Range> ranges = new ArrayList<>();
                for (String place : places.substring(places.indexOf(' ') + 1).split(";")) {
                    String[] ends = place.trim().split(" ");
                    ranges.add(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
                }
                spans.put(line.split("\t")[0], ranges);
            } else if (line.matches("E\\d+\t.*")) {
                Map<Role, List<Range>> roles = new EnumMap<>(Role.class);
                for (String part : line.split("\t")[1].split(" ")) {
                    for (Role role : Role.values()) {
                        if (part.replaceAll("\\d*:.*", "").equalsIgnoreCase(role.name())) {
                            roles.computeIfAbsent(role, _ -> new ArrayList<>())
                                    .addAll(spans.getOrDefault(part.substring(part.indexOf(':') + 1), List.of()));
                        }
                    }
                }
                found.add(roles);
            }
        }
        return found;
    }

    /** A report with one body block a paragraph and sentences by the JDK's own splitter: enough for training. */
    static Report report(String text) {
        CodePoints points = CodePoints.of(text);
        List<Block> blocks = new ArrayList<>();
        List<Range> sentences = new ArrayList<>();
        BreakIterator splitter = BreakIterator.getSentenceInstance(Locale.US);
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n') {
                if (!text.substring(from, at).isBlank()) {
                    blocks.add(new Block(BlockRole.BODY, points.range(from, at)));
                    String paragraph = text.substring(from, at);
                    splitter.setText(paragraph);
                    int begin = 0;
                    for (int end = splitter.next(); end != BreakIterator.DONE; end = splitter.next()) {
                        String tail = paragraph.substring(begin, end).stripTrailing();
                        boolean abbreviation = tail.matches(
                                "(?s).*\\b(Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr|U\\.S|[A-Z]|Prof|Rev|vs|No)\\.");
                        if (abbreviation && end < paragraph.length()) {
                            continue;
                        }
                        if (!tail.isBlank()) {
                            int skip = 0;
                            while (Character.isWhitespace(tail.charAt(skip))) {
                                skip++;
                            }
                            sentences.add(points.range(from + begin + skip, from + begin + tail.length()));
                        }
                        begin = end;
                    }
                }
                from = at + 1;
            }
        }
        return new Report(points, blocks, sentences);
    }
}

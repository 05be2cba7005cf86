package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Range;

/**
 * Reads a corpus of attributions in brat standoff, as PolNeAR has it: {@code text/NAME.txt} and
 * {@code attributions/NAME_xxxx.ann}, xxxx being the annotator.
 *
 * <p>{@code T} lines are spans with code-point offsets, {@code E} lines tie a cue, sources and contents into one
 * attribution. A {@code T} line whose quoted text runs over line breaks goes on in lines that begin with neither; they
 * are passed over. Spans that no event uses (Discuss, Discard) are not attributions.
 */
public final class BratCorpus {

    private static final Pattern SPAN = Pattern.compile("(T\\d+)\\t([\\w-]+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t.*)?");
    private static final Pattern EVENT = Pattern.compile("E\\d+\\t(.*)");

    private BratCorpus() {}

    /**
     * All articles in order of name; where several people annotated one, the first by file name counts.
     *
     * @throws IllegalArgumentException naming the file and line where an event points to a span that is not there
     */
    public static List<GoldArticle> read(Path folder) throws IOException {
        Map<String, Path> first = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
            files.filter(file -> file.getFileName().toString().endsWith(".ann"))
                    .sorted()
                    .forEach(file -> first.putIfAbsent(article(file), file));
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            Path text = folder.resolve("text").resolve(entry.getKey() + ".txt");
            if (!Files.exists(text)) {
                throw new NoSuchFileException(
                        text.toString(),
                        null,
                        "the text that " + entry.getValue().getFileName() + " annotates");
            }
            articles.add(article(
                    entry.getKey(),
                    annotator(entry.getValue()),
                    Files.readString(text),
                    Files.readAllLines(entry.getValue())));
        }
        return articles;
    }

    private static String article(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('_'));
    }

    private static String annotator(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('_') + 1, name.length() - ".ann".length());
    }

    static GoldArticle article(String name, String annotator, String text, List<String> lines) {
        Map<String, List<Range>> spans = new HashMap<>();
        for (String line : lines) {
            Matcher matcher = SPAN.matcher(line);
            if (matcher.matches()) {
                spans.put(matcher.group(1), ranges(matcher.group(3)));
            }
        }
        List<GoldArticle.Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EVENT.matcher(lines.get(i));
            if (matcher.matches()) {
                attributions.add(attribution(name + ".ann line " + (i + 1), matcher.group(1), spans));
            }
        }
        return new GoldArticle(name, annotator, text, attributions);
    }

    private static GoldArticle.Attribution attribution(String where, String event, Map<String, List<Range>> spans) {
        List<Range> source = new ArrayList<>();
        List<Range> cue = new ArrayList<>();
        List<Range> content = new ArrayList<>();
        for (String argument : event.trim().split(" ")) {
            int colon = argument.indexOf(':');
            String role = argument.substring(0, colon).replaceAll("\\d+$", "");
            List<Range> ranges = spans.get(argument.substring(colon + 1));
            if (ranges == null) {
                throw new IllegalArgumentException(
                        where + " points to " + argument.substring(colon + 1) + ", which the file does not have");
            }
            switch (role) {
                case "Source" -> source.addAll(ranges);
                case "Cue" -> cue.addAll(ranges);
                case "Content" -> content.addAll(ranges);
                default -> {} // the trigger, which repeats the cue
            }
        }
        return new GoldArticle.Attribution(
                source.stream().sorted().toList(),
                cue.stream().sorted().toList(),
                content.stream().sorted().toList());
    }

    private static List<Range> ranges(String offsets) {
        return Stream.of(offsets.split(";"))
                .map(pair -> pair.split(" "))
                .map(pair -> new Range(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])))
                .toList();
    }
}

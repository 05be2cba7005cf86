package org.parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.model.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What an analyst has made of a dossier, as training data: reads {@code parley export --as json}, writes brat standoff.
 *
 * <p>Where the export says who coded an attribution ({@code coder}), only reports in which a person coded something are
 * taken, with all that stands in them but for what was rejected ({@code review}): what the person let stand counts as
 * seen. Where it does not say, every report is taken, so that only reports that were read through should be in it.
 */
final class Corrections {

    private static final String MACHINE = "machine:";

    private Corrections() {}

    /**
     * Reports with at least one attribution, in the order of the export. Attributions without a cue are left out: the
     * network finds attributions by their cues.
     *
     * @param json the text of an export
     * @throws IllegalArgumentException where it is none, or a span lies outside its report
     */
    static List<GoldArticle> read(String json) {
        JsonNode export = new ObjectMapper().readTree(json);
        if (!export.path("documents").isArray() || !export.path("attributions").isArray()) {
            throw new IllegalArgumentException(
                    "this is no export of a dossier: it lacks documents or attributions; make one with parley export --as json");
        }
        Map<String, List<JsonNode>> byReport = new HashMap<>();
        for (JsonNode attribution : export.path("attributions")) {
            byReport.computeIfAbsent(attribution.path("document").asString(), _ -> new ArrayList<>())
                    .add(attribution);
        }
        boolean coders = byReport.values().stream().flatMap(List::stream).anyMatch(one -> one.hasNonNull("coder"));
        List<GoldArticle> articles = new ArrayList<>();
        for (JsonNode document : export.path("documents")) {
            List<JsonNode> coded = byReport.getOrDefault(document.path("id").asString(), List.of());
            TreeSet<String> people = people(coded);
            if (coded.isEmpty() || coders && people.isEmpty()) {
                continue;
            }
            String name = name(document);
            String text = document.path("text").asString();
            int length = text.codePointCount(0, text.length());
            articles.add(new GoldArticle(
                    name,
                    people.isEmpty() ? "parley" : people.first().replaceAll("[^\\p{L}\\p{Nd}]+", "-"),
                    text,
                    coded.stream()
                            .filter(one -> !one.path("review").asString("").equals("rejected"))
                            .filter(one -> !ranges(one, "cue", name, length).isEmpty())
                            .map(one -> new GoldArticle.Attribution(
                                    ranges(one, "source", name, length),
                                    ranges(one, "cue", name, length),
                                    ranges(one, "content", name, length)))
                            .toList()));
        }
        return articles;
    }

    private static TreeSet<String> people(List<JsonNode> coded) {
        return coded.stream()
                .map(one -> one.path("coder").asString(MACHINE))
                .filter(coder -> !coder.startsWith(MACHINE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name that can be a file's, different for every report. */
    private static String name(JsonNode document) {
        String file = document.path("file").asString("").replaceAll("[^\\p{L}\\p{Nd}.-]+", "-");
        return document.path("id").asString() + (file.isEmpty() ? "" : "-" + file);
    }

    private static List<Range> ranges(JsonNode attribution, String role, String name, int length) {
        List<Range> ranges = new ArrayList<>();
        for (JsonNode span : attribution.path(role).path("spans")) {
            int begin = span.path(0).asInt();
            int end = span.path(1).asInt();
            if (begin < 0 || end > length || begin >= end) {
                throw new IllegalArgumentException(
                        "attribution " + attribution.path("id").asString() + " has a " + role + " from " + begin
                                + " to " + end + ", which the report " + name + " does not have");
            }
            ranges.add(new Range(begin, end));
        }
        return ranges;
    }

    /** Writes {@code text} and {@code attributions} under the folder, as {@link BratCorpus} reads them. */
    static void write(List<GoldArticle> articles, Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("text"));
        Path attributions = Files.createDirectories(folder.resolve("attributions"));
        for (GoldArticle article : articles) {
            Files.writeString(texts.resolve(article.name() + ".txt"), article.text());
            Files.writeString(
                    attributions.resolve(article.name() + "_" + article.annotator() + ".ann"), standoff(article));
        }
    }

    /** One {@code T} line for each span, discontinuous ones in pieces, and one {@code E} line for each attribution. */
    static String standoff(GoldArticle article) {
        int[] points = article.text().codePoints().toArray();
        StringBuilder lines = new StringBuilder();
        int spans = 0;
        int events = 0;
        for (GoldArticle.Attribution attribution : article.attributions()) {
            Map<String, List<Range>> roles = new LinkedHashMap<>();
            roles.put("Source", attribution.source());
            roles.put("Cue", attribution.cue());
            roles.put("Content", attribution.content());
            roles.put("Attribution", attribution.cue());
            Map<String, String> names = new LinkedHashMap<>();
            for (Map.Entry<String, List<Range>> role : roles.entrySet()) {
                if (role.getValue().isEmpty()) {
                    continue;
                }
                names.put(role.getKey(), "T" + ++spans);
                String places = role.getValue().stream()
                        .map(range -> range.begin() + " " + range.end())
                        .collect(Collectors.joining(";"));
                String words = role.getValue().stream()
                        .map(range -> new String(points, range.begin(), range.end() - range.begin()))
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s", " ");
                lines.append("T" + spans + "\t" + role.getKey() + " " + places + "\t" + words + "\n");
            }
            lines.append("E" + ++events + "\tAttribution:" + names.remove("Attribution"));
            names.forEach((role, span) -> lines.append(" " + role + ":" + span));
            lines.append("\n");
        }
        return lines.toString();
    }
}

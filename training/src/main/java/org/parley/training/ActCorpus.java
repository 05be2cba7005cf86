package org.parley.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.model.Act;
import org.parley.model.Range;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads gold acts: the PLOVER records of the Open Event Data Alliance, and the attributions of PolNeAR judged for this
 * project ({@code acts.tsv}, which holds places only).
 */
final class ActCorpus {

    /** How much of a PLOVER record the reader is told. */
    enum View {
        /** The whole sentence as content, without a cue. */
        SENTENCE,
        /** The marked event words as cue, what follows the first of them as content. */
        EVENT_WORDS
    }

    private static final Pattern MARKED = Pattern.compile("\\(([A-Z/]+): ([^)]*)\\)");

    /** Older types and those that the manual of 2021 has put into others. */
    private static final Map<String, Act> OLDER =
            Map.of("DEMAND", Act.REQUEST, "DISAPPROVE", Act.ACCUSE, "INVESTIGATE", Act.ACCUSE, "FIGHT", Act.ASSAULT);

    private ActCorpus() {}

    /** The records in order; the first, which documents the file, is passed over. */
    static List<ActGold> plover(Path file, View view) throws IOException {
        List<ActGold> gold = new ArrayList<>();
        for (JsonNode record : new ObjectMapper().readTree(Files.readString(file))) {
            String event = record.path("event").asString();
            if (event.equals("DOCUMENT")) {
                continue;
            }
            Act act = OLDER.containsKey(event) ? OLDER.get(event) : Act.valueOf(event);
            String markup = record.path("textInfo").path("markup").asString("");
            String text = record.path("text").asString();
            gold.add(
                    view == View.SENTENCE
                            ? new ActGold("", text, act.label())
                            : marked(
                                    markup.isEmpty() ? text : markup,
                                    record.path("eventText").asString(),
                                    act));
        }
        return gold;
    }

    private static ActGold marked(String markup, String eventText, Act act) {
        StringBuilder plain = new StringBuilder();
        int after = 0;
        int end = 0;
        List<String> cue = new ArrayList<>();
        Matcher matcher = MARKED.matcher(markup);
        while (matcher.find()) {
            plain.append(markup, end, matcher.start()).append(matcher.group(2));
            end = matcher.end();
            if (matcher.group(1).startsWith("EVT")) {
                cue.add(matcher.group(2));
                after = after == 0 ? plain.length() : after;
            }
        }
        plain.append(markup, end, markup.length());
        return new ActGold(cue.isEmpty() ? eventText : String.join(" ", cue), plain.substring(after), act.label());
    }

    /**
     * The judged attributions of one part.
     *
     * @param part   {@code train} or {@code dev}
     * @param corpus that part of PolNeAR
     * @throws IllegalArgumentException where the corpus lacks a judged attribution
     */
    static List<ActGold> judged(String part, Path corpus) throws IOException {
        Map<String, GoldArticle> articles = BratCorpus.read(corpus).stream()
                .collect(Collectors.toMap(GoldArticle::name, article -> article, (a, _) -> a, HashMap::new));
        List<ActGold> gold = new ArrayList<>();
        for (String line : lines()) {
            String[] fields = line.split("\t");
            if (!fields[0].equals(part)) {
                continue;
            }
            GoldArticle article = articles.get(fields[1]);
            if (article == null) {
                throw new IllegalArgumentException("the corpus " + corpus + " has no article " + fields[1]);
            }
            int at = Integer.parseInt(fields[2]);
            GoldArticle.Attribution found = article.attributions().stream()
                    .filter(one -> !one.cue().isEmpty()
                            && one.cue().getFirst().begin() == at
                            && !one.content().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the article " + fields[1] + " has no attribution whose cue begins at " + at));
            gold.add(new ActGold(text(article, found.cue()), text(article, found.content()), fields[3]));
        }
        return gold;
    }

    private static String text(GoldArticle article, List<Range> ranges) {
        int[] points = article.text().codePoints().toArray();
        return ranges.stream()
                .map(range -> new String(points, range.begin(), range.end() - range.begin()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = ActCorpus.class.getResourceAsStream("acts.tsv")) {
            if (in == null) {
                throw new IOException("acts.tsv is missing beside ActCorpus");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}

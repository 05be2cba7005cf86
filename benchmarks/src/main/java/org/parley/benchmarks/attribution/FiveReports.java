package org.parley.benchmarks.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.benchmarks.attribution.Comparison.Found;
import org.parley.benchmarks.attribution.Comparison.Outcome;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Document;
import org.parley.model.Span;
import org.parley.reading.VoiceReader;
import org.parley.reading.Voices;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.GuidedVoiceReader;
import org.parley.reading.voices.RuleVoiceReader;

/**
 * Lays a reader beside every attribution of five real reports that a person wrote down:
 * {@code FiveReports REPORTS_DIR rules|trained [misses]}. Prints a Markdown table, and with {@code misses} below it every row that
 * was missed or has another speaker, and what was invented, as "kind report:begin, cue: content". {@link Comparison} says what
 * counts as found, {@code five-reports-attributions.tsv} how the rows were made. The reports are not part of this repository.
 */
public final class FiveReports {

    private static final String TABLE = "five-reports-attributions.tsv";
    private static final int REPORT_LETTERS = 3;
    private static final int SHOWN = 160;

    private FiveReports() {}

    public static void main(String[] args) throws IOException {
        boolean misses = args.length == 3 && args[2].equals("misses");
        if (args.length != 2 && !misses || !(args[1].equals("rules") || args[1].equals("trained"))) {
            System.err.println("usage: FiveReports REPORTS_DIR rules|trained [misses]");
            System.exit(2);
        }
        VoiceReader reader =
                args[1].equals("rules") ? RuleVoiceReader.load() : GuidedVoiceReader.load(NeuralFinder.shared());
        Map<String, CodePoints> texts = texts(Path.of(args[0]));
        Map<String, Comparison> compared = new TreeMap<>();
        rows().collect(Collectors.groupingBy(GoldAttribution::report, TreeMap::new, Collectors.toList()))
                .forEach((report, gold) -> {
                    CodePoints text = texts.get(report);
                    if (text == null) {
                        throw new IllegalArgumentException("no report " + report + " in " + args[0]);
                    }
                    compared.put(report, Comparison.of(text, gold, read(reader, report, text)));
                });
        System.out.print(table(reader.name(), compared));
        if (misses) {
            compared.forEach(
                    (report, comparison) -> misses(report, texts.getOrDefault(report, CodePoints.of("")), comparison)
                            .forEach(System.out::println));
        }
    }

    /** The table that ships. */
    static Stream<GoldAttribution> rows() throws IOException {
        try (InputStream in = FiveReports.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IOException(TABLE + " is missing from the program");
            }
            return GoldAttribution.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream();
        }
    }

    private static Map<String, CodePoints> texts(Path folder) throws IOException {
        Map<String, CodePoints> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                String name = file.getFileName().toString();
                texts.put(name.substring(0, REPORT_LETTERS), CodePoints.of(Files.readString(file)));
            }
        }
        return texts;
    }

    private static Voices read(VoiceReader reader, String report, CodePoints text) {
        return reader.read(
                Structure.of(Document.plain(report + ".txt", "", text.text())).report());
    }

    /** One line for each report, one for all, and of these one for those told within others and one for the rest. */
    static String table(String reader, Map<String, Comparison> compared) {
        Comparison all = new Comparison(
                compared.values().stream().flatMap(one -> one.found().stream()).toList(),
                compared.values().stream().flatMap(one -> one.missed().stream()).toList(),
                compared.values().stream()
                        .flatMap(one -> one.invented().stream())
                        .toList());
        StringBuilder table = new StringBuilder(
                "| " + reader + " | attributions | found | right speaker | not sure | another"
                        + " | an unnamed one taken for a name | missed | invented |\n|---|---|---|---|---|---|---|---|---|\n");
        compared.forEach((report, comparison) -> table.append(
                line(report, comparison, String.valueOf(comparison.invented().size()))));
        table.append(line("**all**", all, String.valueOf(all.invented().size())));
        for (boolean inner : List.of(false, true)) {
            Comparison level = new Comparison(
                    all.found().stream()
                            .filter(one -> one.gold().inner() == inner)
                            .toList(),
                    all.missed().stream().filter(one -> one.inner() == inner).toList(),
                    List.of());
            table.append(line(inner ? "… told within others" : "… told by the report itself", level, "–"));
        }
        return table.toString();
    }

    private static String line(String name, Comparison comparison, String invented) {
        int found = comparison.found().size();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %s |%n",
                name,
                found + comparison.missed().size(),
                found,
                count(comparison, Outcome.RIGHT),
                count(comparison, Outcome.UNSURE),
                count(comparison, Outcome.WRONG),
                count(comparison, Outcome.MERGED),
                comparison.missed().size(),
                invented);
    }

    private static long count(Comparison comparison, Outcome outcome) {
        return comparison.found().stream()
                .filter(found -> found.outcome() == outcome)
                .count();
    }

    private static List<String> misses(String report, CodePoints text, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (GoldAttribution missed : comparison.missed()) {
            lines.add("missed " + place(report, text, missed.cue(), missed.content()));
        }
        for (Found found : comparison.found()) {
            if (found.outcome() != Outcome.RIGHT) {
                lines.add(String.format(
                        Locale.ROOT,
                        "speaker %s; %s, read as %s",
                        place(report, text, found.gold().cue(), found.gold().content()),
                        found.gold().keys().stream().map(text::slice).toList(),
                        found.actor() == null ? "nobody" : found.actor().name()));
            }
        }
        for (Attribution invented : comparison.invented()) {
            Span cue = invented.cue() == null ? null : invented.cue().span();
            lines.add("invented " + place(report, text, cue, invented.content().span()));
        }
        return lines;
    }

    private static String place(String report, CodePoints text, @Nullable Span cue, Span content) {
        String words = text.slice(content).replaceAll("\\s+", " ");
        return String.format(
                Locale.ROOT,
                "%s:%d, %s: %s",
                report,
                (cue == null ? content : cue).begin(),
                cue == null ? "no cue" : text.slice(cue),
                words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…");
    }
}

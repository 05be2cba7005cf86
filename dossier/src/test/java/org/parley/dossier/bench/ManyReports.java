package org.parley.dossier.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.dossier.search.Hits;
import org.parley.dossier.search.SearchTerms;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.Span;

/**
 * A dossier of many short reports: how long it takes to fill, to open and to search, and how large it gets.
 *
 * <p>{@code fill FILE [REPORTS]} makes the file; {@code ask FILE} opens it and searches, first cold, then warm.
 */
public final class ManyReports {

    private static final int WORDS = 60;
    private static final int BATCH = 200;
    private static final String[] SPEAKERS = {
        "Anna Berg", "Tom Okafor", "the harbour union", "the ministry", "Ines Duarte", "a union official"
    };

    private ManyReports() {}

    public static void main(String[] arguments) throws Exception {
        Path path = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "fill" -> fill(path, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000);
            case "ask" -> ask(path);
            case "stream" -> stream(path);
            case "cold" -> cold(path);
            default -> throw new IllegalArgumentException("fill, ask or stream, not " + arguments[0]);
        }
    }

    private static void fill(Path path, int reports) throws Exception {
        Random random = new Random(1);
        List<String> words = vocabulary(random);
        Map<Integer, List<Actor.LocalRef>> members = new HashMap<>();
        try (Dossier dossier = Dossier.open(path, Samples.to(Access.CREATE_NEW))) {
            long start = System.nanoTime();
            long writing = 0;
            for (int at = 0; at < reports; at += BATCH) {
                List<Arrival> batch = new ArrayList<>();
                for (int i = at; i < Math.min(reports, at + BATCH); i++) {
                    int speaker = random.nextInt(SPEAKERS.length);
                    batch.add(report(i, speaker, random, words));
                    members.computeIfAbsent(speaker, s -> new ArrayList<>())
                            .add(new Actor.LocalRef("d" + (i + 1), SPEAKERS[speaker].toLowerCase(Locale.ROOT)));
                }
                long begin = System.nanoTime();
                dossier.documents().addAll(batch);
                writing += System.nanoTime() - begin;
            }
            say("filled with %,d reports in %.1f s, of which storing %.1f s: %,.0f reports/s"
                    .formatted(reports, seconds(start), writing / 1e9, reports / (writing / 1e9)));
            start = System.nanoTime();
            dossier.cast().replace(cast(members));
            say("cast of %,d local actors stored in %.1f s".formatted(reports, seconds(start)));
            start = System.nanoTime();
            dossier.cast().replace(cast(members));
            say("and replaced in %.1f s".formatted(seconds(start)));
        }
        say("file: %,d bytes, %,d a report".formatted(Files.size(path), Files.size(path) / reports));
    }

    private static void ask(Path path) {
        long start = System.nanoTime();
        try (Dossier dossier = Dossier.open(path, Samples.to(Access.READ))) {
            say("opened cold in %.0f ms".formatted(seconds(start) * 1e3));
            for (String typed : List.of(
                    "wave", "wave harbour", "\"harbour union\"", "wa*", "said", "zzzz", "said AND", "a* said")) {
                for (int round = 1; round <= 6; round++) {
                    start = System.nanoTime();
                    long worked = cpu();
                    Hits hits = dossier.search().find(SearchTerms.parse(typed), 0, 20);
                    if (round == 1 || round == 6) {
                        say("search %-16s %,8d found, time %d: %.1f ms, processor %.1f ms"
                                .formatted(typed, hits.total(), round, seconds(start) * 1e3, (cpu() - worked) / 1e6));
                    }
                }
            }
            start = System.nanoTime();
            say("%,d summaries in %.0f ms"
                    .formatted(dossier.documents().summaries().size(), seconds(start) * 1e3));
            start = System.nanoTime();
            say("document in %s %.1f ms"
                    .formatted(dossier.documents().document("d777").id(), seconds(start) * 1e3));
            start = System.nanoTime();
            say("cast current %s in %.1f ms".formatted(dossier.cast().current(), seconds(start) * 1e3));
            start = System.nanoTime();
            say("local actors of %,d documents in %.0f ms"
                    .formatted(dossier.readings().actors().count(), seconds(start) * 1e3));
        }
    }

    /** One search from a cold start, as a command does it. */
    private static void cold(Path path) {
        long start = System.nanoTime();
        try (Dossier dossier = Dossier.open(path, Samples.to(Access.READ))) {
            double opened = seconds(start);
            dossier.search().find("wave harbour", 20);
            say("opened in %.0f ms, searched after %.0f ms".formatted(opened * 1e3, seconds(start) * 1e3));
        }
    }

    private static void stream(Path path) {
        try (Dossier dossier = Dossier.open(path, Samples.to(Access.READ))) {
            long start = System.nanoTime();
            long count = dossier.documents().stream().count();
            say("streamed %,d documents in %.1f s: %,.0f/s".formatted(count, seconds(start), count / seconds(start)));
        }
    }

    private static Arrival report(int number, int speaker, Random random, List<String> words) {
        StringBuilder text = new StringBuilder();
        List<Range> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        String name = SPEAKERS[speaker];
        String key = name.toLowerCase(Locale.ROOT);
        for (int sentence = 0; sentence < 4; sentence++) {
            int begin = text.length();
            StringBuilder content = new StringBuilder();
            for (int word = 0; word < WORDS / 4 - 3; word++) {
                int rank = (int) (Math.pow(random.nextDouble(), 4) * words.size());
                content.append(word == 0 ? "" : " ").append(words.get(rank));
            }
            text.append(name).append(" said ").append(content).append('.');
            mentions.add(new Mention(new Range(begin, begin + name.length()), Mention.Kind.NAME, key));
            sentences.add(new Range(begin, text.length()));
            if (sentence < 2) {
                String all = text.toString();
                Attribution says = Samples.says(all.substring(begin), name, content.toString());
                attributions.add(moved(says, begin));
            }
            text.append(' ');
        }
        String all = text.toString();
        Reading reading = new Reading(
                "test-1",
                "Report " + number,
                "The Harbour Post",
                List.of(),
                "en",
                null,
                Published.on(
                        LocalDate.of(2025, 1, 1).plusDays(number % 365), Published.Basis.METADATA, "in the file", 1),
                Provenance.UNKNOWN,
                List.of(new Block(BlockRole.BODY, new Range(0, all.length()))),
                List.of(),
                sentences,
                mentions,
                List.of(new LocalActor(key, name, ActorKind.PERSON, List.of("he"), List.of(), false)),
                attributions);
        return Samples.report("reports/" + number + ".txt", all, reading);
    }

    private static Attribution moved(Attribution attribution, int by) {
        return new Attribution(
                attribution.mode(),
                new Attribution.Source(
                        moved(Objects.requireNonNull(attribution.source()).passage(), by),
                        attribution.source().passage().text().toLowerCase(Locale.ROOT)),
                null,
                moved(attribution.content(), by),
                null,
                attribution.confidence(),
                attribution.coder());
    }

    private static Passage moved(Passage passage, int by) {
        return new Passage(
                passage.text(),
                Span.of(passage.span().begin() + by, passage.span().end() + by));
    }

    private static List<Actor> cast(Map<Integer, List<Actor.LocalRef>> members) {
        List<Actor> actors = new ArrayList<>();
        members.forEach((speaker, refs) -> actors.add(
                new Actor("a" + speaker, SPEAKERS[speaker], ActorKind.PERSON, List.of(), List.of(), false, refs)));
        return actors;
    }

    private static List<String> vocabulary(Random random) {
        List<String> words = new ArrayList<>(List.of("wave", "harbour", "union"));
        while (words.size() < 30_000) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 3 + random.nextInt(7); i++) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Nanoseconds this thread has had the processor: what a machine with nothing else to do would take. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}

package org.parley.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Range;
import org.parley.reading.VoiceReader;
import org.parley.reading.Voices;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.GuidedVoiceReader;
import org.parley.reading.voices.RuleVoiceReader;

/**
 * How often the reader knows who speaks, by tables of speakers checked by hand, which say how they were made:
 * {@code SpeakerCheck CORPUS rules|trained [learn GUM|unseen GUM]}. CORPUS is PolNeAR's dev part, its training part to learn; GUM
 * a folder of GUM's CoNLL-U files. Two tables are there to learn from ({@code speakers.tsv}, and {@code speakers-train.tsv} by
 * {@code learn}): their figures are printed, then every miss. Of the third ({@code speakers-unseen.tsv}) only the figures are, so
 * that it stays one that no rule was made from.
 */
public final class SpeakerCheck {

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "dr", "president", "former", "sen", "senator", "the", "chief", "justice");

    /** What became of one speaker. */
    enum Outcome {
        RIGHT,
        /** The reader says it does not know who the source is. */
        UNSURE,
        WRONG,
        /** A source without a name was taken for somebody with one. */
        MERGED,
        /** The reader found no attribution with this source. */
        NOT_FOUND
    }

    /**
     * A row of the table.
     *
     * @param keys words that say who it is; any one will do
     */
    record Speaker(String article, Range source, Kind kind, List<String> keys) {}

    /** Whether the one who speaks goes by a name; {@code NOBODY} where the source is no one who could speak. */
    enum Kind {
        NAMED,
        UNNAMED,
        NOBODY
    }

    private SpeakerCheck() {}

    public static void main(String[] args) throws IOException {
        boolean unseen = args.length == 4 && args[2].equals("unseen");
        boolean learn = args.length == 4 && args[2].equals("learn");
        if (args.length != 2 && !unseen && !learn || !(args[1].equals("rules") || args[1].equals("trained"))) {
            System.err.println("usage: SpeakerCheck CORPUS rules|trained [learn GUM|unseen GUM]");
            System.exit(2);
        }
        String table = unseen ? "speakers-unseen.tsv" : learn ? "speakers-train.tsv" : "speakers.tsv";
        VoiceReader reader =
                args[1].equals("rules") ? RuleVoiceReader.load() : GuidedVoiceReader.load(NeuralFinder.shared());
        Map<String, String> texts = BratCorpus.read(Path.of(args[0])).stream()
                .collect(Collectors.toMap(GoldArticle::name, GoldArticle::text, (one, _) -> one, HashMap::new));
        if (args.length == 4) {
            texts.putAll(SpeakerCheckTexts.read(Path.of(args[3])));
        }
        Map<String, Voices> read = new HashMap<>();
        Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
        StringBuilder misses = new StringBuilder();
        for (Speaker speaker : table(table, texts)) {
            String text = Objects.requireNonNull(texts.get(speaker.article()));
            Voices voices = read.computeIfAbsent(
                    speaker.article(),
                    name -> reader.read(Structure.of(Document.plain(name + ".txt", "", text))
                            .report()));
            Attribution attribution = at(speaker.source(), voices);
            LocalActor actor = attribution == null ? null : actor(attribution, voices);
            Outcome outcome = attribution == null ? Outcome.NOT_FOUND : judge(speaker, actor);
            for (String kind : List.of("all", speaker.kind().name().toLowerCase(Locale.ROOT))) {
                counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
            }
            if (outcome != Outcome.RIGHT && outcome != Outcome.NOT_FOUND) {
                misses.append(String.format(
                        Locale.ROOT,
                        "%s %s:%d %s: %s, read as %s%n",
                        outcome,
                        speaker.article(),
                        speaker.source().begin(),
                        CodePoints.of(text).slice(speaker.source()),
                        speaker.keys(),
                        actor == null ? "nobody" : actor.name()));
            }
        }
        counts.forEach((kind, of) -> {
            int found = of.values().stream().mapToInt(Integer::intValue).sum() - of.getOrDefault(Outcome.NOT_FOUND, 0);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.3f right of %d found; %s%n",
                    kind,
                    of.getOrDefault(Outcome.RIGHT, 0) / (double) found,
                    found,
                    of);
        });
        System.out.print(unseen ? "" : misses);
    }

    /** The rows of the table whose article is at hand. */
    static List<Speaker> table(String name, Map<String, String> texts) throws IOException {
        try (InputStream in = SpeakerCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .filter(row -> texts.containsKey(row[0]))
                    .map(row -> new Speaker(
                            row[0],
                            new Range(Integer.parseInt(row[1]), Integer.parseInt(row[2])),
                            Kind.valueOf(row[3].toUpperCase(Locale.ROOT)),
                            Arrays.stream(row[4].split(" "))
                                    .map(span -> span.split("-"))
                                    .map(ends -> CodePoints.of(Objects.requireNonNull(texts.get(row[0])))
                                            .slice(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))))
                                    .toList()))
                    .toList();
        }
    }

    /** Where several attributions share the source's place, the one that overlaps it most. */
    private static @Nullable Attribution at(Range source, Voices voices) {
        Attribution best = null;
        int most = 0;
        for (Attribution attribution : voices.attributions()) {
            int shared = 0;
            if (attribution.source() != null) {
                for (Range range : attribution.source().passage().span().ranges()) {
                    shared +=
                            Math.max(0, Math.min(range.end(), source.end()) - Math.max(range.begin(), source.begin()));
                }
            }
            if (shared > most) {
                most = shared;
                best = attribution;
            }
        }
        return best;
    }

    private static @Nullable LocalActor actor(Attribution attribution, Voices voices) {
        Attribution.Source source = attribution.source();
        return source == null
                ? null
                : voices.actors().stream()
                        .filter(actor -> actor.key().equals(source.actor()))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * A named speaker is right where of the actor's name and theirs one holds every word of the other (titles aside), or
     * where they are a body that the report calls by just that name, too; an
     * unnamed one where the actor's name has the noun, whole or as a part; nobody where there is no actor.
     */
    static Outcome judge(Speaker speaker, @Nullable LocalActor actor) {
        if (speaker.kind() == Kind.NOBODY) {
            return actor == null ? Outcome.RIGHT : actor.unnamed() ? Outcome.WRONG : Outcome.MERGED;
        }
        if (actor == null) {
            return Outcome.UNSURE;
        }
        if (speaker.kind() == Kind.NAMED) {
            Set<String> name = words(actor.name());
            return speaker.keys().stream()
                            .map(SpeakerCheck::words)
                            .anyMatch(key -> name.containsAll(key) || key.containsAll(name) || isCalled(actor, key))
                    ? Outcome.RIGHT
                    : Outcome.WRONG;
        }
        String name = actor.name().toLowerCase(Locale.ROOT);
        if (speaker.keys().stream().anyMatch(key -> name.contains(key.toLowerCase(Locale.ROOT)))) {
            return Outcome.RIGHT;
        }
        return actor.unnamed() ? Outcome.WRONG : Outcome.MERGED;
    }

    /** Whether this is a body that the report calls by just these words: "FBI", shown by its full name. */
    private static boolean isCalled(LocalActor actor, Set<String> key) {
        return actor.kind() == ActorKind.ORGANISATION
                && actor.aliases().stream().map(SpeakerCheck::words).anyMatch(key::equals);
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(Arrays.asList(
                name.toLowerCase(Locale.ROOT).replaceAll("[’']s\\b", "").split("[^\\p{L}\\p{N}]+")));
        words.removeAll(TITLES);
        words.remove("");
        return words;
    }
}

package org.parley.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.model.ActorKind;
import org.parley.model.Document;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.reading.NameKind;
import org.parley.reading.Report;
import org.parley.reading.VoiceReader;
import org.parley.reading.Voices;
import org.parley.reading.neural.NeuralFinder;
import org.parley.reading.structure.Structure;
import org.parley.reading.voices.GuidedVoiceReader;
import org.parley.reading.voices.RuleVoiceReader;
import org.parley.training.GumCorpus.Article;
import org.parley.training.GumCorpus.Name;

/**
 * How well names are found in GUM's documents, by the network alone, by the rules alone, and by the reader as it ships:
 * {@code NameCheck GUM/dev [MODEL]}, with the network that ships or the one in MODEL.
 *
 * <p>A name is right where span and kind are exact. The rules and the reader name actors, not every place; a state counts as a
 * place there.
 */
public final class NameCheck {

    private static final List<String> TALKS = List.of("news", "interview");

    private NameCheck() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1 && args.length != 2) {
            System.err.println("usage: NameCheck GUM/dev [MODEL]");
            System.exit(2);
        }
        List<Article> all = GumCorpus.read(Path.of(args[0]));
        List<Article> talks =
                all.stream().filter(article -> TALKS.contains(article.genre())).toList();
        NeuralFinder finder = args.length == 2 ? NeuralFinder.load(Path.of(args[1])) : NeuralFinder.shared();
        VoiceReader rules = RuleVoiceReader.load();
        VoiceReader guided = GuidedVoiceReader.load(finder);
        Map<String, Function<Report, List<Name>>> readers = new LinkedHashMap<>();
        readers.put(
                "network",
                report -> finder.find(report).names().stream()
                        .map(name -> new Name(name.range(), name.kind()))
                        .toList());
        readers.put("rules", report -> names(rules.read(report)));
        readers.put("reader", report -> names(guided.read(report)));
        for (List<Article> part : List.of(talks, all)) {
            System.out.println(part.stream().map(Article::name).collect(Collectors.joining(" ")));
            readers.forEach((name, reader) -> System.out.println(report(
                    name, part.stream().collect(Collectors.toMap(one -> one, one -> reader.apply(text(one)))))));
        }
    }

    private static Report text(Article article) {
        return Structure.of(Document.plain(article.name() + ".txt", "", article.text()))
                .report();
    }

    /** What a reader's mentions name. */
    private static List<Name> names(Voices heard) {
        Map<String, ActorKind> kinds =
                heard.actors().stream().collect(Collectors.toMap(LocalActor::key, LocalActor::kind));
        List<Name> names = new ArrayList<>();
        for (Mention mention : heard.mentions()) {
            switch (mention.kind()) {
                case PLACE -> names.add(new Name(mention.range(), NameKind.PLACE));
                case TIME -> names.add(new Name(mention.range(), NameKind.TIME));
                case NAME -> {
                    ActorKind kind = kinds.get(String.valueOf(mention.actor()));
                    if (kind != null) {
                        names.add(new Name(mention.range(), kind(kind)));
                    }
                }
                case ROLE, PRONOUN, METONYM -> {}
            }
        }
        return names;
    }

    private static NameKind kind(ActorKind kind) {
        return switch (kind) {
            case PERSON -> NameKind.PERSON;
            case ORGANISATION, COALITION -> NameKind.ORGANISATION;
            case STATE -> NameKind.PLACE;
            case UNKNOWN -> NameKind.OTHER;
        };
    }

    /** For each kind F1, how many are right of how many found, and how many gold ones one of the kind touches. */
    static String report(String who, Map<Article, List<Name>> found) {
        StringBuilder line = new StringBuilder(who);
        for (NameKind kind : NameKind.values()) {
            int right = 0;
            int gold = 0;
            int mine = 0;
            int touched = 0;
            for (Map.Entry<Article, List<Name>> entry : found.entrySet()) {
                List<Name> golden = of(kind, entry.getKey().names());
                List<Name> ours = of(kind, entry.getValue());
                gold += golden.size();
                mine += ours.size();
                right += (int) ours.stream().filter(golden::contains).count();
                touched += (int) golden.stream()
                        .filter(name ->
                                ours.stream().anyMatch(one -> one.range().overlaps(name.range())))
                        .count();
            }
            line.append(String.format(
                    Locale.ROOT,
                    "  %s F1 %.3f (%d right of %d, %d gold, %d of them touched)",
                    kind,
                    gold + mine == 0 ? 0 : 2.0 * right / (gold + mine),
                    right,
                    mine,
                    gold,
                    touched));
        }
        return line.toString();
    }

    private static List<Name> of(NameKind kind, List<Name> names) {
        return names.stream().filter(name -> name.kind() == kind).toList();
    }
}

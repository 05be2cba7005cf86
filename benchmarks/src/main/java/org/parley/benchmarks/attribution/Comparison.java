package org.parley.benchmarks.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.benchmarks.attribution.GoldAttribution.Speaker;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.LocalActor;
import org.parley.model.Range;
import org.parley.model.Span;
import org.parley.reading.Voices;

/**
 * What a reader heard in a report, laid beside what a person wrote down.
 *
 * <p>A row of the table is <em>found</em> by an attribution of the reader that holds at least half of the words of its content
 * and whose cue overlaps the row's; a quotation without a cue, in the table or as the reader has it, is held to its content
 * alone. One attribution finds one row: pairs are taken by how much their contents share of the words of both (Jaccard), the
 * best first. What finds no row is <em>invented</em>, a second attribution of the same words too; only a part of a row's content
 * that its finder lacks counts neither way.
 *
 * <p>Every place counts in code points. Each attribution is held against each row: rows × attributions.
 *
 * @param found    in the table's order
 * @param missed   in the table's order
 * @param invented in the reader's order
 */
record Comparison(List<Found> found, List<GoldAttribution> missed, List<Attribution> invented) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** A state that reports abbreviate and readers spell out. */
    private static final Pattern AMERICA = Pattern.compile("\\bU\\.?S\\b\\.?");

    /** Words of a name that do not tell one bearer from another. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "president", "former", "general", "the");

    /** What became of a speaker. */
    enum Outcome {
        RIGHT,
        /** The reader says it does not know who speaks. */
        UNSURE,
        WRONG,
        /** Somebody without a name was taken for somebody with one. */
        MERGED
    }

    /**
     * A row and what found it.
     *
     * @param actor whom the reader gives; null where nobody
     */
    record Found(
            GoldAttribution gold,
            Attribution attribution,
            @Nullable LocalActor actor,
            Outcome outcome) {}

    private record Pair(GoldAttribution gold, Attribution attribution, double shared) {}

    Comparison {
        found = List.copyOf(found);
        missed = List.copyOf(missed);
        invented = List.copyOf(invented);
    }

    /** Lays {@code voices}, which a reader heard in {@code text}, beside the rows of this report. */
    static Comparison of(CodePoints text, List<GoldAttribution> gold, Voices voices) {
        List<Range> words = words(text);
        List<Pair> pairs = new ArrayList<>();
        for (GoldAttribution row : gold) {
            for (Attribution attribution : voices.attributions()) {
                double shared = shared(row, attribution, words);
                if (shared > 0) {
                    pairs.add(new Pair(row, attribution, shared));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::shared).reversed());
        Map<GoldAttribution, Attribution> finders = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            if (!finders.containsValue(pair.attribution())) {
                finders.putIfAbsent(pair.gold(), pair.attribution());
            }
        }
        List<Found> found = new ArrayList<>();
        List<GoldAttribution> missed = new ArrayList<>();
        for (GoldAttribution row : gold) {
            Attribution finder = finders.get(row);
            if (finder == null) {
                missed.add(row);
            } else {
                List<String> keys = row.keys().stream().map(text::slice).toList();
                LocalActor actor = actor(finder, voices);
                found.add(new Found(row, finder, actor, judge(row.speaker(), keys, actor)));
            }
        }
        List<Attribution> invented = voices.attributions().stream()
                .filter(attribution -> !finders.containsValue(attribution)
                        && gold.stream().noneMatch(row -> isPart(attribution, row, finders.get(row), words)))
                .toList();
        return new Comparison(found, missed, invented);
    }

    /** How much of the words of both contents they share, 0 where the attribution does not find the row. */
    private static double shared(GoldAttribution gold, Attribution attribution, List<Range> words) {
        if (gold.cue() != null
                && attribution.cue() != null
                && !gold.cue().overlaps(attribution.cue().span())) {
            return 0;
        }
        BitSet wanted = covered(gold.content(), words);
        BitSet either = covered(attribution.content().span(), words);
        BitSet both = (BitSet) either.clone();
        both.and(wanted);
        either.or(wanted);
        return 2 * both.cardinality() < wanted.cardinality() ? 0 : both.cardinality() / (double) either.cardinality();
    }

    /**
     * Whether it is a part of a row's content that the row's finder, if it has one, does not hold: too little of what is said
     * under the row's cue, or without a cue the rest of a quotation, given to the same source.
     */
    private static boolean isPart(
            Attribution attribution, GoldAttribution gold, @Nullable Attribution finder, List<Range> words) {
        BitSet given = covered(attribution.content().span(), words);
        BitSet both = (BitSet) given.clone();
        both.and(covered(gold.content(), words));
        if (2 * both.cardinality() <= given.cardinality()
                || finder != null && given.intersects(covered(finder.content().span(), words))) {
            return false;
        }
        if (attribution.cue() != null) {
            return gold.cue() != null && gold.cue().overlaps(attribution.cue().span());
        }
        String actor = actor(attribution);
        return finder != null && actor != null && actor.equals(actor(finder));
    }

    private static @Nullable String actor(Attribution attribution) {
        return attribution.source() == null ? null : attribution.source().actor();
    }

    private static @Nullable LocalActor actor(Attribution attribution, Voices voices) {
        String key = actor(attribution);
        return voices.actors().stream()
                .filter(actor -> actor.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /**
     * Somebody named is right where of the actor's name and one key one holds every word of the other, titles aside;
     * somebody unnamed where the actor's name has a key in it; nobody where there is no actor.
     */
    static Outcome judge(Speaker speaker, List<String> keys, @Nullable LocalActor actor) {
        if (actor == null) {
            return speaker == Speaker.NOBODY ? Outcome.RIGHT : Outcome.UNSURE;
        }
        return switch (speaker) {
            case NOBODY -> Outcome.WRONG;
            case NAMED -> {
                Set<String> name = nameWords(actor.name());
                yield keys.stream()
                                .map(Comparison::nameWords)
                                .anyMatch(key -> name.containsAll(key) || key.containsAll(name))
                        ? Outcome.RIGHT
                        : Outcome.WRONG;
            }
            case UNNAMED -> {
                String name = actor.name().toLowerCase(Locale.ROOT);
                if (keys.stream().anyMatch(key -> name.contains(key.toLowerCase(Locale.ROOT)))) {
                    yield Outcome.RIGHT;
                }
                yield actor.unnamed() ? Outcome.WRONG : Outcome.MERGED;
            }
        };
    }

    private static Set<String> nameWords(String name) {
        String spelled = AMERICA.matcher(name).replaceAll("United States").toLowerCase(Locale.ROOT);
        Set<String> words =
                new HashSet<>(Arrays.asList(spelled.replaceAll("[’']s\\b", "").split("[^\\p{L}\\p{N}]+")));
        words.removeAll(TITLES);
        words.remove("");
        return words;
    }

    private static List<Range> words(CodePoints text) {
        List<Range> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text.text()); word.find(); ) {
            words.add(text.range(word.start(), word.end()));
        }
        return words;
    }

    /** The numbers of the words that the span touches. */
    private static BitSet covered(Span span, List<Range> words) {
        BitSet covered = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            if (span.ranges().stream().anyMatch(words.get(i)::overlaps)) {
                covered.set(i);
            }
        }
        return covered;
    }
}

package org.parley.reading.acts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * What an attribution's words give to judge its act by: the cue's stems and what the word list knows of them, who the
 * content speaks of, and for each act word in the content the way in which it is told (bound to do, to be done, denied,
 * possible).
 *
 * <p>Pure. Safe for use by many threads at once. Cost: linear in the words, of which the content's first 60 count.
 */
public final class ActFeatures {

    private static final int MOST = 60;

    /** How many words before an act word may shape it. */
    private static final int REACH = 4;

    private static final Set<String> WAYS = Set.of("commit", "oblige", "negate", "hedge", "state", "think");
    private static final Set<String> SOFT =
            Set.of("agree", "consult", "support", "concede", "cooperate", "aid", "retreat");
    private static final Set<String> FIRST = Set.of("i", "we", "our", "us", "my");
    private static final Set<String> SECOND = Set.of("you", "your");
    private static final Set<String> THIRD = Set.of("he", "she", "it", "thei"); // as stems

    private final ActWords words;

    private ActFeatures(ActWords words) {
        this.words = words;
    }

    /** With the word list that ships. */
    public static ActFeatures shipped() {
        return new ActFeatures(ActWords.load());
    }

    /** Names of what is there, without order of weight. Either text may be empty. */
    public Set<String> of(String cue, String content) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> cueStems = Stemming.stems(cue, stemmer);
        List<String> stems = Stemming.stems(content, stemmer);
        stems = stems.subList(0, Math.min(MOST, stems.size()));
        Set<String> features = new LinkedHashSet<>();
        features.add("bias");
        List<ActWords.Hit> inCue = words.find(cueStems);
        cue(cueStems, inCue, features);
        opening(stems, features);
        hits(stems, words.find(stems), waysAtEnd(inCue), features);
        if (!inCue.isEmpty() && !stems.isEmpty()) {
            String first = stems.getFirst();
            for (String kind : inCue.getLast().kinds()) {
                features.add(
                        "cue-opening:" + kind + ":" + (first.equals("to") || first.equals("that") ? first : "other"));
            }
        }
        return features;
    }

    private static void cue(List<String> stems, List<ActWords.Hit> hits, Set<String> features) {
        stems.forEach(stem -> features.add("cue:" + stem));
        for (ActWords.Hit hit : hits) {
            hit.kinds().forEach(kind -> features.add("cue-kind:" + kind));
        }
        if (stems.isEmpty()) {
            features.add("cue-kind:none");
        } else if (hits.isEmpty()) {
            features.add("cue-kind:unknown");
        }
    }

    private static void opening(List<String> stems, Set<String> features) {
        for (String stem : stems) {
            if (FIRST.contains(stem)) {
                features.add("person:first");
            } else if (SECOND.contains(stem)) {
                features.add("person:second");
            }
        }
        if (!stems.isEmpty()) {
            String subject = stems.get(stems.getFirst().equals("that") && stems.size() > 1 ? 1 : 0);
            String person = FIRST.contains(subject) ? "first" : THIRD.contains(subject) ? "third" : "other";
            features.add("opening:" + (subject.equals("to") ? "to" : person));
        }
    }

    private static void hits(List<String> stems, List<ActWords.Hit> hits, Set<String> before, Set<String> features) {
        boolean first = true;
        for (int h = 0; h < hits.size(); h++) {
            ActWords.Hit hit = hits.get(h);
            Set<String> ways = ways(hits, h, before);
            for (String kind : hit.kinds()) {
                features.add("kind:" + kind);
                if (WAYS.contains(kind)) {
                    continue;
                }
                for (String way : ways) {
                    features.add("way:" + way + ':' + kind);
                    features.add("side:" + way + ':' + (SOFT.contains(kind) ? "soft" : "hard"));
                    if (first) {
                        features.add("first:" + way + ':' + kind);
                    }
                }
            }
            first &= WAYS.containsAll(hit.kinds());
        }
    }

    /** The ways of the hits shortly before one; near the beginning also those that the cue ends with. */
    private static Set<String> ways(List<ActWords.Hit> hits, int of, Set<String> before) {
        Set<String> ways = new LinkedHashSet<>();
        int at = hits.get(of).from();
        for (int h = of - 1; h >= 0 && at - hits.get(h).to() < REACH; h--) {
            hits.get(h).kinds().stream().filter(WAYS::contains).forEach(ways::add);
        }
        if (at < REACH) {
            ways.addAll(before);
        }
        return ways.isEmpty() ? Set.of("plain") : ways;
    }

    private static Set<String> waysAtEnd(List<ActWords.Hit> inCue) {
        List<String> ways = new ArrayList<>();
        inCue.forEach(hit -> hit.kinds().stream().filter(WAYS::contains).forEach(ways::add));
        return new LinkedHashSet<>(ways);
    }
}

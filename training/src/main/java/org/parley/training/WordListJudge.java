package org.parley.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Act;

/**
 * A baseline that learns nothing: the act that the word list gives for the cue, else for the content and how it is
 * told.
 */
final class WordListJudge {

    private static final List<String> ACTS =
            Arrays.stream(Act.values()).map(Act::label).toList();

    private WordListJudge() {}

    static String judge(Set<String> features, String otherwise) {
        if (features.contains("cue-kind:negate")) {
            return Act.REJECT.label();
        }
        Optional<String> ofCue = first(features, "cue-kind:");
        if (ofCue.isPresent()) {
            return ofCue.get();
        }
        for (String act : ACTS) {
            if (features.contains("first:negate:" + act)) {
                return Act.REJECT.label();
            }
            if (features.contains("first:oblige:" + act)) {
                return Act.REQUEST.label();
            }
        }
        if (features.contains("side:commit:soft")) {
            return Act.AGREE.label();
        }
        if (features.contains("side:commit:hard")) {
            return Act.THREATEN.label();
        }
        return Stream.of("plain", "state", "think", "hedge")
                .flatMap(way -> first(features, "first:" + way + ":").stream())
                .findFirst()
                .orElse(otherwise);
    }

    private static Optional<String> first(Set<String> features, String prefix) {
        return ACTS.stream().filter(act -> features.contains(prefix + act)).findFirst();
    }
}

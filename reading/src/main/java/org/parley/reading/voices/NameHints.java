package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.CodePoints;
import org.parley.reading.AttributionFinder.Name;
import org.parley.reading.NameKind;

/**
 * Names that a trained finder has found in a report, by tokens: what speaks for words in capitals naming a person or a body
 * where the word lists are silent.
 */
final class NameHints {

    /** No hints: the rules are on their own. */
    static final NameHints NONE = new NameHints(new Hint[0]);

    /** How sure the finder must be. */
    private static final double SURE = 0.6;

    /** Tokens {@code [from, to)}. */
    record Hint(int from, int to, NameKind kind) {}

    private final @Nullable Hint[] at; // by token

    private NameHints(@Nullable Hint[] at) {
        this.at = at;
    }

    static NameHints of(List<Name> names, Transcript transcript) {
        Tokens tokens = transcript.tokens;
        CodePoints points = transcript.report.text();
        @Nullable Hint[] at = new Hint[tokens.size()];
        for (Name name : names) {
            int from = tokens.at(points.charIndex(name.range().begin()));
            int to = from;
            while (to < tokens.size()
                    && tokens.begin(to) < points.charIndex(name.range().end())) {
                to++;
            }
            if (name.confidence() >= SURE && to > from) {
                Hint hint = new Hint(from, to, name.kind());
                for (int token = from; token < to; token++) {
                    at[token] = hint;
                }
            }
        }
        return new NameHints(at);
    }

    /** Whether all of these tokens stand in one name of a person, and the last of them ends it. */
    boolean isPerson(int from, int to) {
        Hint hint = to <= at.length && from < to ? at[to - 1] : null;
        return hint != null && hint.kind() == NameKind.PERSON && hint.from() <= from && hint.to() == to;
    }

    /** Names of this kind, in order. */
    List<Hint> of(NameKind kind) {
        List<Hint> found = new ArrayList<>();
        for (Hint hint : at) {
            if (hint != null
                    && hint.kind() == kind
                    && (found.isEmpty() || !found.getLast().equals(hint))) {
                found.add(hint);
            }
        }
        return found;
    }
}

package org.parley.training;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.reading.NameKind;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;

/**
 * A text to learn from, in word pieces: either its attributions are marked in it, or its names.
 *
 * @param attributions marked ones that have a cue
 * @param names        marked names, in order of place
 * @param fold         whose teachers never saw it; empty where none did
 */
record Lesson(
        Pieces pieces, Marked marked, List<Example.Gold> attributions, List<NamedPieces> names, Optional<Fold> fold) {

    /** What a person has marked in a text. */
    enum Marked {
        ATTRIBUTIONS,
        NAMES
    }

    /** Pieces {@code from} to {@code to} (exclusive) are a name. */
    record NamedPieces(int from, int to, NameKind kind) {

        /** Number of the output that says that a name of this kind begins; the next one says that it goes on. */
        int begins() {
            return 1 + 2 * kind.ordinal();
        }
    }

    static Lesson of(Example example) {
        return new Lesson(example.pieces(), Marked.ATTRIBUTIONS, example.gold(), List.of(), Optional.empty());
    }

    static Lesson of(GumCorpus.Article article, WordPieces vocabulary) {
        Pieces pieces = vocabulary.cut(article.text());
        List<NamedPieces> names = new ArrayList<>();
        for (GumCorpus.Name name : article.names()) {
            BitSet set = Example.pieces(pieces, List.of(name.range()));
            if (!set.isEmpty()) {
                names.add(new NamedPieces(set.nextSetBit(0), set.length(), name.kind()));
            }
        }
        return new Lesson(pieces, Marked.NAMES, List.of(), names, Optional.empty());
    }

    /** All but those of the fold that is to be left out; an article's number is its place in the list. */
    static List<Lesson> without(Optional<Fold> out, List<Example> examples) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (out.isEmpty() || !out.get().holds(i)) {
                lessons.add(of(examples.get(i)));
            }
        }
        return lessons;
    }

    /** All, each with the fold that it belongs to. */
    static List<Lesson> folded(int folds, List<Example> examples) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            lessons.add(new Lesson(
                    examples.get(i).pieces(),
                    Marked.ATTRIBUTIONS,
                    examples.get(i).gold(),
                    List.of(),
                    Optional.of(Fold.ofArticle(i, folds))));
        }
        return lessons;
    }
}

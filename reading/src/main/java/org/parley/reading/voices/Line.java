package org.parley.reading.voices;

import java.util.List;

/** A sentence, cut into chunks; one that a quotation holds together with its neighbours counts as one. */
record Line(Tokens.Sentence sentence, List<Chunk> chunks) {

    Line {
        chunks = List.copyOf(chunks);
    }

    int size() {
        return chunks.size();
    }

    Chunk get(int index) {
        return chunks.get(index);
    }

    /** The kind at this place; before the first and after the last it is a stop. */
    Chunk.Kind kind(int index) {
        return index < 0 || index >= chunks.size()
                ? Chunk.Kind.STOP
                : chunks.get(index).kind();
    }

    boolean is(int index, Chunk.Kind kind) {
        return kind(index) == kind;
    }

    boolean isNominal(int index) {
        return kind(index) == Chunk.Kind.NOUN || kind(index) == Chunk.Kind.PRONOUN;
    }
}

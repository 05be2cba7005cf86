package org.parley.reading.voices;

/**
 * A piece of a sentence that belongs together without being a clause: a noun phrase without what follows it, a verb with
 * its auxiliaries, a mark.
 *
 * @param from first token
 * @param to   after the last token
 * @param head the token that decides: the noun, the main verb
 */
record Chunk(Kind kind, int from, int to, int head) {

    enum Kind {
        NOUN,
        PRONOUN,
        VERB,
        /** "to" and a verb. */
        INFINITIVE,
        ADVERB,
        ADJECTIVE,
        PREPOSITION,
        /** "according to". */
        ACCORDING,
        /** A conjunction that begins a clause: "because", "while". */
        SUBORDINATOR,
        THAT,
        WH,
        AND,
        TIME,
        COMMA,
        COLON,
        DASH,
        OPEN,
        CLOSE,
        STOP,
        /** A whole quotation that stands for a sentence. */
        QUOTE,
        OTHER
    }

    boolean isNominal() {
        return kind == Kind.NOUN || kind == Kind.PRONOUN;
    }

    boolean isVerbal() {
        return kind == Kind.VERB || kind == Kind.INFINITIVE;
    }

    Stretch stretch() {
        return new Stretch(from, to);
    }
}

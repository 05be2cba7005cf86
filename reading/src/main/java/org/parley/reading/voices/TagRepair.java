package org.parley.reading.voices;

/**
 * Puts right what the tagger takes for nouns though they say something: "Bounat agrees:", "experts warn that". A word is a
 * verb again where it is one that tells, somebody stands before it, and what is told, or a mark, after it.
 */
final class TagRepair {

    private TagRepair() {}

    static void repair(Tokens tokens, CueLexicon lexicon, Stems stems) {
        for (Tokens.Sentence sentence : tokens.sentences()) {
            for (int token = sentence.from() + 1; token < sentence.to(); token++) {
                Tag tag = tokens.tag(token);
                if (isCloseTo(tokens, sentence, token)) {
                    tokens.tag(token, Tag.JJ);
                    continue;
                }
                if (!(tag == Tag.NN || tag == Tag.NNS || tag == Tag.JJ || tag == Tag.NNP && !tokens.isCapital(token))
                        || tokens.isCapital(token)) {
                    continue;
                }
                Tag verb = verb(tokens, sentence, token);
                if (verb != null && lexicon.tells(stems.of(tokens.lower(token)))) {
                    tokens.tag(token, verb);
                }
            }
        }
    }

    /** "a person close to", "officials familiar with". */
    private static boolean isCloseTo(Tokens tokens, Tokens.Sentence sentence, int token) {
        return token + 1 < sentence.to()
                && tokens.tag(token - 1).isNoun()
                && (tokens.is(token, "close") && tokens.is(token + 1, "to")
                        || tokens.is(token, "familiar") && tokens.is(token + 1, "with"));
    }

    private static @org.jspecify.annotations.Nullable Tag verb(Tokens tokens, Tokens.Sentence sentence, int token) {
        String word = tokens.lower(token);
        Tag before = tokens.tag(token - 1);
        boolean single = before == Tag.NNP
                || tokens.is(token - 1, "he")
                || tokens.is(token - 1, "she")
                || tokens.is(token - 1, "it");
        boolean several = before == Tag.NNS
                || before == Tag.NNPS
                || tokens.is(token - 1, "they")
                || tokens.is(token - 1, "we")
                || tokens.is(token - 1, "i");
        if (!tells(tokens, sentence, token + 1)) {
            return null;
        }
        if (word.endsWith("s") && !word.endsWith("ss") && single) {
            return Tag.VBZ;
        }
        if (word.endsWith("ed") && (single || several || before == Tag.NN)) {
            return Tag.VBD;
        }
        return several && !word.endsWith("s") && !word.endsWith("ing") ? Tag.VBP : null;
    }

    private static boolean tells(Tokens tokens, Tokens.Sentence sentence, int next) {
        if (next >= sentence.to()) {
            return true;
        }
        Tag tag = tokens.tag(next);
        return tag == Tag.PUNCT && !tokens.is(next, "(") && !tokens.is(next, "-")
                || tokens.is(next, "that")
                || tag == Tag.DT
                || tag == Tag.PRP
                || tag == Tag.PRPS
                || tag == Tag.WP
                || tag == Tag.WRB
                || tag == Tag.TO;
    }
}

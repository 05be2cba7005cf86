package org.parley.reading.voices;

import org.jspecify.annotations.Nullable;

/**
 * Puts right what the tagger, which has seen little news, takes for something else: verbs that tell ("Bounat agrees:",
 * "experts warn that", "…?” Asked the head of"), words for roles ("a senior official."), "a person close to".
 */
final class TagRepair {

    private final Tokens tokens;
    private final CueLexicon lexicon;
    private final Stems stems;
    private final Roles roles;

    private TagRepair(Tokens tokens, CueLexicon lexicon, Stems stems, Roles roles) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.stems = stems;
        this.roles = roles;
    }

    static void repair(Tokens tokens, CueLexicon lexicon, Stems stems, Roles roles) {
        TagRepair repair = new TagRepair(tokens, lexicon, stems, roles);
        for (Tokens.Sentence sentence : tokens.sentences()) {
            for (int token = sentence.from() + 1; token < sentence.to(); token++) {
                repair.repair(sentence, token);
            }
            repair.verbAfterQuotation(sentence);
        }
    }

    /** "“…,” she observes", "“…,” an EU official points out": after a quotation's comma there is a verb, whatever was seen. */
    private void verbAfterQuotation(Tokens.Sentence sentence) {
        int from = sentence.from() + 2;
        while (from < sentence.to()
                && !(isClosing(from - 1) && isPause(from - 2) || isClosing(from - 2) && isPause(from - 1))) {
            from++;
        }
        int end = from;
        while (end < sentence.to() && tokens.isWord(end) && !tokens.tag(end).isVerb()) {
            end++;
        }
        if (end < sentence.to() && tokens.isWord(end)) {
            return; // it has its verb
        }
        int verb = -1;
        for (int token = end - 1; token > from; token--) {
            boolean told = lexicon.tells(stems.of(tokens.lower(token)));
            if (mayBeVerb(token) && (told || verb < 0 && isSubject(token - 1))) {
                verb = token;
            }
        }
        if (verb > 0) {
            tokens.tag(verb, isPast(verb) ? Tag.VBD : Tag.VBZ);
            if (tokens.tag(verb - 1).isAdjective()) {
                tokens.tag(verb - 1, Tag.NN); // "an EU official | points out"
            }
        }
    }

    private boolean mayBeVerb(int token) {
        String word = tokens.lower(token);
        boolean form = isPast(token) || word.endsWith("s") && !word.endsWith("ss");
        return form && !tokens.isCapital(token) && tokens.tag(token).isNoun();
    }

    private boolean isPast(int token) {
        return tokens.lower(token).endsWith("ed") || stems.isIrregular(tokens.lower(token));
    }

    private boolean isSubject(int token) {
        Tag tag = tokens.tag(token);
        return tag == Tag.PRP || tag.isName() || roles.isPerson(tokens.lower(token));
    }

    private boolean isClosing(int token) {
        return "”\"»’'".indexOf(tokens.lower(token).charAt(0)) >= 0 && !tokens.isWord(token);
    }

    private boolean isPause(int token) {
        return tokens.is(token, ",");
    }

    private void repair(Tokens.Sentence sentence, int token) {
        Tag tag = tokens.tag(token);
        if (tag.isVerb() && isPossessive(sentence, token)) {
            tokens.tag(token, Tag.POS);
            return;
        }
        if (tag == Tag.VBD && !tokens.lower(token).endsWith("ed") && roles.isPerson(tokens.lower(token))) {
            tokens.tag(token, Tag.NN); // "the fisheries chief, left": no past tense looks so
            return;
        }
        if (tag == Tag.PUNCT || tag.isVerb()) {
            return;
        }
        if (repeatsVerb(token)) {
            tokens.tag(token, Tag.RB); // says nothing more; the subject comes after it
            return;
        }
        if (actsAfterName(sentence, token)) {
            tokens.tag(token, Tag.VBD);
            return;
        }
        if (isCloseTo(sentence, token)) {
            tokens.tag(token, Tag.JJ);
            return;
        }
        if (tag.isAdjective() && roles.isPerson(tokens.lower(token)) && !isNominal(sentence, token + 1)) {
            tokens.tag(token, Tag.NN);
            return;
        }
        if (!tag.isNoun() && !tag.isAdjective()) {
            return;
        }
        Tag verb = tokens.isCapital(token) ? null : verbAfterSubject(sentence, token);
        verb = verb == null ? invertedVerb(sentence, token) : verb;
        verb = verb == null && announces(sentence, token) ? (isPast(token) ? Tag.VBD : Tag.VBZ) : verb;
        if (verb != null && lexicon.tells(stems.of(tokens.lower(token)))) {
            tokens.tag(token, verb);
            if (tokens.tag(token - 1).isAdjective()) {
                tokens.tag(token - 1, token - 1 == sentence.from() ? Tag.NNP : Tag.NN);
            }
        }
    }

    /** "said Declared Name": a translation that gives the verb twice. */
    private boolean repeatsVerb(int token) {
        return tokens.lower(token).endsWith("ed")
                && tokens.tag(token - 1).isVerb()
                && lexicon.speaks(stems.of(tokens.lower(token)))
                && lexicon.speaks(stems.of(tokens.lower(token - 1)));
    }

    /** "the union’s | fisheries chief", not "the union’s | a fraud". */
    private boolean isPossessive(Tokens.Sentence sentence, int token) {
        return tokens.is(token, "'s") && tokens.tag(token - 1).isNoun() && isNominal(sentence, token + 1);
    }

    /** "Berg spoke of": no part of the name before it. */
    private boolean actsAfterName(Tokens.Sentence sentence, int token) {
        return tokens.tag(token).isNoun()
                && stems.isIrregular(tokens.lower(token))
                && !tokens.isCapital(token)
                && tokens.tag(token - 1).isName()
                && !isNominal(sentence, token + 1);
    }

    /** "a person close to", "officials familiar with". */
    private boolean isCloseTo(Tokens.Sentence sentence, int token) {
        return token + 1 < sentence.to()
                && tokens.tag(token - 1).isNoun()
                && (tokens.is(token, "close") && tokens.is(token + 1, "to")
                        || tokens.is(token, "familiar") && tokens.is(token + 1, "with"));
    }

    private boolean isNominal(Tokens.Sentence sentence, int token) {
        return token < sentence.to()
                && (tokens.tag(token).isNoun() || tokens.tag(token).isAdjective());
    }

    private @Nullable Tag verbAfterSubject(Tokens.Sentence sentence, int token) {
        String word = tokens.lower(token);
        Tag before = tokens.tag(token - 1);
        boolean name = before == Tag.NNP || token - 1 == sentence.from() && before.isAdjective();
        boolean single =
                name || tokens.is(token - 1, "he") || tokens.is(token - 1, "she") || tokens.is(token - 1, "it");
        boolean several = before.isPlural()
                || tokens.is(token - 1, "they")
                || tokens.is(token - 1, "we")
                || tokens.is(token - 1, "i");
        if (!tells(sentence, token + 1)) {
            return null;
        }
        if (word.endsWith("s") && !word.endsWith("ss") && single) {
            return Tag.VBZ;
        }
        if (word.endsWith("ed") && (single || several || before == Tag.NN || roles.isPerson(tokens.lower(token - 1)))) {
            return Tag.VBD;
        }
        return several && !word.endsWith("s") && !word.endsWith("ing") ? Tag.VBP : null;
    }

    private boolean tells(Tokens.Sentence sentence, int next) {
        if (next >= sentence.to()) {
            return true;
        }
        Tag tag = tokens.tag(next);
        return tag == Tag.PUNCT && !tokens.is(next, "(") && !tokens.is(next, "-")
                || tokens.is(next, "that")
                || tokens.is(next, "both")
                || tag == Tag.DT
                || tag == Tag.PRP
                || tag == Tag.PRPS
                || tag == Tag.WP
                || tag == Tag.WRB
                || tag == Tag.TO;
    }

    /** "Wiebe, of the same centre, disagrees: “": the word before a colon and a quotation. */
    private boolean announces(Tokens.Sentence sentence, int token) {
        return mayBeVerb(token)
                && token + 2 < sentence.to()
                && tokens.is(token + 1, ":")
                && "“\"«".indexOf(tokens.lower(token + 2).charAt(0)) >= 0;
    }

    /** "…,” warns Bounat", "…? Asked the head of": after a mark and before a name or an article. */
    private @Nullable Tag invertedVerb(Tokens.Sentence sentence, int token) {
        String word = tokens.lower(token);
        boolean ending = "?!”\"»“’'".indexOf(tokens.lower(token - 1).charAt(0)) >= 0;
        boolean after = ending || tokens.is(token - 1, ",") && !tokens.isCapital(token);
        boolean speaker = token + 1 < sentence.to()
                && (tokens.tag(token + 1) == Tag.DT || tokens.tag(token + 1) == Tag.PRP || tokens.isCapital(token + 1));
        if (!after || !speaker) {
            return null;
        }
        return word.endsWith("ed") ? Tag.VBD : word.endsWith("s") && !word.endsWith("ss") ? Tag.VBZ : null;
    }
}

package org.parley.reading.voices;

import org.parley.model.Mode;

/** Tells direct from mixed and indirect speech by how much of it stands in quotation marks, and which words do. */
final class QuoteShare {

    private static final double NEARLY_ALL = 0.9;

    private QuoteShare() {}

    static Mode mode(Utterance utterance, Transcript transcript) {
        Tokens tokens = transcript.tokens;
        int words = 0;
        int quoted = 0;
        boolean telling = false;
        Quote last = null;
        for (Stretch stretch : utterance.content()) {
            for (int token = stretch.from(); token < stretch.to(); token++) {
                if (!tokens.isWord(token)) {
                    continue;
                }
                words++;
                Quote quote = transcript.quoteAt(token);
                if (quote != null) {
                    quoted++;
                    if (!quote.equals(last)) {
                        telling |= transcript.inSpeech(token) || isTelling(tokens, quote, utterance.manner());
                        last = quote;
                    }
                }
            }
        }
        if (utterance.manner() == Utterance.Manner.VERBATIM) {
            return Mode.DIRECT;
        }
        if (!telling) {
            return Mode.INDIRECT;
        }
        if (quoted >= NEARLY_ALL * words) {
            return Mode.DIRECT;
        }
        return utterance.manner() == Utterance.Manner.ATTITUDE ? Mode.INDIRECT : Mode.MIXED;
    }

    /** Whether marked words within a sentence repeat what was said: not one word that merely describes the next. */
    private static boolean isTelling(Tokens tokens, Quote quote, Utterance.Manner manner) {
        int from = tokens.at(quote.from());
        int to = tokens.at(quote.to() - 1) + 1;
        int words = 0;
        for (int token = from; token < to; token++) {
            words += tokens.isWord(token) ? 1 : 0;
        }
        int after = tokens.at(quote.end());
        boolean describes =
                after < tokens.size() && after > to - 1 && tokens.tag(after).isNoun();
        return words >= 3 || manner == Utterance.Manner.SPEECH && !describes && words >= 1;
    }
}

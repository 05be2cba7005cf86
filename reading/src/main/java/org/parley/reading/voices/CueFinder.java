package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.List;

/**
 * Proposes every place in a line where somebody might be said to say, think or want something: verbs with what they say
 * and who says it, nouns ("his claim that"), adjectives ("is confident that") and "according to". The
 * {@linkplain CueLexicon lexicon} then decides which are meant.
 */
final class CueFinder {

    private final Tokens tokens;
    private final VerbCues verbs;
    private final NominalCues nominals;

    CueFinder(Transcript transcript, Stems stems, CueLexicon lexicon, Roles roles) {
        this.tokens = transcript.tokens;
        NounPhrases phrases = new NounPhrases(tokens);
        Subjects subjects = new Subjects(tokens, phrases);
        Complements complements = new Complements(tokens, phrases, subjects);
        ContentEnds ends = new ContentEnds(transcript, stems, subjects, lexicon);
        this.verbs = new VerbCues(tokens, stems, lexicon, phrases, subjects, complements, ends);
        this.nominals = new NominalCues(tokens, stems, phrases, subjects, complements, ends, roles);
    }

    List<Cue> find(Line line) {
        List<Cue> found = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            Cue cue = switch (line.kind(at)) {
                case VERB, INFINITIVE ->
                    VerbCues.BE.contains(tokens.lower(line.get(at).head()))
                            ? nominals.adjective(line, at)
                            : verbs.verb(line, at);
                case NOUN -> nominals.noun(line, at);
                case ACCORDING -> nominals.according(line, at);
                case PREPOSITION, SUBORDINATOR -> at == 0 ? nominals.opinion(line) : null;
                default -> null;
            };
            if (cue != null) {
                found.add(cue);
            }
        }
        return found;
    }
}

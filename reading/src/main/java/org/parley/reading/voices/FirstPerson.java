package org.parley.reading.voices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.Mention;
import org.parley.model.Mode;
import org.parley.reading.Report;
import org.parley.reading.structure.Structure;

/** Whom "I" and "we" mean: in somebody's quoted words that somebody, elsewhere whoever wrote the report. */
final class FirstPerson {

    private static final Set<String> WORDS = Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours");

    private final Transcript transcript;
    private final ActorRegister register;
    private @Nullable ActorDraft author;

    FirstPerson(Transcript transcript, ActorRegister register) {
        this.transcript = transcript;
        this.register = register;
    }

    /** Whether the utterance's source is a word for whoever says it. */
    static boolean speaks(Utterance utterance, Tokens tokens) {
        Stretch source = utterance.source();
        return source != null
                && source.to() - source.from() == 1
                && WORDS.contains(tokens.lower(source.from()))
                && tokens.tag(source.from()) != Tag.NNP;
    }

    /**
     * The key of whoever the source means; null where it stands in words of somebody unknown.
     *
     * @param others utterances whose sources say who they are
     * @param keys   of those sources, as far as they are known
     */
    @Nullable String speaker(Utterance utterance, List<Utterance> others, Map<Utterance, String> keys) {
        Stretch source = utterance.source();
        if (source == null) {
            return null;
        }
        int token = source.from();
        Utterance around = around(token, others);
        boolean quoted = transcript.quoteAt(token) != null;
        boolean told = around != null && (quoted || QuoteShare.mode(around, transcript) == Mode.DIRECT);
        String key = told ? keys.get(around) : quoted ? null : author().key;
        ActorDraft draft = register.get(key);
        register.mention(token, token + 1, Mention.Kind.PRONOUN, draft);
        return key;
    }

    /** Of the utterances whose content has this token the innermost. */
    private static @Nullable Utterance around(int token, List<Utterance> utterances) {
        Utterance innermost = null;
        int least = Integer.MAX_VALUE;
        for (Utterance utterance : utterances) {
            int length = utterance.content().stream()
                    .mapToInt(words -> words.to() - words.from())
                    .sum();
            boolean holds = utterance.content().stream().anyMatch(words -> words.contains(token));
            if (holds && length < least) {
                innermost = utterance;
                least = length;
            }
        }
        return innermost;
    }

    /** By the byline's name where it names one; else a source without a name. */
    private ActorDraft author() {
        ActorDraft known = author;
        if (known != null) {
            return known;
        }
        Report report = transcript.report;
        List<String> names = Structure.authors(report.text(), report.blocks());
        ActorDraft named = names.size() == 1
                ? register.person(new Naming(0, 0, Naming.Kind.FULL, names.getFirst(), null, 0))
                : null;
        ActorDraft found = named != null ? named : unnamed(names.size());
        author = found;
        return found;
    }

    private ActorDraft unnamed(int names) {
        return names > 1
                ? register.nameless("authors", "the authors (we)", ActorKind.UNKNOWN, true)
                : register.nameless("author", "the author (I)", ActorKind.PERSON, false);
    }
}

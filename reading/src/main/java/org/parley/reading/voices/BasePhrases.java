package org.parley.reading.voices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where within a source the phrase begins and ends that says who it is, and which of its words decides. */
final class BasePhrases {

    private final Transcript transcript;
    private final Tokens tokens;
    private final RolePhrases rolePhrases;
    private final Roles roles;

    BasePhrases(Transcript transcript, RolePhrases rolePhrases, Roles roles) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.rolePhrases = rolePhrases;
        this.roles = roles;
    }

    /**
     * Where the source's first noun phrase begins: a verb or preposition may have been taken in by mistake, and what stands
     * before a colon tells no more than the kind of text ("Live: Sailors say …").
     */
    int begin(Stretch source) {
        int first = source.from();
        for (int token = first; token < source.to() - 1; token++) {
            first = tokens.is(token, ":") ? token + 1 : first;
        }
        for (int token = first; token < source.to(); token++) {
            Chunk chunk = nominal(token);
            boolean relative = tokens.tag(token).isWh() || tokens.is(token, "that") && token + 1 < source.to();
            if (chunk == null && rolePhrases.isQuantity(token) && token + 1 < source.to()) {
                return token; // "many outside the government"
            }
            if (chunk != null && !(relative && token == source.from())) {
                return token;
            }
        }
        boolean relative = tokens.tag(source.from()).isWh() || tokens.is(source.from(), "that");
        return relative && source.to() - source.from() > 1 ? source.from() + 1 : source.from();
    }

    /** The noun phrase that this token stands in. */
    @Nullable Chunk nominal(int token) {
        for (Chunk chunk : line(token).chunks()) {
            if (chunk.isNominal() && chunk.from() <= token && token < chunk.to()) {
                return chunk;
            }
        }
        return null;
    }

    /** Where the base phrase ends that begins here; "High Ukrainian and Western officials" ends with its noun. */
    int baseEnd(int from, int to, List<Naming> within) {
        Chunk base = nominal(from);
        int end = base == null ? to : Math.min(base.to(), to);
        for (Naming naming : within) {
            end = naming.from() < end ? Math.max(end, naming.to()) : end; // "the Department of Fisheries"
        }
        while (end < to
                && end > from
                && tokens.isWord(end)
                && rolePhrases.isPlural(end)
                && roles.isPerson(tokens.lower(end))) {
            end++; // "Berg aides", where "aides" was taken for a verb
        }
        if (!hasNoun(from, end)) {
            while (end < to && tokens.isWord(end) && tokens.tag(end) != Tag.IN) {
                end++; // "a federal appeals court", where "appeals" was taken for a verb
            }
            return end;
        }
        Naming last = lastWithin(within, end);
        boolean describes = last != null
                && last.to() == end
                && last.entry() != null
                && last.entry().sense() == Gazetteer.Sense.ADJECTIVE
                && !tokens.tag(end - 1).isPlural();
        Chunk next = describes && isJoined(end, to) ? nominal(end + 1) : null;
        return next == null ? end : Math.min(next.to(), to);
    }

    private boolean hasNoun(int from, int end) {
        for (int token = from; token < end; token++) {
            if (tokens.tag(token).isNoun() || tokens.tag(token) == Tag.PRP || tokens.tag(token) == Tag.CD) {
                return true;
            }
        }
        return rolePhrases.isPlural(end - 1) || tokens.is(end - 1, "those");
    }

    /** Whether "and" and another noun phrase follow. */
    boolean isJoined(int end, int to) {
        return end + 1 < to && tokens.is(end, "and") && nominal(end + 1) != null;
    }

    /** "the Daily Harbour Site": several words in capitals that no list knows are a name, whatever the last one says. */
    boolean isProper(int from, int end, int head) {
        int words = 0;
        for (int token = from; token < end; token++) {
            boolean article = token == from && tokens.tag(token) == Tag.DT;
            if (!article && (!tokens.isCapital(token) || !tokens.tag(token).isName())) {
                return false;
            }
            words += article ? 0 : 1;
        }
        return words >= 2 && head == end - 1;
    }

    private Line line(int token) {
        return transcript.lines.get(tokens.sentence(token).index());
    }

    /** The last naming that lies before {@code end}. */
    static @Nullable Naming lastWithin(List<Naming> within, int end) {
        Naming last = null;
        for (Naming naming : within) {
            last = naming.to() <= end ? naming : last;
        }
        return last;
    }

    /** The last noun of the tokens {@code [from, end)}, or the word for people that ends them; the last token where there is none. */
    int head(int from, int end) {
        for (int token = end - 1; token >= from; token--) {
            boolean people = token == end - 1 && roles.isPerson(tokens.lower(token)) && rolePhrases.isPlural(token);
            if (tokens.tag(token).isNoun() || people) {
                return token;
            }
        }
        return end - 1;
    }
}

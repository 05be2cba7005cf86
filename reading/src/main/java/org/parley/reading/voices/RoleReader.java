package org.parley.reading.voices;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.voices.Gazetteer.Sense;

/**
 * Reads what a report says somebody is, before the name or after it: "German Defense Minister Name", "Name, the union's
 * foreign policy chief". The state or body in it is what the person belongs to; the rest is the role.
 */
final class RoleReader {

    private static final int LONGEST = 16;

    private final Transcript transcript;
    private final Tokens tokens;
    private final ActorRegister register;
    private final Roles roles;

    RoleReader(Transcript transcript, ActorRegister register, Roles roles) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.register = register;
        this.roles = roles;
    }

    void read(Naming naming, ActorDraft draft) {
        Tokens.Sentence sentence = tokens.sentence(naming.from());
        int place = place(naming.to(), sentence);
        before(naming, place, sentence, draft);
        after(place, sentence, draft);
        told(naming.to(), sentence, draft);
    }

    /** The end of "of Norway" after a name; {@code name} where nothing of the kind follows. */
    private int place(int name, Tokens.Sentence sentence) {
        int at = name + 1;
        while (at < sentence.to() && at < name + 4 && tokens.tag(at).isName() && tokens.isCapital(at)) {
            at++;
        }
        return name + 1 < sentence.to() && tokens.is(name, "of") && at > name + 1 ? at : name;
    }

    private void before(Naming naming, int place, Tokens.Sentence sentence, ActorDraft draft) {
        int begin = naming.from();
        while (begin > sentence.from() && isRoleWord(begin - 1)) {
            begin--;
        }
        role(begin, naming.from(), draft, Offices.words(tokens, naming.to(), place));
        told(naming, sentence, draft);
    }

    /** "the fisheries minister, Name, …" */
    private void told(Naming naming, Tokens.Sentence sentence, ActorDraft draft) {
        int comma = naming.title() - 1;
        boolean closed = naming.to() >= sentence.to() || !tokens.isWord(naming.to());
        if (comma <= sentence.from() || !tokens.is(comma, ",") || !closed) {
            return;
        }
        int begin = comma;
        while (begin > sentence.from() && isRoleWord(begin - 1)) {
            begin--;
        }
        boolean definite =
                begin < comma && (tokens.is(begin, "the") || tokens.tag(begin).isName());
        if (definite && roles.isPerson(tokens.lower(comma - 1))) {
            role(begin, comma, draft, Set.of());
        }
    }

    private boolean isRoleWord(int token) {
        Tag tag = tokens.tag(token);
        if (!tokens.isWord(token)) {
            return false;
        }
        boolean link = tokens.is(token, "of")
                || tokens.is(token, "the")
                || tokens.is(token, "for")
                || tokens.is(token, "to") && token > 0 && roles.isPerson(tokens.lower(token - 1));
        return link || tag.isNoun() || tag.isAdjective() || tag == Tag.POS;
    }

    /** ", a skipper", ", 44, a skipper" */
    private void after(int end, Tokens.Sentence sentence, ActorDraft draft) {
        int from = end + 1;
        if (from >= sentence.to() || !tokens.is(from - 1, ",")) {
            return;
        }
        boolean age = tokens.tag(from) == Tag.CD && from + 2 < sentence.to() && tokens.is(from + 1, ",");
        from += age ? 2 : 0;
        Tag first = tokens.tag(from);
        boolean phrase = first == Tag.DT || first.isNoun() || first.isAdjective() || first == Tag.PRPS;
        int to = phraseEnd(from, sentence);
        boolean closed =
                to >= sentence.to() || !tokens.isWord(to) || tokens.tag(to).isWh() || isRelative(to);
        if (phrase && closed && to - from < LONGEST) {
            role(from, to, draft, Set.of());
        }
    }

    /** "is a skipper", "was the owners' lawyer". */
    private void told(int verb, Tokens.Sentence sentence, ActorDraft draft) {
        boolean told = verb + 1 < sentence.to()
                && (tokens.is(verb, "is") || tokens.is(verb, "was"))
                && tokens.tag(verb + 1) == Tag.DT;
        int to = told ? phraseEnd(verb + 1, sentence) : verb;
        if (told && to - verb < LONGEST && head(verb + 1, to) >= 0) {
            role(verb + 1, to, draft, Set.of());
        }
    }

    private int phraseEnd(int from, Tokens.Sentence sentence) {
        int to = from;
        while (to < sentence.to() && isApposition(to)) {
            to++;
        }
        return to;
    }

    private boolean isApposition(int token) {
        Tag tag = tokens.tag(token);
        return tokens.isWord(token)
                && !isRelative(token)
                && !tag.isFinite()
                && tag != Tag.MD
                && !tag.isWh()
                && tag != Tag.PRP;
    }

    private boolean isRelative(int token) {
        return tokens.is(token, "that");
    }

    /**
     * Takes the tokens {@code [from, to)} for what this actor is, if a word for a role is among them.
     *
     * @param more words that tell this holder from others, too
     */
    private void role(int from, int to, ActorDraft draft, Set<String> more) {
        int head = head(from, to);
        Set<String> words = new HashSet<>(Offices.words(tokens, from, to));
        words.addAll(more);
        if (head < 0) {
            if (from < to) {
                draft.offices.add(new ActorDraft.Office("", words));
            }
            return;
        }
        String noun = Roles.singular(roles.full(tokens.lower(head)));
        draft.roles.add(noun);
        draft.offices.add(new ActorDraft.Office(noun, words));
        Naming owner = owner(from, to);
        ActorDraft body = owner == null ? null : register.owner(owner);
        if (owner == null || body == null || body.key.equals(draft.key)) {
            return;
        }
        String role = owner.from() > head ? words(from, link(from, owner.from()), null) : words(from, to, owner);
        if (!role.isEmpty()) {
            draft.memberOf(body.key, role);
        }
    }

    /** The word for the role: the last before anything linked to it, as in "head of the union of farmers". */
    private int head(int from, int to) {
        int head = -1;
        for (int token = from; token < to; token++) {
            if (head >= 0 && isLink(token)) {
                break;
            }
            if (roles.isPerson(roles.full(tokens.lower(token)))) {
                head = token;
            }
        }
        return head;
    }

    private boolean isLink(int token) {
        return tokens.is(token, "of")
                || tokens.is(token, "to")
                || tokens.is(token, "for")
                || tokens.is(token, "at")
                || tokens.is(token, "from")
                || tokens.is(token, "in")
                || tokens.is(token, ",");
    }

    /** The first state or body in the phrase that is not merely where somebody works: "ambassador to X", "in X". */
    private @Nullable Naming owner(int from, int to) {
        for (int token = from; token < to; token++) {
            Naming naming = register.namingAt(token);
            if (naming == null || naming.to() > to || naming.isPerson()) {
                continue;
            }
            boolean abroad = token > from && (tokens.is(token - 1, "to") || tokens.is(token - 1, "on"));
            boolean place = token > from
                    && (tokens.is(token - 1, "in") || tokens.is(token - 1, "at"))
                    && naming.entry() != null
                    && naming.entry().sense() != Sense.NAME;
            if (!abroad && !place) {
                return naming;
            }
        }
        return null;
    }

    /** Where the words that link an owner to the role begin: "director | of the", "minister | for". */
    private int link(int from, int owner) {
        int at = owner;
        while (at > from && (isLink(at - 1) || tokens.tag(at - 1) == Tag.DT)) {
            at--;
        }
        return at;
    }

    private String words(int from, int to, @Nullable Naming without) {
        StringBuilder words = new StringBuilder();
        for (int token = from; token < to; token++) {
            if (without != null && token == without.from()) {
                token = without.to() - 1;
                continue;
            }
            boolean leading = words.isEmpty() && (tokens.tag(token) == Tag.DT || isLink(token));
            boolean owning = tokens.tag(token) == Tag.POS || without != null && tokens.tag(token) == Tag.DT;
            if (!leading && !owning) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.word(token));
            }
        }
        return words.toString();
    }
}

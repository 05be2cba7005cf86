package org.parley.reading.voices;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.BlockRole;
import org.parley.model.Mention;

/**
 * Who is meant by what they do: "the Russian president", "the former official", "a Ukrainian official", "experts", "the Trump
 * administration". Somebody met before where that is clear; otherwise a source without a name, or, for an office that
 * somebody with a name holds, nobody.
 */
final class RolePhrases {

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "his", "her", "its", "their", "these", "those");
    private static final Set<String> SEVERAL = Set.of("people", "police", "public", "media");
    private static final Set<String> QUANTITIES = Set.of(
            "some",
            "many",
            "others",
            "several",
            "most",
            "few",
            "both",
            "all",
            "dozens",
            "hundreds",
            "thousands",
            "millions");
    private static final Set<String> GOVERNMENTS = Set.of("government", "administration", "authorities", "regime");

    private final Tokens tokens;
    private final ActorRegister register;
    private final Roles roles;
    private final Floor floor;
    private final Offices offices;
    private final Epithets epithets;
    private final Transcript transcript;

    RolePhrases(Transcript transcript, ActorRegister register, Roles roles, Floor floor, Epithets.LastMet lastMet) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.register = register;
        this.roles = roles;
        this.floor = floor;
        this.offices = new Offices(tokens, register);
        this.epithets = new Epithets(transcript, register, roles, lastMet);
    }

    boolean isDefinite(int from) {
        return DEFINITE.contains(tokens.lower(from)) || tokens.tag(from).isName();
    }

    /**
     * @param end  of the base phrase within {@code [from, to)}
     * @param head the word for the role
     */
    @Nullable ActorDraft meant(int from, int to, int end, int head, List<Naming> within) {
        String noun = Roles.singular(tokens.lower(head));
        boolean plural = isPlural(head);
        ActorDraft owner = owner(within, end);
        if ((isDefinite(from) || isHeadline(from)) && !plural) {
            ActorDraft known = known(noun, owner, from, to, end, head);
            known = known == null ? epithets.meant(from, end, head) : known;
            if (known != null) {
                register.mention(from, end, Mention.Kind.ROLE, known);
                return known;
            }
            if (roles.isOffice(noun) && !isHeadline(from)) {
                register.mention(from, end, Mention.Kind.ROLE, null);
                return null;
            }
        }
        ActorDraft met = plural ? again(Phrases.key(tokens, from, last(end, to))) : register.introduced(from);
        if (met != null) {
            register.mention(from, end, Mention.Kind.ROLE, met);
            return met;
        }
        return anew(from, to, end, head, within);
    }

    /** Where articles are left out: "Minister resigns" is about the minister. */
    private boolean isHeadline(int from) {
        BlockRole role =
                transcript.report.blocks().get(tokens.sentence(from).block()).role();
        boolean heading = role == BlockRole.HEADLINE || role == BlockRole.SUBHEAD || role == BlockRole.STANDFIRST;
        return heading && tokens.tag(from) != Tag.DT && tokens.tag(from) != Tag.CD;
    }

    boolean isPlural(int head) {
        String word = tokens.lower(head);
        return tokens.tag(head).isPlural()
                || roles.isPerson(word) && !Roles.singular(word).equals(word)
                || roles.arePartisans(word)
                || tokens.tag(head).isNoun() && SEVERAL.contains(tokens.lower(head))
                || QUANTITIES.contains(tokens.lower(head));
    }

    boolean isQuantity(int token) {
        return QUANTITIES.contains(tokens.lower(token));
    }

    /** Who holds the office that a definite phrase names, tokens {@code [from, end)}; null where that is not clear. */
    @Nullable ActorDraft holder(int from, int end, int head) {
        String noun = Roles.singular(tokens.lower(head));
        boolean one = isDefinite(from) && !isPlural(head) && roles.isPerson(noun);
        return one ? offices.holder(noun, owner(register.within(from, end), end), from, end, head) : null;
    }

    /** Somebody without a name who was not met before. */
    ActorDraft anew(int from, int to, int end, int head, List<Naming> within) {
        int last = last(end, to);
        boolean plural = isPlural(head);
        ActorDraft owner = owner(within, end);
        ActorDraft draft = register.nameless(
                Phrases.key(tokens, from, last),
                Phrases.shown(tokens, from, last),
                plural ? ActorKind.UNKNOWN : ActorKind.PERSON,
                plural);
        draft.roles.add(Roles.singular(tokens.lower(head)));
        if (owner != null) {
            draft.memberOf(owner.key, tokens.lower(head));
        }
        register.introduce(from, draft);
        register.mention(from, end, Mention.Kind.ROLE, draft);
        return draft;
    }

    /** Before a comma: what follows tells more, but not which one. */
    int last(int end, int to) {
        int last = end;
        while (last < to && !tokens.is(last, ",")) {
            last++;
        }
        return last;
    }

    /** The first state or body that the phrase says they belong to. */
    @Nullable ActorDraft owner(List<Naming> within, int end) {
        for (Naming naming : within) {
            int before = naming.from() - 1;
            boolean linked = before >= end && (tokens.is(before, "of") || tokens.is(before, "the"));
            if ((naming.to() <= end || linked) && !naming.isPerson()) {
                return register.owner(naming);
            }
        }
        return null;
    }

    /** Several met before by the same words: "officials", "European officials". */
    private @Nullable ActorDraft again(String words) {
        for (ActorDraft draft : register.unnamed()) {
            if (draft.plural && draft.key.endsWith(":" + words)) {
                return draft;
            }
        }
        return null;
    }

    private @Nullable ActorDraft known(String noun, @Nullable ActorDraft owner, int from, int to, int end, int head) {
        ActorDraft nameless = null;
        for (ActorDraft draft : register.unnamed()) {
            if (draft.roles.contains(noun) && !draft.plural && repeats(draft, from, end)) {
                nameless = draft;
            }
        }
        if (nameless == null || floor.last() != nameless) {
            ActorDraft introduced = floor.introduced(from, noun);
            nameless = introduced != null && repeats(introduced, from, end) ? introduced : nameless;
        }
        ActorDraft named = offices.holder(noun, owner, from, last(end, to), head);
        return nameless != null && (named == null || floor.last() == nameless) ? nameless : named;
    }

    /** Whether "the former official" may take up "a former high Russian official": it says nothing new. */
    boolean repeats(ActorDraft draft, int from, int end) {
        String known = " " + draft.key.substring(draft.key.lastIndexOf(':') + 1) + " ";
        for (int token = from; token < end; token++) {
            boolean content = tokens.isWord(token) && !DEFINITE.contains(tokens.lower(token));
            if (content && !known.contains(" " + Names.plain(tokens.word(token)) + " ")) {
                return false;
            }
        }
        return true;
    }

    /** "the Russian government" is Russia; "the Trump administration", "the defence ministry" are bodies of their own. */
    ActorDraft body(Naming owner, int from, int end) {
        Gazetteer.Entry entry = owner.entry();
        if (entry != null && entry.key().startsWith("state:") && GOVERNMENTS.contains(tokens.lower(end - 1))) {
            ActorDraft state = register.listed(entry);
            state.form(Phrases.shown(tokens, from, end));
            register.mention(from, end, Mention.Kind.METONYM, state);
            return state;
        }
        ActorDraft draft = register.named("org:", Phrases.shown(tokens, from, end), ActorKind.ORGANISATION);
        ActorDraft member = owner.isPerson() ? register.person(owner) : register.owner(owner);
        if (member != null && member != draft) {
            draft.memberOf(member.key, tokens.lower(end - 1));
        }
        register.mention(from, end, Mention.Kind.NAME, draft);
        return draft;
    }
}

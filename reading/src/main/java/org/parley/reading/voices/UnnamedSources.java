package org.parley.reading.voices;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.Mention;

/**
 * Sources without a name that are no single person: bodies ("a federal appeals court", "her campaign"), works ("the study"),
 * groups ("many Americans"), and whatever else is told to say something. Each is a source of its own until a definite phrase
 * that says nothing new takes it up ("the court"). None is ever a person with a name; "the agency" may be the agency that
 * was named before, and "her campaign" the campaign that goes by her name.
 */
final class UnnamedSources {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** Lines before in which a body was named just now. */
    private static final int RECENT = 2;

    private final Tokens tokens;
    private final ActorRegister register;
    private final RolePhrases rolePhrases;
    private final Names names;
    /** By what a body is called for short: words of the names of such bodies. */
    private final Map<String, Set<String>> bodyNouns = new HashMap<>();

    UnnamedSources(Tokens tokens, ActorRegister register, RolePhrases rolePhrases, Names names) {
        this.tokens = tokens;
        this.register = register;
        this.rolePhrases = rolePhrases;
        this.names = names;
        for (String line : Resources.lines("body-nouns.tsv")) {
            String[] fields = line.split("\t");
            bodyNouns.put(fields[0], Set.of(fields[1].split(" ")));
        }
    }

    /** The body that a phrase without a name means. */
    ActorDraft body(int from, int to, int end, int head, List<Naming> within) {
        ActorDraft named = tokens.is(from, "the") && !rolePhrases.isPlural(head) ? named(from, end, head) : null;
        named = named == null && tokens.is(from, "the") && end - from == 2 ? only(from, tokens.lower(head)) : named;
        if (named != null) {
            register.mention(from, end, Mention.Kind.ROLE, named);
            return named;
        }
        return source(from, to, end, head, ActorKind.ORGANISATION, within);
    }

    /** "the group": the only body with a name in the lines right before, if nothing in its name tells that it is another kind. */
    private @Nullable ActorDraft only(int from, String noun) {
        int line = tokens.sentence(from).index();
        Set<ActorDraft> found = new HashSet<>();
        for (Map.Entry<Integer, ActorDraft> met :
                register.met().headMap(from, false).descendingMap().entrySet()) {
            if (line - tokens.sentence(met.getKey()).index() > RECENT) {
                break;
            }
            ActorDraft draft = met.getValue();
            boolean several = draft.name().indexOf(' ') > 0
                    || draft.name().equals(draft.name().toUpperCase(Locale.ROOT));
            boolean body = draft.kind == ActorKind.ORGANISATION || draft.kind == ActorKind.UNKNOWN && several;
            if (body && !draft.unnamed) {
                found.add(draft);
            }
        }
        ActorDraft only = found.size() == 1 ? found.iterator().next() : null;
        return only != null && bodyNouns.containsKey(noun) && !isOther(only, noun) ? only : null;
    }

    /** Whether the name says that this is no such body: no group is called "Post". */
    private boolean isOther(ActorDraft draft, String noun) {
        Set<String> called =
                new HashSet<>(Arrays.asList(names.fold(draft.name()).split(" ")));
        Set<String> any = bodyNouns.getOrDefault(noun, Set.of());
        boolean same = called.contains(noun) || any.stream().anyMatch(called::contains);
        return !same
                && (draft.key.startsWith("medium:")
                        || bodyNouns.entrySet().stream()
                                .anyMatch(kind -> called.contains(kind.getKey())
                                        || kind.getValue().stream().anyMatch(called::contains)));
    }

    /** "the Post": the body with a name that has the word, met last before; null where there is none. */
    @Nullable ActorDraft shortName(int from, int end) {
        String word = names.fold(tokens.word(end - 1));
        for (ActorDraft draft :
                register.met().headMap(from, false).descendingMap().values()) {
            boolean body = draft.kind == ActorKind.ORGANISATION || draft.kind == ActorKind.UNKNOWN;
            List<String> called = Arrays.asList(names.fold(draft.name()).split(" "));
            if (!draft.unnamed && body && called.size() > 1 && called.contains(word)) {
                register.mention(from, end, Mention.Kind.NAME, draft);
                return draft;
            }
        }
        return null;
    }

    /** "her campaign": the body that goes by the owner's name, or one that only this tells of. */
    ActorDraft owned(ActorDraft owner, int from, int end, int head) {
        String noun = Roles.singular(tokens.lower(head));
        for (ActorDraft draft : register.all()) {
            boolean fits = draft.kind == ActorKind.ORGANISATION
                    && draft.memberships().contains(owner.key)
                    && (draft.key.endsWith(" " + noun) || draft.roles.contains(noun));
            if (fits) {
                register.mention(from, end, Mention.Kind.ROLE, draft);
                return draft;
            }
        }
        String name = owner.name() + "’s " + tokens.text(from + 1, end);
        ActorDraft draft = register.nameless(Phrases.key(tokens, from, end), name, ActorKind.ORGANISATION, false);
        draft.roles.add(noun);
        draft.memberOf(owner.key, noun);
        register.mention(from, end, Mention.Kind.ROLE, draft);
        return draft;
    }

    /** The source that these words mean: one met before where they take it up, or a new one. */
    ActorDraft source(int from, int to, int end, int head, ActorKind kind, List<Naming> within) {
        int last = rolePhrases.last(end, to);
        boolean plural = rolePhrases.isPlural(head);
        String words = Phrases.key(tokens, from, last);
        String noun = Roles.singular(tokens.lower(head));
        ActorDraft draft = known(from, end, noun, plural, words);
        if (draft == null) {
            draft = register.nameless(words, Phrases.shown(tokens, from, last), kind, plural);
            draft.roles.add(noun);
            ActorDraft owner = kind == ActorKind.ORGANISATION ? rolePhrases.owner(within, end) : null;
            if (owner != null) {
                draft.memberOf(owner.key, noun);
            }
        }
        register.mention(from, end, Mention.Kind.ROLE, draft);
        return draft;
    }

    /** Of those met before the last that "the court" takes up, or that was called just so. */
    private @Nullable ActorDraft known(int from, int end, String noun, boolean plural, String words) {
        boolean definite = DEFINITE.contains(tokens.lower(from));
        boolean anew =
                tokens.is(from, "a") || tokens.is(from, "an") || tokens.is(from, "another") || !plural && !definite;
        if (anew) {
            return null;
        }
        for (ActorDraft draft :
                register.met().headMap(from, false).descendingMap().values()) {
            boolean same = draft.unnamed && draft.plural == plural && draft.roles.contains(noun);
            if (same && (definite ? rolePhrases.repeats(draft, from, end) : draft.key.endsWith(":" + words))) {
                return draft;
            }
        }
        return null;
    }

    /** The body with a name, or the one without, that was met last of those that may be called so. */
    private @Nullable ActorDraft named(int from, int end, int head) {
        String noun = Roles.singular(tokens.lower(head));
        Set<String> any = bodyNouns.getOrDefault(noun, Set.of());
        for (ActorDraft draft :
                register.met().headMap(from, false).descendingMap().values()) {
            if (draft.unnamed && draft.roles.contains(noun) && rolePhrases.repeats(draft, from, end)) {
                return draft;
            }
            boolean body = draft.kind == ActorKind.ORGANISATION || draft.kind == ActorKind.UNKNOWN;
            if (!draft.unnamed && body && isCalled(draft, from, end, head, noun, any)) {
                return draft;
            }
        }
        return null;
    }

    private boolean isCalled(ActorDraft draft, int from, int end, int head, String noun, Set<String> any) {
        Set<String> called =
                new HashSet<>(Arrays.asList(names.fold(draft.name()).split(" ")));
        boolean fits = called.contains(noun) || any.stream().anyMatch(called::contains);
        for (int token = from + 1; token < end && fits; token++) {
            fits = token == head || !tokens.isWord(token) || called.contains(names.fold(tokens.word(token)));
        }
        return fits;
    }
}

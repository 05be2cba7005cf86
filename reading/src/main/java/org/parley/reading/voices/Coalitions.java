package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.Mention;

/** Several who speak as one: "Macron and Starmer", "the foreign ministers of France, Germany and Poland". */
final class Coalitions {

    private final Tokens tokens;
    private final ActorRegister register;
    private final Roles roles;

    Coalitions(Tokens tokens, ActorRegister register, Roles roles) {
        this.tokens = tokens;
        this.register = register;
        this.roles = roles;
    }

    /** Whether the names in the phrase {@code [from, to)} are members of one list. */
    boolean isList(List<Naming> names, int from, int to) {
        boolean and = false;
        for (int token = from; token < to; token++) {
            and |= tokens.is(token, "and");
        }
        if (names.size() < 2 || !and) {
            return false;
        }
        for (int i = 1; i < names.size(); i++) {
            if (!areJoined(names.get(i - 1), names.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean areJoined(Naming one, Naming next) {
        boolean link = false;
        for (int token = one.to(); token < next.from(); token++) {
            boolean title = token >= next.title();
            if (!title && !tokens.is(token, ",") && !tokens.is(token, "and") && !tokens.is(token, "the")) {
                return false;
            }
            link |= tokens.is(token, ",") || tokens.is(token, "and");
        }
        return link && one.isPerson() == next.isPerson();
    }

    /** Whether the names only describe: "Ukrainian and Western officials". */
    static boolean describe(List<Naming> names) {
        return names.stream()
                .allMatch(naming -> naming.entry() != null && naming.entry().sense() == Gazetteer.Sense.ADJECTIVE);
    }

    /** The coalition that the phrase names, with its members. */
    ActorDraft of(List<Naming> names, int from, int to) {
        List<String> members = new ArrayList<>();
        for (Naming naming : names) {
            ActorDraft member = naming.isPerson() ? register.person(naming) : register.owner(naming);
            if (member != null && !members.contains(member.key)) {
                members.add(member.key);
            }
        }
        String role = role(from, names.getFirst().title());
        List<String> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.naturalOrder());
        String key = "group:" + (role == null ? "" : role + " ") + String.join("+", sorted);
        ActorDraft draft = register.coalition(key, Phrases.shown(tokens, from, to));
        members.forEach(member -> draft.memberOf(member, role));
        register.mention(from, to, Mention.Kind.NAME, draft);
        return draft;
    }

    /** Two persons who are spoken of together, "they", wherever each was named. */
    ActorDraft both(Naming one, Naming other) {
        List<ActorDraft> members = Stream.of(one, other)
                .map(register::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String key = members.stream().map(member -> member.key).sorted().collect(Collectors.joining("+"));
        String name = members.stream().map(ActorDraft::name).collect(Collectors.joining(" and "));
        ActorDraft draft = register.coalition("group:" + key, name);
        members.forEach(member -> draft.memberOf(member.key, null));
        return draft;
    }

    /** Somebody with a name and others: "Zelenskyy and his defenders". Without a name unless all have one. */
    ActorDraft with(Naming first, List<Naming> names, int from, int to) {
        boolean named = !names.isEmpty() && names.getLast().to() == to;
        ActorDraft draft = named
                ? register.coalition("group:" + Phrases.key(tokens, from, to), Phrases.shown(tokens, from, to))
                : register.nameless(
                        Phrases.key(tokens, from, to), Phrases.shown(tokens, from, to), ActorKind.COALITION, true);
        for (Naming naming : named ? names : List.of(first)) {
            ActorDraft member = naming.isPerson() ? register.person(naming) : register.owner(naming);
            if (member != null) {
                draft.memberOf(member.key, null);
            }
        }
        register.mention(from, to, Mention.Kind.NAME, draft);
        return draft;
    }

    /** What every member is, from the words before the first name: "foreign minister". */
    private @Nullable String role(int from, int to) {
        for (int token = from; token < to; token++) {
            if (roles.isPerson(tokens.lower(token))) {
                String noun = Roles.singular(tokens.lower(token));
                boolean described = token > from
                        && (tokens.tag(token - 1).isAdjective()
                                || tokens.tag(token - 1).isNoun());
                return described ? tokens.lower(token - 1) + " " + noun : noun;
            }
        }
        return null;
    }
}

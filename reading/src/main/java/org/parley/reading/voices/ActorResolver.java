package org.parley.reading.voices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;
import org.parley.model.Mention;

/**
 * Decides who is meant: by a full name, a surname, a metonym, a role, a pronoun. What is not clear stays open. Two
 * different full names are never one actor, and an unnamed source is never a named one.
 *
 * <p>Feed it the report's utterances in order of place ({@link #speaker}); a pronoun means whoever spoke or acted just
 * before.
 */
final class ActorResolver {

    private final Transcript transcript;
    private final Tokens tokens;
    private final Roles roles;
    private final ActorRegister register;
    private final Floor floor;
    private final Coalitions coalitions;
    private final RolePhrases rolePhrases;

    ActorResolver(Transcript transcript, List<Naming> namings, Roles roles, Names names, FirstNames firstNames) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.roles = roles;
        People people = new People(tokens, namings, names, firstNames);
        this.register = new ActorRegister(transcript, namings, people, names);
        this.floor = new Floor(transcript, register, this::introduced);
        this.coalitions = new Coalitions(tokens, register, roles);
        this.rolePhrases = new RolePhrases(tokens, register, roles, floor);
        RoleReader roleReader = new RoleReader(transcript, register, roles);
        for (Naming naming : namings) {
            register.note(naming);
            ActorDraft person = naming.isPerson() ? register.person(naming) : null;
            if (person != null) {
                roleReader.read(naming, person);
            }
        }
    }

    /** The key of whoever this utterance's source means; null where that is not clear. */
    @Nullable String speaker(Utterance utterance) {
        Stretch source = utterance.source();
        ActorDraft draft = source == null ? null : actor(source, utterance.line());
        if (source == null || draft == null) {
            return null;
        }
        int line = tokens.sentence(source.from()).index();
        floor.spoke(draft, Math.max(line, utterance.line().sentence().index()));
        return draft.key;
    }

    private @Nullable ActorDraft actor(Stretch source, Line line) {
        Tag first = tokens.tag(source.from());
        boolean single = source.to() - source.from() == 1;
        if (single && (first == Tag.PRP || first == Tag.PRPS)) {
            ActorDraft meant = floor.pronoun(source.from(), line);
            register.mention(source.from(), source.to(), Mention.Kind.PRONOUN, meant);
            return meant;
        }
        if (first.isWh() || single && tokens.is(source.from(), "that")) {
            return antecedent(source.from());
        }
        return phrase(source.from(), source.to());
    }

    /** A person that a line brings in without a name: "a Ukrainian official", "my grandmother". */
    private @Nullable ActorDraft introduced(int from, int to) {
        Chunk base = nominal(from);
        int end = base == null ? to : Math.min(base.to(), to);
        int head = head(from, end);
        boolean indefinite = tokens.is(from, "a") || tokens.is(from, "an") || tokens.tag(from) == Tag.PRPS;
        boolean person = roles.isPerson(tokens.lower(head)) && !tokens.tag(head).isPlural();
        List<Naming> within = register.within(from, to);
        if (!indefinite || !person || within.stream().anyMatch(naming -> naming.isPerson() && naming.to() <= end)) {
            return null;
        }
        ActorDraft known = register.introduced(from);
        return known == null ? rolePhrases.anew(from, to, end, head, within) : known;
    }

    /** Whom "who" refers to: the noun phrase right before. */
    private @Nullable ActorDraft antecedent(int relative) {
        int at = relative - 1;
        while (at > tokens.sentence(relative).from() && !tokens.isWord(at)) {
            at--;
        }
        Chunk chunk = at < 0 ? null : nominal(at);
        return chunk == null ? null : phrase(chunk.from(), chunk.to());
    }

    /** The noun phrase that this token stands in. */
    private @Nullable Chunk nominal(int token) {
        for (Chunk chunk : transcript.lines.get(tokens.sentence(token).index()).chunks()) {
            if (chunk.isNominal() && chunk.from() <= token && token < chunk.to()) {
                return chunk;
            }
        }
        return null;
    }

    /** Who a noun phrase means, tokens {@code [from, to)}. */
    private @Nullable ActorDraft phrase(int from, int to) {
        Chunk base = nominal(from);
        int end = base == null ? to : Math.min(base.to(), to);
        int head = head(from, end);
        List<Naming> within = register.within(from, to);
        boolean role = roles.isPerson(tokens.lower(head));
        boolean body = !role && roles.isBody(tokens.lower(head));
        if (body && tokens.tag(from) == Tag.PRPS) {
            return floor.pronoun(
                    from, transcript.lines.get(tokens.sentence(from).index())); // "her letter says"
        }
        if (body && lastWithin(within, end) == null && isLinked(end, to)) {
            return phrase(end + 1, to); // "a joint declaration from the foreign ministers of …"
        }
        if (coalitions.isList(within, from, to)) {
            return Coalitions.describe(within)
                    ? rolePhrases.meant(from, to, to, head(from, to), within)
                    : coalitions.of(within, from, to);
        }
        Naming last = lastWithin(within, end);
        boolean owns = last != null && end - last.to() == 1 && tokens.tag(end - 1) == Tag.POS;
        if (last != null && (last.to() == end || owns)) {
            ActorDraft meant = register.meant(last);
            register.mention(last.from(), last.to(), ActorRegister.kind(last), meant);
            return meant;
        }
        Naming named = role && rolePhrases.isDefinite(from) ? nameAfterRole(within, from, end, to) : null;
        if (named != null) {
            return register.person(named);
        }
        if (role || arePeople(head, from, within)) {
            return rolePhrases.meant(from, to, end, head, within);
        }
        if (last != null && body) {
            return rolePhrases.body(last, from, end);
        }
        return last == null && tokens.tag(head).isName() && tokens.isCapital(head) ? unlisted(from, end) : null;
    }

    private static @Nullable Naming lastWithin(List<Naming> within, int end) {
        Naming last = null;
        for (Naming naming : within) {
            last = naming.to() <= end ? naming : last;
        }
        return last;
    }

    private int head(int from, int end) {
        for (int token = end - 1; token >= from; token--) {
            if (tokens.tag(token).isNoun()) {
                return token;
            }
        }
        return end - 1;
    }

    private boolean isLinked(int end, int to) {
        return end + 1 < to && (tokens.is(end, "from") || tokens.is(end, "by") || tokens.is(end, "of"));
    }

    /** The person named after a role: "the defense secretary, Name", "the head of the union's foreign policy Name". */
    private @Nullable Naming nameAfterRole(List<Naming> within, int from, int end, int to) {
        for (Naming naming : within) {
            if (!naming.isPerson() || naming.from() < end || naming.from() == from) {
                continue;
            }
            boolean apposition = tokens.is(naming.from() - 1, ",");
            boolean ends = naming.to() == to
                    && naming.kind() == Naming.Kind.FULL
                    && tokens.tag(naming.from() - 1).isNoun();
            if (apposition || ends) {
                return naming;
            }
        }
        return null;
    }

    private boolean arePeople(int head, int from, List<Naming> within) {
        boolean plural = tokens.tag(head).isPlural();
        boolean nation =
                plural && within.stream().anyMatch(naming -> naming.entry() != null && naming.to() == head + 1);
        boolean agent = !plural && Phrases.isAgent(tokens, from, head);
        boolean counted = tokens.is(from, "many")
                || tokens.is(from, "some")
                || tokens.is(from, "others")
                || tokens.is(from, "several");
        return nation || counted || agent || plural && tokens.lower(head).endsWith("ers");
    }

    /** Somebody by a name that nothing else tells of. */
    private ActorDraft unlisted(int from, int end) {
        int begin = from;
        while (begin < end - 1 && (!tokens.isCapital(begin) || tokens.tag(begin) == Tag.DT)) {
            begin++;
        }
        int to = end;
        while (to > begin + 1 && tokens.tag(to - 1) == Tag.POS) {
            to--;
        }
        ActorDraft draft = register.named("", tokens.text(begin, to), ActorKind.UNKNOWN);
        register.mention(begin, to, Mention.Kind.NAME, draft);
        return draft;
    }

    List<Mention> mentions() {
        return register.mentions();
    }

    List<LocalActor> actors() {
        return register.all().stream().map(ActorDraft::finished).toList();
    }
}

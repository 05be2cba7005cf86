package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
            "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Before "of" and a state's name these are that state. */
    private static final Set<String> STATES = Set.of("republic", "kingdom", "government", "state");

    private final Transcript transcript;
    private final Tokens tokens;
    private final Roles roles;
    private final ActorRegister register;
    private final Floor floor;
    private final Pronouns pronouns;
    private final Coalitions coalitions;
    private final RolePhrases rolePhrases;
    private final BasePhrases phrases;
    private final UnnamedSources unnamed;
    private final FirstPerson firstPerson;
    private final FirstNames firstNames;
    private final Antecedents antecedents;
    private final Appositions appositions;
    private final Acronyms acronyms;

    ActorResolver(Transcript transcript, List<Naming> namings, Roles roles, Names names, FirstNames firstNames) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.roles = roles;
        People people = new People(tokens, namings, names, firstNames);
        this.register = new ActorRegister(transcript, namings, people, names);
        this.floor = new Floor(transcript, this::introduced);
        this.coalitions = new Coalitions(tokens, register, roles);
        this.rolePhrases = new RolePhrases(transcript, register, roles, floor, this::lastMet);
        this.phrases = new BasePhrases(transcript, rolePhrases, roles);
        this.antecedents = new Antecedents(transcript, register, roles);
        this.appositions = new Appositions(tokens, register);
        this.acronyms = new Acronyms(tokens);
        this.unnamed = new UnnamedSources(tokens, register, rolePhrases, names);
        this.firstPerson = new FirstPerson(transcript, register);
        this.firstNames = firstNames;
        this.pronouns = new Pronouns(transcript, register, roles, floor, new Pronouns.Cast() {
            @Override
            public @Nullable ActorDraft holder(Chunk chunk) {
                return rolePhrases.holder(chunk.from(), chunk.to(), phrases.head(chunk.from(), chunk.to()));
            }

            @Override
            public @Nullable ActorDraft people(Chunk chunk) {
                return ActorResolver.this.people(chunk);
            }

            @Override
            public ActorDraft both(Naming one, Naming other) {
                return coalitions.both(one, other);
            }
        });
        RoleReader roleReader = new RoleReader(transcript, register, roles);
        for (Naming naming : namings) {
            register.note(naming);
            ActorDraft person = naming.isPerson() ? register.person(naming) : null;
            if (person != null) {
                roleReader.read(naming, person);
            }
        }
    }

    /** The keys of whoever the utterances' sources mean, those that are not clear left out; utterances in order of place. */
    Map<Utterance, String> speakers(List<Utterance> utterances) {
        Map<Utterance, String> keys = new IdentityHashMap<>();
        List<Utterance> others = new ArrayList<>();
        List<Utterance> own = new ArrayList<>();
        utterances.forEach(utterance -> (FirstPerson.speaks(utterance, tokens) ? own : others).add(utterance));
        for (Utterance utterance : others) {
            String key = speaker(utterance);
            if (key != null) {
                keys.put(utterance, key);
            }
        }
        for (Utterance utterance : own) {
            String key = firstPerson.speaker(utterance, others, keys);
            if (key != null) {
                keys.put(utterance, key);
            }
        }
        return keys;
    }

    /** The key of whoever this utterance's source means; null where that is not clear. */
    private @Nullable String speaker(Utterance utterance) {
        Stretch source = utterance.source();
        ActorDraft draft = source == null ? null : actor(source);
        if (source == null || draft == null) {
            return null;
        }
        int line = tokens.sentence(source.from()).index();
        floor.spoke(draft, Math.max(line, utterance.line().sentence().index()), source.from());
        return draft.key;
    }

    private @Nullable ActorDraft actor(Stretch source) {
        Tag first = tokens.tag(source.from());
        boolean single = source.to() - source.from() == 1;
        if (single && (first == Tag.PRP || first == Tag.PRPS)) {
            ActorDraft meant = pronouns.meant(source.from());
            register.mention(source.from(), source.to(), Mention.Kind.PRONOUN, meant);
            return meant;
        }
        if (single && (first.isWh() || tokens.is(source.from(), "that"))) {
            return antecedent(source.from());
        }
        int begin = phrases.begin(source);
        int last = source.to() - 1;
        boolean relative = last > begin && (tokens.tag(last).isWh() || tokens.is(last, "that"));
        if (relative && !tokens.tag(last).equals(Tag.WP)) {
            return antecedent(last); // of "polls by the Harbour Post that" the last words alone
        }
        Naming around = register.around(begin);
        return phrase(around == null ? begin : around.from(), relative ? last : source.to());
    }

    private @Nullable ActorDraft lastMet(int token, FirstNames.Gender gender) {
        return pronouns.lastMet(token, gender);
    }

    /** A person that a line brings in without a name: "a Ukrainian official", "my grandmother". */
    private @Nullable ActorDraft introduced(int from, int to) {
        Chunk base = phrases.nominal(from);
        int end = base == null ? to : Math.min(base.to(), to);
        int head = phrases.head(from, end);
        boolean indefinite = tokens.is(from, "a") || tokens.is(from, "an") || tokens.tag(from) == Tag.PRPS;
        boolean person = roles.isPerson(tokens.lower(head)) && !tokens.tag(head).isPlural();
        List<Naming> within = register.within(from, to);
        if (!indefinite || !person || within.stream().anyMatch(naming -> naming.isPerson() && naming.to() <= end)) {
            return null;
        }
        if (to + 1 < tokens.size() && tokens.is(to, ",") && register.namesPersonAt(to + 1)) {
            return null; // "A retired skipper, Berg said": Berg is
        }
        ActorDraft known = register.introduced(from);
        return known == null ? rolePhrases.anew(from, to, end, head, within) : known;
    }

    /** People whom a line tells of: "20 former members". */
    private @Nullable ActorDraft people(Chunk chunk) {
        int head = phrases.head(chunk.from(), chunk.to());
        List<Naming> within = register.within(chunk.from(), chunk.to());
        boolean people = rolePhrases.isPlural(head)
                && (roles.isPerson(tokens.lower(head)) || tokens.lower(head).matches(".{3,}(ors|ists|ians|men|ees)"));
        return people ? rolePhrases.meant(chunk.from(), chunk.to(), chunk.to(), head, within) : null;
    }

    /** Whom "who" refers to: the noun phrase before it. */
    private @Nullable ActorDraft antecedent(int relative) {
        Chunk chunk = antecedents.of(relative);
        return chunk == null ? null : phrase(chunk.from(), chunk.to());
    }

    /** Who a noun phrase means, tokens {@code [from, to)}. */
    private @Nullable ActorDraft phrase(int from, int to) {
        List<Naming> within = register.within(from, to);
        int end = phrases.baseEnd(from, to, within);
        int head = phrases.head(from, end);
        if (coalitions.isList(within, from, to)) {
            return Coalitions.describe(within)
                    ? rolePhrases.meant(from, to, to, phrases.head(from, to), within)
                    : coalitions.of(within, from, to);
        }
        Naming last = BasePhrases.lastWithin(within, end);
        if (last != null && isPeople(last, from, end)) {
            return unnamed.source(from, to, end, head, ActorKind.UNKNOWN, within);
        }
        boolean owns = last != null && end - last.to() == 1 && tokens.tag(end - 1) == Tag.POS;
        Naming apart = last != null && last.to() == end ? after(end, to, within) : null;
        if (apart != null) {
            register.mention(apart.from(), apart.to(), ActorRegister.kind(apart), register.person(apart));
            return register.person(apart);
        }
        if (last != null && last.to() == end && phrases.isJoined(end, to)) {
            return coalitions.with(last, within, from, to);
        }
        if (last != null && (last.to() == end || owns)) {
            ActorDraft meant = register.meant(last);
            register.mention(last.from(), last.to(), ActorRegister.kind(last), meant);
            return meant;
        }
        ActorDraft called = shortName(from, end, last);
        if (called != null) {
            return called;
        }
        String noun = tokens.lower(head);
        if (tokens.is(head, "two") && head == end - 1 && rolePhrases.isDefinite(from) && end == to) {
            return pronouns.pair(from); // "the two"
        }
        Naming state = within.isEmpty() || !STATES.contains(noun) ? null : stateOf(end, within.getFirst());
        if (state != null) {
            ActorDraft meant = register.meant(state);
            register.mention(from, state.to(), Mention.Kind.NAME, meant);
            return meant;
        }
        if (roles.isPerson(noun) || arePeople(head, from, within)) {
            Naming named = roles.isPerson(noun) ? appositions.named(from, end, to) : null;
            return named == null ? rolePhrases.meant(from, to, end, head, within) : register.person(named);
        }
        if (phrases.isProper(from, end, head)) {
            return unlisted(from, end);
        }
        if (roles.isPartisan(noun) && tokens.is(from, "the") && from == head - 1 && end == to) {
            ActorDraft met = pronouns.lastMet(from, FirstNames.Gender.UNKNOWN);
            if (met != null) {
                register.mention(from, end, Mention.Kind.ROLE, met);
                return met; // "the Republican", who spoke just before
            }
        }
        if (roles.isNobody(noun) || isPointedAt(from, head)) {
            return null;
        }
        if (roles.isWords(noun)) {
            return words(from, to, end, head, within);
        }
        if (roles.isWork(noun)) {
            return unnamed.source(from, to, end, head, ActorKind.UNKNOWN, within);
        }
        if (roles.isBody(noun)) {
            return body(from, to, end, head, within);
        }
        return other(from, to, end, head, within);
    }

    /** "Berg campaign manager Anna Lind", where the manager was taken for a verb: who is named at the end. */
    private @Nullable Naming after(int end, int to, List<Naming> within) {
        Naming last = within.getLast();
        boolean named = last.kind() == Naming.Kind.FULL && last.to() == to && last.from() > end;
        return named && tokens.isWord(end) && roles.isPerson(tokens.lower(last.from() - 1)) ? last : null;
    }

    /** "the Post", "the Fund": the body named before whose name has the word; by itself where none has. */
    private @Nullable ActorDraft shortName(int from, int end, @Nullable Naming last) {
        boolean one = end - from == 2
                && tokens.is(from, "the")
                && last == null
                && tokens.isCapital(from + 1)
                && tokens.isWord(from + 1)
                && !roles.isPerson(tokens.lower(from + 1))
                && !tokens.tag(from + 1).isAdjective();
        return one ? unnamed.shortName(from, end) : null;
    }

    /** "the Republic of Norway", "the government of Norway". */
    private @Nullable Naming stateOf(int end, Naming naming) {
        int of = tokens.is(naming.from() - 1, "the") ? naming.from() - 2 : naming.from() - 1;
        boolean named = naming.entry() != null
                && naming.entry().kind() == ActorKind.STATE
                && naming.entry().sense() == Gazetteer.Sense.NAME;
        return named && of == end && tokens.is(of, "of") ? naming : null;
    }

    /** "these statements": what was said before, whoever said it. */
    private boolean isPointedAt(int from, int head) {
        boolean points = tokens.is(from, "these") || tokens.is(from, "those") || tokens.is(from, "this");
        return points && roles.isWords(tokens.lower(head));
    }

    /** "Americans", "many Russians", "the Russians of Riga", not "the Russians", who may be their government. */
    private boolean isPeople(Naming last, int from, int end) {
        boolean demonym = last.entry() != null
                && last.entry().sense() == Gazetteer.Sense.ADJECTIVE
                && tokens.tag(last.to() - 1).isPlural();
        boolean nation = tokens.is(from, "the") && last.from() == from + 1;
        boolean some = end < tokens.size()
                && (tokens.is(end, "of")
                        || tokens.is(end, "in")
                        || tokens.tag(end).isWh());
        return demonym && last.to() == end && (!nation || some);
    }

    /** Whose words they are: "her letter", "a declaration from the ministers"; where that is not told, their own. */
    private @Nullable ActorDraft words(int from, int to, int end, int head, List<Naming> within) {
        if (tokens.tag(from) == Tag.PRPS) {
            return pronouns.meant(from);
        }
        Naming owner = BasePhrases.lastWithin(within, end);
        if (owner != null) {
            ActorDraft meant = register.meant(owner);
            register.mention(owner.from(), owner.to(), ActorRegister.kind(owner), meant);
            return meant;
        }
        return isLinked(end, to) ? phrase(end + 1, to) : unnamed.source(from, to, end, head, ActorKind.UNKNOWN, within);
    }

    private @Nullable ActorDraft body(int from, int to, int end, int head, List<Naming> within) {
        ActorDraft owner = tokens.tag(from) == Tag.PRPS ? pronouns.meant(from) : null;
        if (owner != null) {
            return unnamed.owned(owner, from, end, head);
        }
        Naming last = BasePhrases.lastWithin(within, end);
        return last == null || Roles.singular(tokens.lower(head)).equals("group")
                ? unnamed.body(from, to, end, head, within)
                : rolePhrases.body(last, from, end);
    }

    /** Somebody or something that no list knows: by a name, or without one. */
    private @Nullable ActorDraft other(int from, int to, int end, int head, List<Naming> within) {
        Tag tag = tokens.tag(head);
        if (tag.isName() && tokens.isCapital(head) && BasePhrases.lastWithin(within, end) == null) {
            boolean several = roles.arePartisans(tokens.lower(head))
                    || tag.isPlural() && head == from && end == head + 1
                    || tokens.is(from, "a")
                    || tokens.is(from, "an");
            return several ? unnamed.source(from, to, end, head, ActorKind.UNKNOWN, within) : unlisted(from, end);
        }
        boolean number = tag == Tag.CD && (NUMBERS.contains(tokens.lower(head)) || !tokens.isCapital(head));
        boolean bare = head == from
                && end == head + 1
                && (tag == Tag.NN || tag == Tag.CD)
                && tokens.isCapital(head)
                && !number;
        if (bare && !roles.isNobody(tokens.lower(head))) {
            return unlisted(from, end); // "Lind said", where a name opens the sentence
        }
        boolean tells = tag.isNoun() || rolePhrases.isPlural(head) || number || tokens.is(head, "those");
        return tells ? unnamed.source(from, to, end, head, ActorKind.UNKNOWN, within) : null;
    }

    private boolean isLinked(int end, int to) {
        return end + 1 < to && (tokens.is(end, "from") || tokens.is(end, "by") || tokens.is(end, "of"));
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
        Stretch stands = acronyms.of(end - 1);
        if (stands != null) {
            return stoodFor(stands, end - 1);
        }
        int begin = from;
        while (begin < end - 1 && (!tokens.isCapital(begin) || tokens.tag(begin) == Tag.DT)) {
            begin++;
        }
        int to = end;
        while (to > begin + 1 && tokens.tag(to - 1) == Tag.POS) {
            to--;
        }
        boolean first = to == begin + 1 && firstNames.contains(tokens.word(begin));
        ActorDraft draft = register.named("", tokens.text(begin, to), first ? ActorKind.PERSON : ActorKind.UNKNOWN);
        register.mention(begin, to, Mention.Kind.NAME, draft);
        return draft;
    }

    private ActorDraft stoodFor(Stretch name, int letters) {
        Naming naming = register.namingAt(name.from());
        ActorDraft known = naming == null || naming.isPerson() ? null : register.meant(naming);
        ActorDraft draft =
                known == null ? register.named("", tokens.text(name.from(), name.to()), ActorKind.UNKNOWN) : known;
        draft.form(tokens.word(letters));
        register.mention(letters, letters + 1, Mention.Kind.NAME, draft);
        return draft;
    }

    List<Mention> mentions() {
        return register.mentions();
    }

    List<LocalActor> actors() {
        return register.all().stream().map(ActorDraft::finished).toList();
    }
}

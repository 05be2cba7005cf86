package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.Mention;

/** Who has been met in a report so far, by key, and where they are mentioned. */
final class ActorRegister {

    static final Set<String> BEFORE_PLACES =
            Set.of("in", "at", "from", "near", "to", "outside", "across", "into", "around", "through", "on");

    private final Tokens tokens;
    private final Places places;
    private final People people;
    private final Names names;
    private final TreeMap<Integer, Naming> namings = new TreeMap<>();
    private final Map<String, ActorDraft> drafts = new LinkedHashMap<>();
    private final List<ActorDraft> unnamed = new ArrayList<>();
    private final Map<Integer, ActorDraft> introduced = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Integer> mentioned = new HashSet<>();
    private final TreeMap<Integer, ActorDraft> met = new TreeMap<>();
    private final Map<ActorDraft, Integer> often = new IdentityHashMap<>();

    ActorRegister(Transcript transcript, List<Naming> found, People people, Names names) {
        this.tokens = transcript.tokens;
        this.places = new Places(transcript);
        this.people = people;
        this.names = names;
        found.forEach(naming -> namings.put(naming.from(), naming));
    }

    People people() {
        return people;
    }

    @Nullable Naming namingAt(int token) {
        return namings.get(token);
    }

    /** Whether a person's name, or the titles before it, begin at this token. */
    boolean namesPersonAt(int token) {
        Map.Entry<Integer, Naming> next = namings.ceilingEntry(token);
        return next != null && next.getValue().isPerson() && next.getValue().title() <= token;
    }

    /** The body's name that begins before this token and goes on with it: "Downing | Street"; null where none does. */
    @Nullable Naming around(int token) {
        Map.Entry<Integer, Naming> before = namings.lowerEntry(token);
        Naming naming = before == null ? null : before.getValue();
        return naming != null && !naming.isPerson() && naming.to() > token ? naming : null;
    }

    /** The namings that lie within the tokens {@code [from, to)}, in order. */
    List<Naming> within(int from, int to) {
        return namings.subMap(from, to).values().stream()
                .filter(naming -> naming.to() <= to)
                .toList();
    }

    // ---- actors

    /** The person of this name; null where it may be several. */
    @Nullable ActorDraft person(Naming naming) {
        String key = people.key(naming);
        if (key == null) {
            return null;
        }
        ActorDraft draft = drafts.computeIfAbsent(
                key, _ -> new ActorDraft(key, naming.name(), ActorKind.PERSON, false, false, false));
        draft.form(naming.name());
        return draft;
    }

    /** The actor of the gazetteer, whatever it was called here. */
    ActorDraft listed(Gazetteer.Entry entry) {
        ActorDraft draft = drafts.computeIfAbsent(
                entry.key(),
                key -> new ActorDraft(
                        key, entry.name(), entry.kind(), false, entry.kind() == ActorKind.COALITION, true));
        if (entry.of() != null) {
            draft.memberOf(listed(entry.of()).key, null);
        }
        return draft;
    }

    /** A body or somebody that only its name tells of. */
    ActorDraft named(String prefix, String name, ActorKind kind) {
        String key = prefix + names.fold(name);
        ActorDraft draft = drafts.computeIfAbsent(key, _ -> new ActorDraft(key, name, kind, false, false, false));
        draft.form(name);
        return draft;
    }

    ActorDraft body(Naming naming) {
        return named("org:", naming.name(), ActorKind.ORGANISATION);
    }

    ActorDraft coalition(String key, String name) {
        return drafts.computeIfAbsent(key, _ -> new ActorDraft(key, name, ActorKind.COALITION, false, true, true));
    }

    /** A new source without a name; each is one, or several, of its own. */
    ActorDraft nameless(String words, String name, ActorKind kind, boolean plural) {
        String key = "unnamed:" + (unnamed.size() + 1) + ":" + words;
        ActorDraft draft = new ActorDraft(key, name, kind, true, plural, true);
        drafts.put(key, draft);
        unnamed.add(draft);
        return draft;
    }

    /** Whoever was brought in by the phrase that begins here; null where nobody was. */
    @Nullable ActorDraft introduced(int from) {
        return introduced.get(from);
    }

    void introduce(int from, ActorDraft draft) {
        introduced.put(from, draft);
    }

    List<ActorDraft> unnamed() {
        return unnamed;
    }

    Collection<ActorDraft> all() {
        return drafts.values();
    }

    /** The actor with this key, which was met before; null where none was. */
    @Nullable ActorDraft get(@Nullable String key) {
        return key == null ? null : drafts.get(key);
    }

    /** The state or body that this naming lets somebody belong to; null for persons. */
    @Nullable ActorDraft owner(Naming naming) {
        Gazetteer.Entry entry = naming.entry();
        if (entry != null) {
            return listed(entry);
        }
        return naming.kind() == Naming.Kind.BODY ? body(naming) : null;
    }

    /** Whoever a name means; a state's adjective means nobody by itself. */
    @Nullable ActorDraft meant(Naming naming) {
        Gazetteer.Entry entry = naming.entry();
        if (naming.isPerson()) {
            return person(naming);
        }
        if (entry == null) {
            return body(naming);
        }
        if (entry.sense() == Gazetteer.Sense.ADJECTIVE) {
            return tokens.tag(naming.to() - 1).isAdjective() ? null : form(entry, naming);
        }
        return form(entry, naming);
    }

    private ActorDraft form(Gazetteer.Entry entry, Naming naming) {
        ActorDraft draft = listed(entry);
        draft.form(naming.name());
        return draft;
    }

    /** Takes down a name as it stands in the text, if it names an actor there rather than a place or a people. */
    void note(Naming naming) {
        Gazetteer.Entry entry = naming.entry();
        if (entry != null
                && (entry.sense() == Gazetteer.Sense.ADJECTIVE
                        || entry.sense() == Gazetteer.Sense.SEAT && !actsAsActor(naming))) {
            return;
        }
        ActorDraft draft = meant(naming);
        if (draft == null && naming.kind() != Naming.Kind.SHORT) {
            return;
        }
        mention(naming.from(), naming.to(), kind(naming), draft);
    }

    static Mention.Kind kind(Naming naming) {
        boolean seat = naming.entry() != null && naming.entry().sense() == Gazetteer.Sense.SEAT;
        return seat ? Mention.Kind.METONYM : Mention.Kind.NAME;
    }

    /** A capital means its government where it acts; "in Paris" is a place. */
    private boolean actsAsActor(Naming naming) {
        int before = naming.from() - 1;
        if (before >= 0 && tokens.is(before, "the")) {
            return true;
        }
        boolean place = before >= 0 && BEFORE_PLACES.contains(tokens.lower(before));
        boolean address =
                before > 0 && tokens.is(before, ",") && tokens.tag(before - 1).isName();
        boolean partOfName =
                naming.to() < tokens.size() && tokens.tag(naming.to()).isName();
        return !place && !address && !partOfName;
    }

    // ---- mentions

    void mention(int from, int to, Mention.Kind kind, @Nullable ActorDraft draft) {
        if (draft != null) {
            count(met.put(from, draft), -1);
            count(draft, 1);
        }
        if (mentioned.add(from)) {
            mentions.add(new Mention(places.range(from, to), kind, draft == null ? null : draft.key));
        }
    }

    /** Takes down that somebody is spoken of here, without counting it as a mention. */
    void meet(int from, ActorDraft draft) {
        if (met.putIfAbsent(from, draft) == null) {
            count(draft, 1);
        }
    }

    private void count(@Nullable ActorDraft draft, int more) {
        if (draft != null) {
            often.merge(draft, more, Integer::sum);
        }
    }

    /** How often somebody is mentioned in the whole report, as far as that is known by now. */
    int often(ActorDraft draft) {
        return often.getOrDefault(draft, 0);
    }

    /** Who is mentioned where, as far as that is known by now. */
    NavigableMap<Integer, ActorDraft> met() {
        return Collections.unmodifiableNavigableMap(met);
    }

    List<Mention> mentions() {
        List<Mention> ordered = new ArrayList<>(mentions);
        ordered.sort(Comparator.comparing(Mention::range));
        return ordered;
    }
}

package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;
import org.parley.model.LocalActor;
import org.parley.model.Mention;
import org.parley.reading.voices.Chunk.Kind;

/**
 * Decides who is meant: by a full name, a surname, a metonym, a role, a pronoun. What is not clear stays open. Two
 * different full names are never one actor, and an unnamed source is never a named one.
 *
 * <p>Feed it the report's utterances in order of place ({@link #speaker}); a pronoun means whoever spoke or acted just
 * before.
 */
final class ActorResolver {

    /** How many lines back a pronoun reaches. */
    private static final int PRONOUN_REACH = 2;

    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "his", "her", "its", "their", "these", "those");
    private static final Set<String> BEFORE_PLACES =
            Set.of("in", "at", "from", "near", "to", "outside", "across", "into", "around", "through", "on");

    private final Transcript transcript;
    private final Tokens tokens;
    private final Roles roleWords;
    private final People people;
    private final Map<Integer, Naming> namingAt = new TreeMap<>();
    private final Map<String, ActorDraft> drafts = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<Integer> mentioned = new LinkedHashSet<>();
    private final Places places;
    private final List<ActorDraft> unnamed = new ArrayList<>();
    private @Nullable ActorDraft lastSpeaker;
    private int lastSpeakerLine = Integer.MIN_VALUE;

    ActorResolver(
            Transcript transcript,
            List<Naming> namings,
            Roles roleWords,
            Names names,
            FirstNames firstNames,
            Gazetteer gazetteer) {
        this.transcript = transcript;
        this.tokens = transcript.tokens;
        this.roleWords = roleWords;
        this.places = new Places(transcript);
        this.people = new People(tokens, namings, names, firstNames);
        namings.forEach(naming -> namingAt.put(naming.from(), naming));
        namings.forEach(this::named);
    }

    // ---- names

    private void named(Naming naming) {
        ActorDraft draft = switch (naming.kind()) {
            case FULL, SHORT -> person(naming);
            case LISTED -> listed(naming);
            case BODY -> body(naming);
        };
        if (draft != null) {
            boolean metonym = naming.entry() != null && naming.entry().sense() == Gazetteer.Sense.SEAT;
            mention(naming.from(), naming.to(), metonym ? Mention.Kind.METONYM : Mention.Kind.NAME, draft);
        } else if (naming.kind() == Naming.Kind.SHORT) {
            mentions.add(new Mention(places.range(naming.from(), naming.to()), Mention.Kind.NAME, null));
            mentioned.add(naming.from());
        }
    }

    private @Nullable ActorDraft person(Naming naming) {
        String key = people.key(naming);
        if (key == null) {
            return null;
        }
        ActorDraft draft = drafts.computeIfAbsent(
                key, _ -> new ActorDraft(key, naming.name(), ActorKind.PERSON, false, false, false));
        draft.form(naming.name());
        readRoles(naming, draft);
        return draft;
    }

    private @Nullable ActorDraft listed(Naming naming) {
        Gazetteer.Entry entry = naming.entry();
        if (entry == null
                || entry.sense() == Gazetteer.Sense.ADJECTIVE
                || entry.sense() == Gazetteer.Sense.SEAT && !actsAsActor(naming)) {
            return null;
        }
        ActorDraft draft = drafts.computeIfAbsent(
                entry.key(),
                key -> new ActorDraft(
                        key, entry.name(), entry.kind(), false, entry.kind() == ActorKind.COALITION, true));
        draft.form(naming.name());
        return draft;
    }

    /** A capital means its government where it acts, owns or stands beside another state; "in Paris" is a place. */
    private boolean actsAsActor(Naming naming) {
        int before = naming.from() - 1;
        boolean article = before >= 0 && tokens.is(before, "the");
        if (article) {
            return true;
        }
        if (before >= 0 && BEFORE_PLACES.contains(tokens.lower(before))
                || before >= 0
                        && tokens.is(before, ",")
                        && tokens.tag(Math.max(0, before - 1)).isName()) {
            return false;
        }
        return naming.to() >= tokens.size() || !tokens.tag(naming.to()).isName();
    }

    private @Nullable ActorDraft body(Naming naming) {
        String key = "org:" + people.names().fold(naming.name());
        ActorDraft draft = drafts.computeIfAbsent(
                key, _ -> new ActorDraft(key, naming.name(), ActorKind.ORGANISATION, false, false, false));
        draft.form(naming.name());
        return draft;
    }

    private void mention(int from, int to, Mention.Kind kind, @Nullable ActorDraft draft) {
        if (mentioned.add(from)) {
            mentions.add(new Mention(places.range(from, to), kind, draft == null ? null : draft.key));
        }
    }

    // ---- roles told beside a name

    /** "German Defense Minister Name", "Name, the EU's foreign policy chief". */
    private void readRoles(Naming naming, ActorDraft draft) {
        Line line = line(naming.from());
        int begin = naming.from();
        int sentence = line.sentence().from();
        while (begin > sentence && isRoleWord(begin - 1)) {
            begin--;
        }
        role(begin, naming.from(), draft);
        int end = line.sentence().to();
        if (naming.to() + 1 < end
                && tokens.is(naming.to(), ",")
                && !tokens.tag(naming.to() + 1).isVerb()) {
            int to = naming.to() + 1;
            while (to < end
                    && (tokens.isWord(to)
                            && !tokens.tag(to).isFinite()
                            && tokens.tag(to) != Tag.MD
                            && !tokens.tag(to).isWh()
                            && tokens.tag(to) != Tag.PRP)) {
                to++;
            }
            boolean closed = to >= end || !tokens.isWord(to) || tokens.tag(to).isWh();
            Tag first = tokens.tag(naming.to() + 1);
            boolean phrase = first == Tag.DT || first.isNoun() || first.isAdjective() || first == Tag.PRPS;
            if (closed && phrase && to - naming.to() < 16) {
                role(naming.to() + 1, to, draft);
            }
        }
    }

    private boolean isRoleWord(int token) {
        Tag tag = tokens.tag(token);
        if (!tokens.isWord(token)) {
            return false;
        }
        return tag.isNoun()
                || tag.isAdjective()
                || tag == Tag.POS
                || tokens.is(token, "of")
                || tokens.is(token, "to") && token > 0 && roleWords.isPerson(tokens.lower(token - 1))
                || tokens.is(token, "the")
                || tokens.is(token, "for");
    }

    /** Takes the tokens {@code [from, to)} for what this actor is, if a word for a role is among them. */
    private void role(int from, int to, ActorDraft draft) {
        int head = -1;
        int owner = -1;
        for (int token = from; token < to; token++) {
            if (roleWords.isPerson(tokens.lower(token))) {
                head = head < 0 || !isAfterLink(from, token) ? token : head;
            }
        }
        if (head < 0) {
            return;
        }
        int begin = from;
        // only the noun phrase that ends in the role, and what is linked to it
        String state = null;
        for (int token = begin; token < to; token++) {
            Naming naming = namingAt.get(token);
            boolean foreign = token > from
                    && (tokens.is(token - 1, "to")
                            || tokens.is(token - 1, "in")
                            || tokens.is(token - 1, "on")
                            || tokens.is(token - 1, "at")
                                    && naming != null
                                    && naming.entry() != null
                                    && naming.entry().sense() == Gazetteer.Sense.SEAT);
            if (naming != null && naming.to() <= to && !foreign && state == null) {
                state = ownerKey(naming);
                owner = token;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int token = begin; token < to; token++) {
            Naming naming = namingAt.get(token);
            if (token == owner && naming != null) {
                token = naming.to() - 1;
                if (token + 1 < to && tokens.tag(token + 1) == Tag.POS) {
                    token++;
                }
                continue;
            }
            if (text.isEmpty() && (tokens.tag(token) == Tag.DT || tokens.tag(token) == Tag.POS)) {
                continue;
            }
            text.append(text.isEmpty() ? "" : " ").append(tokens.word(token));
        }
        String role =
                text.toString().replaceAll("\\b(of|for|at|from)( the)?$", "").strip();
        draft.roles.add(Roles.singular(tokens.lower(head)));
        if (state != null && !state.equals(draft.key) && !role.isEmpty()) {
            draft.memberOf(state, role);
        }
    }

    private boolean isAfterLink(int from, int token) {
        for (int at = from; at < token; at++) {
            if (tokens.is(at, "of")
                    || tokens.is(at, "to")
                    || tokens.is(at, "for")
                    || tokens.is(at, "at")
                    || tokens.is(at, ",")) {
                return true;
            }
        }
        return false;
    }

    /** The key of the state or body that this naming lets somebody belong to; that actor then exists. */
    private @Nullable String ownerKey(Naming naming) {
        Gazetteer.Entry entry = naming.entry();
        if (entry != null) {
            drafts.computeIfAbsent(
                    entry.key(),
                    key -> new ActorDraft(
                            key, entry.name(), entry.kind(), false, entry.kind() == ActorKind.COALITION, true));
            return entry.key();
        }
        if (naming.kind() == Naming.Kind.BODY) {
            ActorDraft body = body(naming);
            return body == null ? null : body.key;
        }
        return null;
    }

    // ---- speakers

    /** The key of whoever this utterance's source means; null where that is not clear. */
    @Nullable String speaker(Utterance utterance) {
        Stretch source = utterance.source();
        if (source == null) {
            return null;
        }
        int line = tokens.sentence(source.from()).index();
        ActorDraft draft = actor(source, utterance);
        if (draft != null) {
            lastSpeaker = draft;
            lastSpeakerLine = Math.max(line, utterance.line().sentence().index());
        }
        return draft == null ? null : draft.key;
    }

    private @Nullable ActorDraft actor(Stretch source, Utterance utterance) {
        Tag first = tokens.tag(source.from());
        if (source.to() - source.from() == 1 && (first == Tag.PRP || first == Tag.PRPS)) {
            ActorDraft meant = pronoun(source.from(), utterance.line());
            mention(source.from(), source.to(), Mention.Kind.PRONOUN, meant);
            return meant;
        }
        if (first.isWh() || source.to() - source.from() == 1 && tokens.is(source.from(), "that")) {
            return antecedent(source.from());
        }
        return phrase(source.from(), source.to());
    }

    private @Nullable ActorDraft antecedent(int relative) {
        Line line = line(relative);
        int at = relative - 1;
        while (at > line.sentence().from() && !tokens.isWord(at)) {
            at--;
        }
        for (Chunk chunk : line.chunks()) {
            if (chunk.isNominal() && chunk.from() <= at && at < chunk.to()) {
                return phrase(chunk.from(), chunk.to());
            }
        }
        return null;
    }

    /** Who a noun phrase means, tokens {@code [from, to)}. */
    private @Nullable ActorDraft phrase(int from, int to) {
        int end = baseEnd(from, to);
        int head = head(from, end);
        List<Naming> within = namings(from, to);
        if (isCoordination(within, from, to)) {
            return coalition(within, from, to);
        }
        Naming last = null;
        for (Naming naming : within) {
            if (naming.to() <= end) {
                last = naming;
            }
        }
        boolean ownedOnly = last != null && end - last.to() == 1 && tokens.tag(end - 1) == Tag.POS;
        if (last != null && (last.to() == end || ownedOnly)) {
            return resolve(last);
        }
        boolean role = roleWords.isPerson(tokens.lower(head));
        boolean definite = isDefinite(from);
        if (role && definite && end < to) {
            Naming named = nameAtEnd(within, from, end, to);
            if (named != null) {
                return person(named);
            }
        }
        if (!role && end < to && roleWords.isBody(tokens.lower(head)) && linked(end, to)) {
            return phrase(end + 1, to); // "a joint declaration from the foreign ministers of …"
        }
        if (role || isPeople(head, within, from)) {
            return role(from, to, end, head, definite, within);
        }
        if (last != null && roleWords.isBody(tokens.lower(head))) {
            return official(last, from, end);
        }
        if (tokens.tag(head).isName() && tokens.isCapital(head) && last == null) {
            return unlisted(from, end);
        }
        return null;
    }

    private @Nullable ActorDraft resolve(Naming naming) {
        if (naming.isPerson()) {
            return person(naming);
        }
        if (naming.kind() == Naming.Kind.BODY) {
            return body(naming);
        }
        Gazetteer.Entry entry = naming.entry();
        if (entry == null) {
            return null;
        }
        if (entry.sense() == Gazetteer.Sense.ADJECTIVE
                && tokens.tag(naming.to() - 1).isAdjective()) {
            return null;
        }
        ActorDraft draft = drafts.computeIfAbsent(
                entry.key(),
                key -> new ActorDraft(
                        key, entry.name(), entry.kind(), false, entry.kind() == ActorKind.COALITION, true));
        draft.form(naming.name());
        mention(
                naming.from(),
                naming.to(),
                entry.sense() == Gazetteer.Sense.SEAT ? Mention.Kind.METONYM : Mention.Kind.NAME,
                draft);
        return draft;
    }

    /** End of the base phrase: before the first preposition, comma or relative word. */
    private int baseEnd(int from, int to) {
        for (Chunk chunk : line(from).chunks()) {
            if (chunk.isNominal() && chunk.from() <= from && from < chunk.to()) {
                return Math.min(chunk.to(), to);
            }
        }
        return to;
    }

    private int head(int from, int end) {
        for (int token = end - 1; token >= from; token--) {
            if (tokens.tag(token).isNoun()) {
                return token;
            }
        }
        return end - 1;
    }

    private List<Naming> namings(int from, int to) {
        return namingAt.values().stream()
                .filter(naming -> naming.from() >= from && naming.to() <= to)
                .toList();
    }

    private boolean isDefinite(int from) {
        return DEFINITE.contains(tokens.lower(from)) || tokens.tag(from).isName();
    }

    private boolean linked(int end, int to) {
        return end + 1 < to && (tokens.is(end, "from") || tokens.is(end, "by") || tokens.is(end, "of"));
    }

    /** The person named after a role: "the defense secretary, Name", "the head of the union's foreign policy Name". */
    private @Nullable Naming nameAtEnd(List<Naming> within, int from, int end, int to) {
        for (Naming naming : within) {
            if (!naming.isPerson() || naming.from() < end) {
                continue;
            }
            boolean apposition = naming.from() > from && tokens.is(naming.from() - 1, ",");
            boolean ends = naming.to() == to
                    && naming.kind() == Naming.Kind.FULL
                    && tokens.tag(naming.from() - 1).isNoun();
            if (apposition || ends) {
                return naming;
            }
        }
        return null;
    }

    private boolean isPeople(int head, List<Naming> within, int from) {
        boolean plural = tokens.tag(head) == Tag.NNS || tokens.tag(head) == Tag.NNPS;
        boolean leader =
                plural && within.stream().anyMatch(naming -> naming.entry() != null && naming.to() == head + 1);
        return leader
                || plural && tokens.lower(head).endsWith("ers")
                || tokens.is(from, "many")
                || tokens.is(from, "some")
                || tokens.is(from, "others")
                || tokens.is(from, "several");
    }

    // ---- roles without a name

    private @Nullable ActorDraft role(int from, int to, int end, int head, boolean definite, List<Naming> within) {
        String noun = Roles.singular(tokens.lower(head));
        boolean plural = tokens.tag(head).isPlural() || tokens.is(head, "people");
        String state = null;
        for (Naming naming : within) {
            boolean owns = naming.to() <= end
                    || naming.from() - 1 >= end
                            && (tokens.is(naming.from() - 1, "of") || tokens.is(naming.from() - 1, "the"));
            if (state == null && owns && !naming.isPerson()) {
                state = ownerKey(naming);
            }
        }
        if (definite && !plural) {
            ActorDraft known = byRole(noun, state, from, end);
            if (known != null) {
                mention(from, end, Mention.Kind.ROLE, known);
                return known;
            }
        }
        String words = phraseKey(from, to);
        if (plural) {
            for (ActorDraft draft : unnamed) {
                if (draft.plural && draft.key.endsWith(":" + words)) {
                    mention(from, end, Mention.Kind.ROLE, draft);
                    return draft;
                }
            }
        }
        ActorDraft draft = new ActorDraft(
                "unnamed:" + (unnamed.size() + 1) + ":" + words,
                display(from, to),
                plural ? ActorKind.UNKNOWN : ActorKind.PERSON,
                true,
                plural,
                true);
        draft.roles.add(noun);
        if (state != null) {
            draft.memberOf(state, tokens.lower(head));
        }
        drafts.put(draft.key, draft);
        unnamed.add(draft);
        mention(from, end, Mention.Kind.ROLE, draft);
        return draft;
    }

    /** Who in this report "the Russian president", "the former official" is; null where nobody or several may be meant. */
    private @Nullable ActorDraft byRole(String noun, @Nullable String state, int from, int end) {
        ActorDraft nameless = null;
        for (ActorDraft draft : unnamed) {
            if (draft.roles.contains(noun) && !draft.plural && repeats(draft, from, end)) {
                nameless = draft;
            }
        }
        ActorDraft named = null;
        for (ActorDraft draft : drafts.values()) {
            if (draft.unnamed
                    || !draft.roles.contains(noun)
                    || state != null && !draft.memberships().contains(state)) {
                continue;
            }
            if (named != null) {
                named = null;
                break;
            }
            named = draft;
        }
        if (nameless != null && (named == null || lastSpeaker == nameless)) {
            return nameless;
        }
        return named;
    }

    /** Whether "the former official" may take up "a former high Russian official": it says nothing new. */
    private boolean repeats(ActorDraft draft, int from, int end) {
        String known = " " + draft.key.substring(draft.key.lastIndexOf(':') + 1) + " ";
        for (int token = from; token < end; token++) {
            boolean content = tokens.isWord(token) && !DEFINITE.contains(tokens.lower(token));
            if (content && !known.contains(" " + Names.plain(tokens.word(token)) + " ")) {
                return false;
            }
        }
        return true;
    }

    private String phraseKey(int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int token = from; token < Math.min(to, from + 12); token++) {
            boolean article = key.isEmpty() && (tokens.tag(token) == Tag.DT || tokens.tag(token) == Tag.PRPS);
            if (tokens.isWord(token) && !article) {
                key.append(key.isEmpty() ? "" : " ")
                        .append(Names.plain(tokens.word(token)).replace(":", ""));
            }
        }
        return key.toString();
    }

    private String display(int from, int to) {
        int begin = tokens.tag(from) == Tag.DT && from + 1 < to ? from + 1 : from;
        return tokens.text(begin, to).replaceAll("\\s+", " ");
    }

    /** "the Russian government" is Russia; "the Name administration", "the defence ministry" are bodies of their own. */
    private @Nullable ActorDraft official(Naming owner, int from, int end) {
        Gazetteer.Entry entry = owner.entry();
        boolean government = tokens.is(end - 1, "government")
                || tokens.is(end - 1, "administration")
                || tokens.is(end - 1, "authorities")
                || tokens.is(end - 1, "regime");
        if (entry != null && government && entry.key().startsWith("state:")) {
            ActorDraft state = drafts.computeIfAbsent(
                    entry.key(), key -> new ActorDraft(key, entry.name(), entry.kind(), false, false, true));
            state.form(display(from, end));
            mention(from, end, Mention.Kind.METONYM, state);
            return state;
        }
        String words = phraseKey(from, end);
        String key = "org:" + words;
        ActorDraft draft = drafts.computeIfAbsent(
                key, _ -> new ActorDraft(key, display(from, end), ActorKind.ORGANISATION, false, false, false));
        String member = owner.isPerson() ? people.key(owner) : ownerKey(owner);
        if (member != null && !member.equals(key)) {
            draft.memberOf(member, tokens.lower(end - 1));
        }
        mention(from, end, Mention.Kind.NAME, draft);
        return draft;
    }

    private @Nullable ActorDraft unlisted(int from, int end) {
        int begin = from;
        while (begin < end - 1 && !tokens.isCapital(begin)) {
            begin++;
        }
        int to = end;
        while (to > begin + 1 && tokens.tag(to - 1) == Tag.POS) {
            to--;
        }
        String name = tokens.text(begin, to);
        String key = people.names().fold(name);
        if (key.isEmpty()) {
            return null;
        }
        ActorDraft draft =
                drafts.computeIfAbsent(key, _ -> new ActorDraft(key, name, ActorKind.UNKNOWN, false, false, false));
        draft.form(name);
        mention(begin, to, Mention.Kind.NAME, draft);
        return draft;
    }

    // ---- several as one

    private boolean isCoordination(List<Naming> within, int from, int to) {
        if (within.size() < 2) {
            return false;
        }
        int joined = 0;
        for (int i = 1; i < within.size(); i++) {
            boolean together = true;
            boolean and = false;
            for (int token = within.get(i - 1).to(); token < within.get(i).from(); token++) {
                boolean link = tokens.is(token, ",")
                        || tokens.is(token, "and")
                        || tokens.is(token, "the")
                        || tokens.is(token, "&")
                        || isTitleBetween(token, within.get(i));
                together &= link;
                and |= tokens.is(token, "and") || tokens.is(token, ",");
            }
            boolean same = within.get(i).isPerson() == within.get(i - 1).isPerson();
            joined += together && and && same && !isAppositionOf(within.get(i - 1), within.get(i)) ? 1 : 0;
        }
        boolean and = false;
        for (int token = from; token < to; token++) {
            and |= tokens.is(token, "and");
        }
        return and && joined == within.size() - 1;
    }

    private boolean isTitleBetween(int token, Naming naming) {
        return token >= naming.title() && token < naming.from();
    }

    private boolean isAppositionOf(Naming first, Naming second) {
        return first.isPerson() && !second.isPerson();
    }

    private @Nullable ActorDraft coalition(List<Naming> within, int from, int to) {
        List<String> members = new ArrayList<>();
        for (Naming naming : within) {
            String member = naming.isPerson() ? people.key(naming) : ownerKey(naming);
            if (member != null && !members.contains(member)) {
                members.add(member);
            }
        }
        int begin = from;
        int first = within.getFirst().title();
        boolean adjectives = within.stream()
                .allMatch(naming -> naming.entry() != null && naming.entry().sense() == Gazetteer.Sense.ADJECTIVE);
        String role = null;
        for (int token = begin; token < to; token++) {
            if ((token < first || token >= within.getLast().to()) && roleWords.isPerson(tokens.lower(token))) {
                role = (token > from && tokens.tag(token - 1).isAdjective() && token - 1 >= begin && !adjectives
                                ? tokens.lower(token - 1) + " "
                                : "")
                        + Roles.singular(tokens.lower(token));
            }
        }
        if (adjectives && role != null) {
            return role(from, to, to, head(from, to), false, within);
        }
        List<String> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.naturalOrder());
        String key = "group:" + (role == null ? "" : role + " ") + String.join("+", sorted);
        ActorDraft draft = drafts.computeIfAbsent(
                key, _ -> new ActorDraft(key, display(from, to), ActorKind.COALITION, false, true, true));
        String membership = role;
        for (String member : members) {
            draft.memberOf(member, membership == null ? "member" : membership);
        }
        mention(from, to, Mention.Kind.NAME, draft);
        return draft;
    }

    // ---- pronouns

    private @Nullable ActorDraft pronoun(int token, Line line) {
        return switch (tokens.lower(token)) {
            case "he", "him", "his" -> single(token, line, FirstNames.Gender.MALE);
            case "she", "her", "hers" -> single(token, line, FirstNames.Gender.FEMALE);
            case "they", "them", "their" -> recentSpeaker(line, true);
            case "it", "its" -> recentBody(line);
            default -> null;
        };
    }

    private @Nullable ActorDraft single(int token, Line line, FirstNames.Gender gender) {
        ActorDraft inLine = subjectBefore(line, token, gender);
        if (inLine != null) {
            return inLine;
        }
        ActorDraft speaker = recentSpeaker(line, false);
        if (speaker != null && (speaker.unnamed || people.mayBe(speaker.key, gender))) {
            return speaker;
        }
        int index = line.sentence().index();
        for (int back = 1; back <= PRONOUN_REACH && index - back >= 0; back++) {
            Line before = transcript.lines.get(index - back);
            ActorDraft subject = subjectBefore(before, before.sentence().to(), gender);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private @Nullable ActorDraft recentSpeaker(Line line, boolean plural) {
        boolean near = lastSpeaker != null
                && line.sentence().index() - lastSpeakerLine <= PRONOUN_REACH
                && line.sentence().index() >= lastSpeakerLine;
        if (!near || lastSpeaker == null) {
            return null;
        }
        boolean fits = plural
                ? lastSpeaker.plural || lastSpeaker.kind == ActorKind.COALITION
                : lastSpeaker.kind == ActorKind.PERSON;
        return fits ? lastSpeaker : null;
    }

    private @Nullable ActorDraft recentBody(Line line) {
        boolean near = lastSpeaker != null && line.sentence().index() - lastSpeakerLine <= 1;
        return near
                        && lastSpeaker != null
                        && (lastSpeaker.kind == ActorKind.STATE || lastSpeaker.kind == ActorKind.ORGANISATION)
                ? lastSpeaker
                : null;
    }

    /** The person who is the first subject of this line before the token: a name right before a verb. */
    private @Nullable ActorDraft subjectBefore(Line line, int token, FirstNames.Gender gender) {
        for (int at = 0; at < line.size() && line.get(at).to() <= token; at++) {
            Chunk chunk = line.get(at);
            if (chunk.kind() != Kind.NOUN || !isSubject(line, at)) {
                continue;
            }
            for (Naming naming : namings(chunk.from(), chunk.to())) {
                if (naming.isPerson() && naming.to() == chunk.to()) {
                    String key = people.key(naming);
                    if (key != null && people.mayBe(key, gender)) {
                        return drafts.get(key);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isSubject(Line line, int at) {
        if (line.is(at - 1, Kind.PREPOSITION)) {
            return false;
        }
        int next = at + 1;
        if (line.is(next, Kind.COMMA)) {
            return line.is(at - 1, Kind.STOP) && !line.is(next + 1, Kind.PRONOUN);
        }
        return line.is(next, Kind.VERB) || line.is(next, Kind.ADVERB) || line.is(next, Kind.DASH);
    }

    // ---- results

    private Line line(int token) {
        return transcript.lines.get(tokens.sentence(token).index());
    }

    List<Mention> mentions() {
        List<Mention> ordered = new ArrayList<>(mentions);
        ordered.sort(Comparator.comparing(Mention::range));
        return ordered;
    }

    List<LocalActor> actors() {
        return drafts.values().stream().map(ActorDraft::finished).toList();
    }
}

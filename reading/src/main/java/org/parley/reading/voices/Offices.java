package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/**
 * Who is meant by an office: "the president", "the Republican nominee", by what the report says of those it names, before
 * and after. Words that tell one holder from another must agree: the vice president is not the president. Where several hold
 * it, the one whom the report is about, or the only one of whom it spoke just now; else nobody.
 */
final class Offices {

    /** How many times as often as the next one must be named whom a report is about. */
    private static final int PROMINENT = 3;
    /** Lines in which somebody was spoken of just now. */
    private static final int RECENT = 3;

    private static final Set<String> CONTEST = Set.of("nominee", "candidate", "contender", "hopeful");
    /** Holders of another, lesser or past office. */
    private static final Set<String> OTHER = Set.of("vice", "deputy", "assistant", "associate", "former", "ex", "late");

    private static final Set<String> ELECTED =
            Set.of("senator", "governor", "congressman", "congresswoman", "representative", "mayor");

    /** "The Norwegian leader" holds one of these. */
    private static final Set<String> LEADERS =
            Set.of("president", "premier", "minister", "chancellor", "king", "queen", "emir", "sultan");

    private static final Map<String, String> PARTIES = Map.of("democrat", "democratic", "gop", "republican");

    private final Tokens tokens;
    private final ActorRegister register;

    Offices(Tokens tokens, ActorRegister register) {
        this.tokens = tokens;
        this.register = register;
    }

    /** The words of a role in lower case, articles and marks left out. */
    static Set<String> words(Tokens tokens, int from, int to) {
        Set<String> words = new HashSet<>();
        for (int token = from; token < to; token++) {
            if (tokens.isWord(token) && tokens.tag(token) != Tag.DT && tokens.tag(token) != Tag.POS) {
                words.add(word(tokens, token));
            }
        }
        return words;
    }

    private static String word(Tokens tokens, int token) {
        String plain = Names.plain(tokens.word(token));
        return PARTIES.getOrDefault(plain, plain);
    }

    /**
     * The only one with a name who may be called so, or null.
     *
     * @param owner state or body that the phrase says they belong to
     */
    @Nullable ActorDraft holder(String noun, @Nullable ActorDraft owner, int from, int to, int head) {
        Set<String> telling = telling(noun, from, to, head);
        List<ActorDraft> fits = holders(noun, owner, telling, OTHER);
        if (fits.isEmpty()) {
            fits = holders(noun, owner, telling, Set.of("vice", "deputy", "assistant"));
        }
        if (fits.isEmpty() && ELECTED.contains(noun) && owner == null) {
            Set<String> parties = new HashSet<>(telling);
            parties.retainAll(PARTIES.values()); // where from the report may tell only here: "the Vermont senator"
            fits = holders(noun, null, parties, OTHER);
        }
        telling.remove("presidential"); // what every such contest is about
        if (fits.isEmpty() && CONTEST.contains(noun) && !telling.isEmpty()) {
            fits = register.all().stream()
                    .filter(draft -> !draft.unnamed && draft.kind == ActorKind.PERSON)
                    .filter(draft -> draft.offices.stream()
                            .anyMatch(office -> office.words().containsAll(telling)
                                    && (CONTEST.contains(office.noun())
                                            || office.noun().isEmpty())
                                    && !office.words().contains("vice")))
                    .toList();
        }
        return fits.size() < 2 ? fits.stream().findFirst().orElse(null) : foremost(fits, from);
    }

    private List<ActorDraft> holders(String noun, @Nullable ActorDraft owner, Set<String> telling, Set<String> others) {
        List<ActorDraft> fits = new ArrayList<>();
        for (ActorDraft draft : register.all()) {
            boolean belongs = owner == null || draft.memberships().contains(owner.key);
            boolean holds = draft.offices.stream()
                    .anyMatch(office -> (office.noun().equals(noun)
                                    || owner != null && noun.equals("leader") && LEADERS.contains(office.noun()))
                            && office.words().containsAll(telling)
                            && office.words().stream()
                                    .noneMatch(word -> others.contains(word) && !telling.contains(word)));
            if (!draft.unnamed && belongs && holds) {
                fits.add(draft);
            }
        }
        return fits;
    }

    /** The words of the phrase by which holders differ: names of parties and kinds, what the report says of any holder. */
    private Set<String> telling(String noun, int from, int to, int head) {
        Set<String> known = new HashSet<>();
        for (ActorDraft draft : register.all()) {
            draft.offices.stream()
                    .filter(office -> office.noun().equals(noun))
                    .forEach(office -> known.addAll(office.words()));
        }
        Set<String> telling = new HashSet<>();
        for (int token = from; token < to; token++) {
            Tag tag = tokens.tag(token);
            boolean link = token > head && !(tag.isNoun() && tokens.is(token - 1, "of"));
            boolean counts = tag.isNoun()
                    || tokens.isCapital(token) && token > from
                    || OTHER.contains(tokens.lower(token))
                    || known.contains(word(tokens, token));
            boolean word = tokens.isWord(token) && tokens.tag(token) != Tag.DT && tokens.tag(token) != Tag.POS;
            if (token != head && !link && counts && word && owning(token) == null) {
                telling.add(word(tokens, token));
            }
        }
        return telling;
    }

    /** The state or body whose name this token begins or goes on; those the memberships tell apart. */
    private @Nullable Naming owning(int token) {
        for (int back = 0; back < 6 && token - back >= 0; back++) {
            Naming naming = register.namingAt(token - back);
            if (naming != null) {
                boolean party = PARTIES.containsKey(tokens.lower(token));
                return naming.to() > token && !party ? naming : null;
            }
        }
        return null;
    }

    private @Nullable ActorDraft foremost(List<ActorDraft> fits, int from) {
        List<ActorDraft> ranked = new ArrayList<>(fits);
        ranked.sort((one, other) -> Integer.compare(register.often(other), register.often(one)));
        if (register.often(ranked.getFirst()) >= PROMINENT * Math.max(1, register.often(ranked.get(1)))) {
            return ranked.getFirst();
        }
        int line = tokens.sentence(from).index();
        Set<ActorDraft> recent = new HashSet<>();
        for (var met : register.met().headMap(from, false).descendingMap().entrySet()) {
            if (line - tokens.sentence(met.getKey()).index() > RECENT) {
                break;
            }
            if (fits.contains(met.getValue())) {
                recent.add(met.getValue());
            }
        }
        return recent.size() == 1 ? recent.iterator().next() : null;
    }
}

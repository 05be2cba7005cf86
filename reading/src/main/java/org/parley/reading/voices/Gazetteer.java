package org.parley.reading.voices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorKind;

/** The states, organisations and media of the world by every name they go by; finds them in running words. */
final class Gazetteer {

    /** How a name stands for an actor. */
    enum Sense {
        NAME,
        /** "Russian": the state, when it speaks of its people or offices. */
        ADJECTIVE,
        /** A capital or a seat of government: "Moscow", "the Kremlin". */
        SEAT,
        MEDIUM
    }

    /**
     * One name of an actor.
     *
     * @param key  of the actor: {@code "state:FR"}, {@code "org:eu"}, {@code "medium:le monde"}
     * @param name by which the actor is shown
     * @param of   the state that it is an office or a parliament of; null where it is of none
     */
    record Entry(
            String key,
            String name,
            ActorKind kind,
            Sense sense,
            String[] words,
            boolean capital,
            @Nullable Entry of) {}

    /** Seats of government that are words, first names or ordinary places when in lower case. */
    private static final Set<String> COMMON = Set.of(
            "lodge",
            "male",
            "lima",
            "victoria",
            "nice",
            "bern",
            "quad",
            "sofia",
            "praia",
            "chancellery",
            "lome",
            "georgetown",
            "beehive",
            "belmopan",
            "luxembourg",
            "wellington",
            "kingston",
            "hamilton",
            "nassau",
            "valletta",
            "quito",
            "doha",
            "washington",
            "sucre");

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    /** By code, under the names that they are shown by. */
    private final Map<String, Entry> states = new HashMap<>();

    private Gazetteer() {}

    static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        for (String line : Resources.lines("states.tsv")) {
            String[] fields = line.split("\t", -1);
            String key = "state:" + fields[0];
            String name = fields[1].split("\\|")[0];
            Entry state = new Entry(key, name, ActorKind.STATE, Sense.NAME, new String[] {name}, false, null);
            gazetteer.states.put(fields[0], state);
            gazetteer.addAll(state, Sense.NAME, fields, 1);
            gazetteer.addAll(state, Sense.ADJECTIVE, fields, 2);
            gazetteer.addAll(state, Sense.SEAT, fields, 3);
            gazetteer.addAll(state, Sense.SEAT, fields, 4);
        }
        for (String line : Resources.lines("organisations.tsv")) {
            String[] fields = line.split("\t", -1);
            String name = (fields[2].isEmpty() ? fields[3] : fields[2]).split("\\|")[0];
            ActorKind kind = fields[1].equals("coalition") ? ActorKind.COALITION : ActorKind.ORGANISATION;
            Entry of = fields.length > 4 ? gazetteer.states.get(fields[4]) : null;
            Entry body = new Entry("org:" + fields[0], name, kind, Sense.NAME, new String[] {name}, false, of);
            gazetteer.addAll(body, Sense.NAME, fields, 2);
            gazetteer.addAll(body, Sense.SEAT, fields, 3);
        }
        for (String line : Resources.lines("media.txt")) {
            String key = "medium:" + Names.plain(line);
            gazetteer.add(
                    new Entry(key, line, ActorKind.ORGANISATION, Sense.MEDIUM, new String[] {line}, false, null),
                    Sense.MEDIUM,
                    line);
        }
        gazetteer
                .byFirstWord
                .values()
                .forEach(list -> list.sort((a, b) -> Integer.compare(b.words().length, a.words().length)));
        return gazetteer;
    }

    private void addAll(Entry actor, Sense sense, String[] fields, int column) {
        if (fields.length > column) {
            for (String alias : fields[column].split("\\|")) {
                if (!alias.isBlank()) {
                    add(actor, sense, alias);
                }
            }
        }
    }

    private void add(Entry actor, Sense sense, String alias) {
        Tokens tokens = new Tokens(alias);
        Tokenizer.tokenize(tokens, 0, alias.length(), 0);
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.lower(i);
        }
        boolean abbreviation = alias.equals(alias.toUpperCase(Locale.ROOT));
        byFirstWord
                .computeIfAbsent(words[0], _ -> new ArrayList<>(1))
                .add(new Entry(actor.key(), actor.name(), actor.kind(), sense, words, abbreviation, actor.of()));
    }

    /** The longest name that begins with this token; null where none does. */
    @Nullable Entry at(Tokens tokens, int token, int end) {
        List<Entry> entries = byFirstWord.get(tokens.lower(token));
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            if (matches(tokens, token, end, entry)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean matches(Tokens tokens, int token, int end, Entry entry) {
        String[] words = entry.words();
        if (token + words.length > end) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (!tokens.is(token + i, words[i])) {
                return false;
            }
        }
        // translations lose capitals ("kyiv"), but "us" and "who" are words and "turkey" is a bird
        if (tokens.isCapital(token)) {
            return !entry.capital()
                    || Character.isUpperCase(tokens.text.charAt(tokens.end(token) - 1))
                    || tokens.text.charAt(tokens.end(token) - 1) == '.'
                    || Character.isDigit(tokens.text.charAt(tokens.end(token) - 1));
        }
        return entry.sense() == Sense.SEAT && words.length == 1 && words[0].length() > 3 && !COMMON.contains(words[0]);
    }
}

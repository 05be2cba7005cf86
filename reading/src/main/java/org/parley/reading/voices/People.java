package org.parley.reading.voices;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The persons of one report by their full names, and which of them a surname or a first name alone means. Two full names
 * that differ are two persons; a name that fits two of them is nobody's.
 */
final class People {

    private static final Set<String> FEMALE_TITLES = Set.of(
            "mrs",
            "mrs.",
            "ms",
            "ms.",
            "madame",
            "lady",
            "frau",
            "queen",
            "princess",
            "spokeswoman",
            "congresswoman",
            "chairwoman",
            "businesswoman",
            "councilwoman",
            "actress");
    private static final Set<String> MALE_TITLES = Set.of(
            "mr",
            "mr.",
            "sir",
            "herr",
            "king",
            "prince",
            "spokesman",
            "congressman",
            "chairman",
            "businessman",
            "councilman",
            "monsieur");

    /** What tells a son from his father. */
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** How many times as often as the others must be named whom a shared name means. */
    private static final int PROMINENT = 3;

    private final Tokens tokens;
    private final Names names;
    private final FirstNames firstNames;
    /** Tokens where a full name stands, by its key; and a surname alone, by that. */
    private final Map<String, NavigableSet<Integer>> fullPlaces = new HashMap<>();

    /** Those places of full names at which the person takes part in what the line tells. */
    private final Set<Integer> acting = new HashSet<>();

    private final Map<String, NavigableSet<Integer>> shortPlaces = new HashMap<>();
    /** Keys of the full names that end so. */
    private final Map<String, Set<String>> byLastWords = new HashMap<>();

    /** Keys of full names by those that they lengthen. */
    private final Map<String, String> shorter = new HashMap<>();

    private final Map<String, Set<String>> byFirstWord = new HashMap<>();

    private final Map<String, FirstNames.Gender> genders = new HashMap<>();

    People(Tokens tokens, List<Naming> namings, Names names, FirstNames firstNames) {
        this.tokens = tokens;
        this.names = names;
        this.firstNames = firstNames;
        shorten(namings);
        for (Naming naming : namings) {
            if (naming.kind() == Naming.Kind.FULL) {
                String key = fullKey(naming.name());
                String[] words = key.split(" ");
                int last = SUFFIXES.contains(words[words.length - 1]) ? words.length - 1 : words.length;
                for (int from = 1; from < last; from++) {
                    String tail = String.join(" ", List.of(words).subList(from, last));
                    byLastWords
                            .computeIfAbsent(tail, _ -> new LinkedHashSet<>())
                            .add(key);
                }
                byFirstWord
                        .computeIfAbsent(words[0], _ -> new LinkedHashSet<>())
                        .add(key);
                genders.putIfAbsent(key, firstNames.gender(naming.name().split("\\s+")[0]));
                fullPlaces.computeIfAbsent(key, _ -> new TreeSet<>()).add(naming.from());
                if (takesPart(naming)) {
                    acting.add(naming.from());
                }
            } else if (naming.kind() == Naming.Kind.SHORT) {
                shortPlaces
                        .computeIfAbsent(names.fold(naming.name()), _ -> new TreeSet<>())
                        .add(naming.from());
            }
        }
        for (Naming naming : namings) {
            if (naming.isPerson()) {
                String key = key(naming);
                FirstNames.Gender told = told(naming);
                if (key != null && told != FirstNames.Gender.UNKNOWN) {
                    genders.put(key, told);
                }
            }
        }
    }

    /** Whether this person does something in the line, opens it or is whom something is done to; not so in "Name's rallies". */
    private boolean takesPart(Naming naming) {
        Tokens.Sentence sentence = tokens.sentence(naming.from());
        int next = naming.to();
        while (next < sentence.to() && tokens.tag(next).isAdverb()) {
            next++;
        }
        Tag tag = next < sentence.to() ? tokens.tag(next) : Tag.PUNCT;
        boolean opens = naming.title() == sentence.from();
        boolean object = !opens && tokens.tag(naming.title() - 1).isVerb();
        return tag.isFinite() || tag == Tag.MD || (opens || object) && tag != Tag.POS;
    }

    private FirstNames.Gender told(Naming naming) {
        for (int token = naming.title(); token < naming.from(); token++) {
            if (FEMALE_TITLES.contains(tokens.lower(token))) {
                return FirstNames.Gender.FEMALE;
            }
            if (MALE_TITLES.contains(tokens.lower(token))) {
                return FirstNames.Gender.MALE;
            }
        }
        return FirstNames.Gender.UNKNOWN;
    }

    /** The key of the person that this name means here; null where it may mean several. */
    @Nullable String key(Naming naming) {
        if (naming.kind() == Naming.Kind.FULL) {
            String key = fullKey(naming.name());
            Set<String> longer = byLastWords.getOrDefault(key, Set.of());
            return longer.size() == 1 ? longer.iterator().next() : key; // "von der Leyen" of "Ursula von der Leyen"
        }
        String key = names.fold(naming.name());
        Set<String> known = byLastWords.getOrDefault(key, Set.of());
        return switch (known.size()) {
            case 0 -> first(key, naming);
            case 1 -> known.iterator().next();
            default -> principal(key, known, naming);
        };
    }

    /** Whom this first name means, where it goes alone and without a title. */
    private @Nullable String first(String name, Naming naming) {
        Set<String> known = naming.title() < naming.from() ? Set.of() : byFirstWord.getOrDefault(name, Set.of());
        return switch (known.size()) {
            case 0 -> name;
            case 1 -> known.iterator().next();
            default -> principal(name, known, naming);
        };
    }

    /**
     * Of several who share a name the one whom the report calls by it alone: it did so before it named the others, or names
     * only this one often, or has none of the others do anything. A title tells men from women. Null where another of them was named just now.
     */
    private @Nullable String principal(String name, Set<String> known, Naming naming) {
        FirstNames.Gender told = told(naming);
        Tokens.Sentence sentence = tokens.sentence(naming.from());
        List<String> fits = known.stream()
                .filter(key -> told == FirstNames.Gender.UNKNOWN || mayBe(key, told))
                .filter(key -> places(key).subSet(naming.to(), sentence.to()).isEmpty()) // "Berg spoke of Ann Berg"
                .sorted(Comparator.comparingInt(key -> first(key)))
                .toList();
        if (fits.size() < 2) {
            return fits.isEmpty() ? null : fits.getFirst();
        }
        String principal = fits.getFirst();
        int others = fits.stream().skip(1).mapToInt(this::first).min().orElse(Integer.MAX_VALUE);
        int often =
                fits.stream().skip(1).mapToInt(key -> places(key).size()).max().orElse(0);
        boolean before =
                shortPlaces.getOrDefault(name, new TreeSet<>()).headSet(others).size() > 0;
        boolean toldOf = often == 1 && fits.stream().skip(1).noneMatch(key -> acting.contains(first(key)));
        boolean prominent = places(principal).size() >= PROMINENT * often || toldOf;
        int line = tokens.sentence(naming.from()).index();
        boolean another = fits.stream()
                .skip(1)
                .anyMatch(key -> places(key).headSet(naming.from()).stream()
                        .anyMatch(place -> line - tokens.sentence(place).index() <= 1 && acting.contains(place)));
        boolean misspelt = fits.stream().skip(1).allMatch(key -> Names.areAlike(key, principal));
        return (before || prominent) && !another || misspelt ? principal : null;
    }

    private NavigableSet<Integer> places(String key) {
        return fullPlaces.getOrDefault(key, new TreeSet<>());
    }

    private int first(String key) {
        return places(key).isEmpty() ? Integer.MAX_VALUE : places(key).first();
    }

    /** Finds the full names that others only lengthen: "Mara Ann Lind" is "Mara Lind" where the report has both. */
    private void shorten(List<Naming> namings) {
        Map<String, Set<String>> byEnds = new HashMap<>();
        for (Naming naming : namings) {
            if (naming.kind() == Naming.Kind.FULL) {
                String key = spelt(naming.name());
                byEnds.computeIfAbsent(ends(key), _ -> new LinkedHashSet<>()).add(key);
            }
        }
        byEnds.forEach((ends, keys) -> {
            if (keys.size() > 1 && keys.contains(ends)) {
                keys.forEach(key -> shorter.put(key, ends));
            }
        });
    }

    private static String ends(String key) {
        int first = key.indexOf(' ');
        return first < 0 ? key : key.substring(0, first) + key.substring(key.lastIndexOf(' '));
    }

    /** A full name's key: one spelling, without initials, nor middle names where the report has it without. */
    private String fullKey(String name) {
        String key = spelt(name);
        return shorter.getOrDefault(key, key);
    }

    private String spelt(String name) {
        StringBuilder key = new StringBuilder();
        String[] words = names.fold(name).split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean initial = i > 0 && words[i].length() == 1;
            if (!initial) {
                key.append(key.isEmpty() ? "" : " ").append(words[i]);
            }
        }
        return key.toString();
    }

    /** Whether the first name or a title tells that this person is a man, or a woman. */
    boolean is(String key, FirstNames.Gender gender) {
        return genders.getOrDefault(key, firstNames.gender(key)) == gender;
    }

    /** Whether this person may be a man or a woman, as far as the first name or a title tells. */
    boolean mayBe(String key, FirstNames.Gender gender) {
        FirstNames.Gender known = genders.getOrDefault(key, firstNames.gender(key)); // "melanie" goes by her first name
        return known == FirstNames.Gender.UNKNOWN || known == gender;
    }
}

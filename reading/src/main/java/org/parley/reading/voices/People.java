package org.parley.reading.voices;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Names names;
    private final FirstNames firstNames;
    /** Keys of the full names that end so. */
    private final Map<String, Set<String>> byLastWords = new HashMap<>();

    private final Map<String, FirstNames.Gender> genders = new HashMap<>();

    People(Tokens tokens, List<Naming> namings, Names names, FirstNames firstNames) {
        this.names = names;
        this.firstNames = firstNames;
        for (Naming naming : namings) {
            if (naming.kind() == Naming.Kind.FULL) {
                String key = fullKey(naming.name());
                String[] words = key.split(" ");
                for (int from = 1; from < words.length; from++) {
                    String tail = String.join(" ", List.of(words).subList(from, words.length));
                    byLastWords
                            .computeIfAbsent(tail, _ -> new LinkedHashSet<>())
                            .add(key);
                }
                genders.putIfAbsent(key, firstNames.gender(naming.name().split("\\s+")[0]));
            }
        }
        for (Naming naming : namings) {
            if (naming.isPerson()) {
                String key = key(naming);
                FirstNames.Gender told = told(tokens, naming);
                if (key != null && told != FirstNames.Gender.UNKNOWN) {
                    genders.put(key, told);
                }
            }
        }
    }

    private static FirstNames.Gender told(Tokens tokens, Naming naming) {
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
            case 0 -> key;
            case 1 -> known.iterator().next();
            default -> null;
        };
    }

    /** A full name's key: one spelling, without initials and "Jr.". */
    private String fullKey(String name) {
        StringBuilder key = new StringBuilder();
        String[] words = names.fold(name).split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean initial = i > 0 && words[i].length() == 1;
            boolean suffix = i > 1 && (words[i].equals("jr") || words[i].equals("sr"));
            if (!initial && !suffix) {
                key.append(key.isEmpty() ? "" : " ").append(words[i]);
            }
        }
        return key.toString();
    }

    /** Whether this person may be a man or a woman, as far as the first name or a title tells. */
    boolean mayBe(String key, FirstNames.Gender gender) {
        FirstNames.Gender known = genders.getOrDefault(key, firstNames.gender(key)); // "melanie" goes by her first name
        return known == FirstNames.Gender.UNKNOWN || known == gender;
    }
}

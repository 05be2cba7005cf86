package org.parley.reading.voices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words for what people and bodies do: "spokesman", "minister", "ministry". */
final class Roles {

    private final Set<String> persons = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> experts = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> works = new HashSet<>();
    private final Set<String> nobodies = new HashSet<>();
    private final Set<String> partisans = new HashSet<>();
    private final Set<String> anonymous = new HashSet<>();
    private final Map<String, String> shortened = new HashMap<>();

    Roles() {
        Set<String> into = persons;
        for (String line : Resources.lines("roles.txt")) {
            if (line.contains("=")) {
                for (String pair : line.split(" ")) {
                    shortened.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            } else if (line.startsWith("[")) {
                into = switch (line) {
                    case "[person]" -> persons;
                    case "[body]" -> bodies;
                    case "[words]" -> words;
                    case "[work]" -> works;
                    case "[nobody]" -> nobodies;
                    case "[partisan]" -> partisans;
                    case "[anonymous]" -> anonymous;
                    case "[expert]" -> experts;
                    default -> offices;
                };
            } else {
                into.addAll(Set.of(line.split(" ")));
            }
        }
    }

    /** Whether the word, in either number, names a person by what they do. */
    boolean isPerson(String word) {
        return persons.contains(word)
                || persons.contains(singular(word))
                || word.endsWith("-year-old")
                || word.contains("-") && persons.contains(word.substring(word.lastIndexOf('-') + 1));
    }

    /** Whether people who are called so are asked for what they think. */
    boolean isExpert(String word) {
        return experts.contains(word) || experts.contains(singular(word));
    }

    /** Whether one person at a time is called so: "the president" is somebody with a name. */
    boolean isOffice(String word) {
        return offices.contains(word);
    }

    boolean isBody(String word) {
        return bodies.contains(word) || bodies.contains(singular(word));
    }

    /** What somebody says or writes, and speaks for them: "letter". */
    boolean isWords(String word) {
        return words.contains(word) || words.contains(singular(word));
    }

    /** What is a source of its own, whoever made it: "study". */
    boolean isWork(String word) {
        return works.contains(word) || works.contains(singular(word));
    }

    /** What tells nobody who could speak: "everything", "discussion". */
    boolean isNobody(String word) {
        boolean somebody = isPerson(word) || isBody(word) || isWords(word) || isWork(word);
        return !somebody && (nobodies.contains(word) || nobodies.contains(singular(word)));
    }

    /** Whether a member of a party is called so. */
    boolean isPartisan(String word) {
        return partisans.contains(word);
    }

    /** Whether several members of a party are called so: "Democrats". */
    boolean arePartisans(String word) {
        return !singular(word).equals(word) && partisans.contains(singular(word));
    }

    /** Whether people without a name, or others than whom a report just named, are called so: "official", "director". */
    boolean isAnonymous(String word) {
        return anonymous.contains(word) || anonymous.contains(singular(word));
    }

    /** The word for the role that this is short for: "governor" of "gov."; the word itself where it is not short. */
    String full(String word) {
        return shortened.getOrDefault(word.endsWith(".") ? word.substring(0, word.length() - 1) : word, word);
    }

    static String singular(String word) {
        if (word.equals("people")) {
            return "person";
        }
        if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }
}

package org.parley.reading.voices;

import java.util.HashSet;
import java.util.Set;

/** The words for what people and bodies do: "spokesman", "minister", "ministry". */
final class Roles {

    private final Set<String> persons = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> experts = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> works = new HashSet<>();

    Roles() {
        Set<String> into = persons;
        for (String line : Resources.lines("roles.txt")) {
            if (line.startsWith("[")) {
                into = switch (line) {
                    case "[person]" -> persons;
                    case "[body]" -> bodies;
                    case "[words]" -> words;
                    case "[work]" -> works;
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

package org.parley.reading.voices;

import java.util.HashMap;
import java.util.Map;

/** First names, and whether they are a man's or a woman's. */
final class FirstNames {

    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }

    private final Map<String, Gender> genders = new HashMap<>(24000);

    FirstNames() {
        Gender gender = Gender.UNKNOWN;
        for (String line : Resources.lines("first-names.txt")) {
            if (line.charAt(0) == '[') {
                gender = switch (line) {
                    case "[male]" -> Gender.MALE;
                    case "[female]" -> Gender.FEMALE;
                    default -> Gender.UNKNOWN;
                };
            } else {
                int from = 0;
                for (int at = 0; at <= line.length(); at++) {
                    if (at == line.length() || line.charAt(at) == ' ') {
                        genders.put(line.substring(from, at), gender);
                        from = at + 1;
                    }
                }
            }
        }
    }

    boolean contains(String word) {
        return genders.containsKey(Names.plain(word));
    }

    Gender gender(String firstName) {
        return genders.getOrDefault(Names.plain(firstName), Gender.UNKNOWN);
    }
}

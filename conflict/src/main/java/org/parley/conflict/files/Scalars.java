package org.parley.conflict.files;

import java.util.Locale;
import java.util.Set;

/** Texts as YAML reads them back. */
final class Scalars {
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private Scalars() {}

    /** On one line: plain where YAML reads it back as the same text, in quotes elsewhere. */
    static String scalar(String text) {
        boolean plain = text.matches("[\\p{L}(][\\p{L}\\p{N} ()_./+’–-]*") && !text.endsWith(" ");
        if (plain && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}

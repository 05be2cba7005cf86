package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote a report, as the line under its headline says. */
final class Byline {

    private Byline() {}

    private static final String NAME =
            "(?:\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|da|del|della|der|den|di|du|van|von|la|le|el|al|bin|ibn|ben)\\s+)*\\p{Lu}[\\p{L}'’.-]*){1,4})";
    private static final Pattern BY =
            Pattern.compile("(?i:by|words by|written by|story by|from our \\p{L}+ correspondent,?)\\s*:?\\s+(.+)");
    private static final Pattern NAMES = Pattern.compile(NAME + "(?:\\s*(?:,|&|and|;|with)\\s*" + NAME + ")*");
    private static final Pattern EACH = Pattern.compile(NAME);
    /** What ends the names: a role, a place, a time. */
    private static final Pattern END = Pattern.compile(
            "\\s*(?:[|•·–—/(]|\\s-\\s|,\\s*(?=\\p{Ll})|\\b(?:in|for|at|of)\\b|,?\\s*(?i:published|updated|posted|staff|correspondent|reporter|editor)\\b)");

    static boolean isByline(Paragraph p) {
        Matcher by = BY.matcher(p.flat());
        return p.words() <= 25
                        && !p.stops()
                        && by.matches()
                        && NAMES.matcher(by.group(1)).lookingAt()
                || p.words() <= 6
                        && by.matches()
                        && by.group(1).equals(by.group(1).toUpperCase(java.util.Locale.ROOT))
                        && !p.stops();
    }

    /** The names in a byline, in order; empty where it names no one. */
    static List<String> authors(String line) {
        Matcher by = BY.matcher(line.strip());
        String rest = by.matches() ? by.group(1) : line.strip();
        Matcher end = END.matcher(rest);
        String names = end.find() ? rest.substring(0, end.start()) : rest;
        List<String> found = new ArrayList<>();
        Matcher each = EACH.matcher(names.replaceAll("\\s+(?:and|with|&)\\s+", " ; "));
        while (each.find()) {
            found.add(each.group());
        }
        return found;
    }
}

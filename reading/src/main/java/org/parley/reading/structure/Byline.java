package org.parley.reading.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote a report, as the line under its headline says. */
final class Byline {

    private Byline() {}

    private static final String WORD = "\\p{Lu}[\\p{L}'’.-]*";
    private static final String PARTICLES =
            "(?:(?:de|da|del|della|der|den|di|du|van|von|la|le|el|al|bin|ibn|ben)\\s+)*";
    private static final String NAME = "(?:" + WORD + "(?:\\s+" + PARTICLES + WORD + "){1,4})";
    private static final Pattern BY =
            Pattern.compile("(?i:by|words by|written by|story by|prepared by|compiled by|par|von|por|di|"
                    + "from our \\p{L}+ correspondent,?)\\s*:?\\s+(.+)");
    private static final Pattern NAMES = Pattern.compile(NAME + "(?:\\s*(?:,|&|and|;|with)\\s*" + NAME + ")*");
    private static final Pattern EACH = Pattern.compile(NAME);
    /** What ends the names: a role, a place, a time. */
    private static final Pattern END =
            Pattern.compile("\\s*(?:[|•·–—/(]|\\s-\\s|,\\s*(?=\\p{Ll})|\\b(?:in|for|at|of)\\b"
                    + "|,?\\s*(?i:published|updated|posted|staff|correspondent|reporter|editor)\\b)");
    /** A line that names no one. */
    private static final Pattern NAMELESS =
            Pattern.compile("(?i:(?:prepared|compiled) by (?:the|our) [\\p{L}\\s,]{1,80}|from (?:our|staff|wire|news|"
                    + "the)\\b[\\p{L}\\s]{0,40}|(?:by )?(?:our |a )?(?:staff|agency|agencies|news (?:staff|"
                    + "desk|agencies|services?)"
                    + "|(?:staff|wire) (?:reports?|reporters?|writers?)|foreign staff|"
                    + "our correspondents?)(?: and (?:agencies|wires?))?)");

    static boolean isByline(Paragraph p) {
        if (p.words() > 25 || p.stops()) {
            return false;
        }
        Matcher by = BY.matcher(p.flat());
        boolean names = by.matches() && NAMES.matcher(by.group(1)).lookingAt();
        boolean capitals =
                p.words() <= 6 && by.matches() && by.group(1).equals(by.group(1).toUpperCase(Locale.ROOT));
        return names || capitals || NAMELESS.matcher(p.flat()).matches();
    }

    /** The names in a byline, in order; empty where it names no one. Names of outlets are left out. */
    static List<String> authors(String line) {
        List<String> found = new ArrayList<>();
        for (String name : names(line)) {
            if (!Outlets.isName(name)) {
                found.add(name);
            }
        }
        return found;
    }

    /** The outlet that a byline names beside its author: {@code "By Ann Lee, Fennmark Post"}; or null. */
    static @Nullable String outlet(String line) {
        if (Outlets.isName(line)) {
            return line;
        }
        return names(line).stream().filter(Outlets::isName).findFirst().orElse(null);
    }

    private static List<String> names(String line) {
        if (NAMELESS.matcher(line.strip()).matches()) {
            return List.of();
        }
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

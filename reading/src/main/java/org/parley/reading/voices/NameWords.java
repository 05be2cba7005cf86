package org.parley.reading.voices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What words in capitals tell of the names that they stand in ({@code name-words.txt}): a body, a thing, a title. */
final class NameWords {

    private final Roles roles;
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> describing = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    NameWords(Roles roles) {
        this.roles = roles;
        for (String line : Resources.lines("closed-words.tsv")) {
            closed.addAll(List.of(line.substring(line.indexOf('\t') + 1).split(" ")));
        }
        Set<String> into = bodies;
        for (String line : Resources.lines("name-words.txt")) {
            if (line.startsWith("[")) {
                into = switch (line) {
                    case "[body]" -> bodies;
                    case "[thing]" -> things;
                    case "[surname]" -> surnames;
                    case "[describing]" -> describing;
                    default -> titles;
                };
            } else {
                into.addAll(List.of(line.split(" ")));
            }
        }
    }

    /** Whether names of bodies have this word: "council". */
    boolean isBody(String word) {
        return bodies.contains(word);
    }

    /** Whether names with this word name a place, an event, a text: "street". */
    boolean isThing(String word) {
        return things.contains(word);
    }

    /** Whether it is one of those, but a surname, too: "law". */
    boolean isSurname(String word) {
        return surnames.contains(word);
    }

    /** Whether it is a title that only goes before others: "former". */
    boolean describes(String word) {
        return describing.contains(word);
    }

    /** Whether it is one of the words to which no language adds: "though". */
    boolean isClosed(String word) {
        return closed.contains(word);
    }

    /** "Dr.", "Gov." */
    boolean isShortTitle(String word) {
        return word.endsWith(".") && titles.contains(word);
    }

    /** Whether the token stands before a person's name and is no part of it. */
    boolean isTitle(Tokens tokens, int token) {
        return titles.contains(tokens.lower(token)) || roles.isPerson(tokens.lower(token));
    }

    boolean isNameWord(Tokens tokens, int token) {
        return tokens.isWord(token)
                && tokens.isCapital(token)
                && !tokens.is(token, "i")
                && !tokens.tag(token).equals(Tag.PRP)
                && Character.isLetter(tokens.text.charAt(tokens.begin(token)));
    }
}

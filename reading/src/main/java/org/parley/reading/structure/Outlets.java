package org.parley.reading.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.reading.structure.lexicon.Lexicon;

/** Tells the names of newspapers, agencies and broadcasters by the words such names are made of. */
final class Outlets {

    private Outlets() {}

    private static final Set<String> WORDS = Lexicon.words(Outlets.class, "outlet-words.txt");
    private static final Pattern NAME = Pattern.compile(
            "(?:The )?\\p{Lu}[\\p{L}.'’&-]*(?: (?:(?:of|the|and|&|for|de|du|la|le) )?\\p{Lu}[\\p{L}.'’&-]*){0,5}");

    /** Whether the line is nothing but such a name: {@code "Fennmark Post"}. */
    static boolean isName(String line) {
        if (!NAME.matcher(line).matches()) {
            return false;
        }
        for (String word : line.split("[ -]")) {
            if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

package org.parley.formats.html;

/** Counts over a block's characters. */
final class BlockText {

    private BlockText() {}

    /** Full stops, question and exclamation marks that end a word, in any script that has them. */
    static int sentenceEnds(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean wordEnds = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
            boolean wordBefore = i > 0 && text.charAt(i - 1) != '.' && text.charAt(i - 1) != ' ';
            switch (text.charAt(i)) {
                case '.', '?', '!', '…' -> count += wordEnds && wordBefore ? 1 : 0;
                case '。', '？', '！', '।', '؟' -> count++;
                default -> {
                    // not an end
                }
            }
        }
        return count;
    }

    /** Whether the last character, closing marks aside, ends a sentence. */
    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if ("\"'”’»)]› \n".indexOf(c) < 0) {
                return ".?!…。？！।؟".indexOf(c) >= 0;
            }
        }
        return false;
    }

    static int count(String text, String characters) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += characters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    static int words(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return count;
    }

    /** Share of the words that start in lower case: high in sentences, low in titles and menus. */
    static double lowerCaseWords(String text) {
        int words = 0;
        int lower = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
            if (letter && !inside) {
                words++;
                lower += Character.isLowerCase(c) ? 1 : 0;
            }
            inside = letter;
        }
        return words == 0 ? 0 : (double) lower / words;
    }

    static double share(String text, java.util.function.IntPredicate kind) {
        return text.isEmpty() ? 0 : (double) text.chars().filter(kind).count() / text.length();
    }
}

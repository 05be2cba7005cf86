package org.parley.reading.voices;

/** Writes noun phrases down: to show, and to compare. */
final class Phrases {

    private static final int LONGEST = 12;

    private Phrases() {}

    /** Whether "a" and a word for whoever does something: "a shipbroker", "a pianist". */
    static boolean isAgent(Tokens tokens, int article, int noun) {
        return (tokens.is(article, "a") || tokens.is(article, "an"))
                && tokens.lower(noun).matches(".{3,}(er|or|ist|ian|man|woman|ee)");
    }

    /** As it stands, without its article. */
    static String shown(Tokens tokens, int from, int to) {
        boolean article = tokens.is(from, "the") || tokens.is(from, "a") || tokens.is(from, "an");
        int begin = article && from + 1 < to ? from + 1 : from;
        return tokens.text(begin, to).replaceAll("\\s+", " ");
    }

    /** Its words in lower case, without accents and marks, the article left out. */
    static String key(Tokens tokens, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int token = from; token < Math.min(to, from + LONGEST); token++) {
            boolean article = key.isEmpty() && (tokens.tag(token) == Tag.DT || tokens.tag(token) == Tag.PRPS);
            if (tokens.isWord(token) && !article) {
                key.append(key.isEmpty() ? "" : " ")
                        .append(Names.plain(tokens.word(token)).replace(":", ""));
            }
        }
        return key.toString();
    }
}

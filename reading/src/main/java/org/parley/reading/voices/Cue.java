package org.parley.reading.voices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that may attribute something to somebody, with what they would attribute and to whom.
 *
 * @param word    stem of the word that decides, with its class: {@code "v:warn"}, {@code "n:claim"}, {@code "a:confident"}
 * @param frame   what it stands with: {@code "that"}, {@code "quote"}, {@code "p:for"} …
 * @param words   the words themselves
 * @param source  null where the sentence names none
 * @param content at least one stretch, in order
 * @param line    the line it stands in
 * @param chunk   the chunk that decides
 */
record Cue(
        String word,
        String frame,
        Stretch words,
        @Nullable Stretch source,
        List<Stretch> content,
        Line line,
        int chunk) {

    Cue {
        content = List.copyOf(content);
    }

    Cue withContent(List<Stretch> other) {
        return new Cue(word, frame, words, source, other, line, chunk);
    }
}

package org.parley.reading.voices;

/**
 * A stretch in quotation marks. All places are {@code char}s of the report's text.
 *
 * @param begin  of the opening mark, or of the words where that is missing
 * @param from   of the words inside
 * @param to     end of the words inside
 * @param end    of the closing mark, or of the words where that is missing
 * @param opened whether an opening mark was found
 * @param closed whether a closing mark was found
 */
record Quote(int begin, int from, int to, int end, boolean opened, boolean closed) {

    /** The same quotation ending sooner, its closing mark missing. */
    Quote endingAt(int place) {
        return new Quote(begin, from, place, place, opened, false);
    }
}

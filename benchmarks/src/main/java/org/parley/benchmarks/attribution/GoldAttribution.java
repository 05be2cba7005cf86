package org.parley.benchmarks.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Range;
import org.parley.model.Span;

/**
 * An attribution that a person wrote down: where it stands in a report, in code points of its text, and where the report says
 * who is meant.
 *
 * @param report the first three letters of the report's file name
 * @param cue    null for a quotation without words of the reporter's
 * @param inner  told within the content of another: Y of "X says that Y wants Z"
 * @param keys   places of words that say who is meant, any of which will do; empty for nobody
 */
record GoldAttribution(
        String report, @Nullable Span cue, Span content, Speaker speaker, boolean inner, List<Range> keys) {

    /** How the report speaks of the source. */
    enum Speaker {
        /** By a name, here or elsewhere in the report. */
        NAMED,
        /** By what they are: "an official". */
        UNNAMED,
        /** Not at all: "is perceived as". */
        NOBODY
    }

    GoldAttribution {
        keys = List.copyOf(keys);
        if (keys.isEmpty() != (speaker == Speaker.NOBODY)) {
            throw new IllegalArgumentException("keys say who is meant where somebody is, and only there");
        }
    }

    /**
     * The rows of a table: report, cue, content, source, speaker, level and keys between tabs, a comment where a line begins
     * with #. Places are written {@code begin-end}, blanks between them, {@code -} where there is none. The source's place is for
     * people to read; whether it is found is not measured.
     *
     * @throws IllegalArgumentException for a row that is not of this form, with the row
     */
    static List<GoldAttribution> parse(String table) {
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(GoldAttribution::row)
                .toList();
    }

    private static GoldAttribution row(String line) {
        String[] fields = line.split("\t");
        if (fields.length != 7 || !(fields[5].equals("inner") || fields[5].equals("outer"))) {
            throw new IllegalArgumentException("not report, cue, content, source, speaker, level and keys: " + line);
        }
        return new GoldAttribution(
                fields[0],
                fields[1].equals("-") ? null : new Span(ranges(fields[1])),
                new Span(ranges(fields[2])),
                Speaker.valueOf(fields[4].toUpperCase(Locale.ROOT)),
                fields[5].equals("inner"),
                fields[6].equals("-") ? List.of() : ranges(fields[6]));
    }

    private static List<Range> ranges(String field) {
        return Arrays.stream(field.split(" "))
                .map(place -> place.split("-"))
                .map(ends -> new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }
}

package org.parley.formats.content;

/**
 * How much of what others send is taken in before it is refused: the guard against files that are huge, nested without
 * end, or grow out of all proportion when unpacked.
 *
 * @param maxFileBytes      of one file that holds a report; archives and mailboxes on disk, which are read piece by
 *                          piece, may be larger
 * @param maxTextLength     of one document's text, in UTF-16 code units
 * @param maxNesting        how many archives or mails may stand inside each other: 1 reads an archive's own files, 2
 *                          also those of an archive in it
 * @param maxEntries        files in one archive, messages in one mailbox
 * @param maxExpandedBytes  that one archive, with all archives in it, may unpack to
 * @param maxExpansionRatio unpacked bytes per packed byte of one archive entry; entries under a mebibyte are exempt
 */
public record Limits(
        long maxFileBytes,
        int maxTextLength,
        int maxNesting,
        int maxEntries,
        long maxExpandedBytes,
        int maxExpansionRatio) {

    private static final long MEBIBYTE = 1L << 20;

    /** What suits a desk machine: files of 128 MiB, texts of ten million characters, three levels of archives. */
    public static final Limits STANDARD = new Limits(128 * MEBIBYTE, 10_000_000, 3, 200_000, 4096 * MEBIBYTE, 300);

    /** Refuses limits that would let nothing through, by name and value. */
    public Limits {
        require("maxFileBytes", maxFileBytes, 1, Integer.MAX_VALUE - 16L);
        require("maxTextLength", maxTextLength, 1, Integer.MAX_VALUE - 16L);
        require("maxNesting", maxNesting, 0, 64);
        require("maxEntries", maxEntries, 1, Integer.MAX_VALUE);
        require("maxExpandedBytes", maxExpandedBytes, 1, Long.MAX_VALUE);
        require("maxExpansionRatio", maxExpansionRatio, 1, Integer.MAX_VALUE);
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must lie between " + least + " and " + most + ", not " + value);
        }
    }

    public Limits withMaxFileBytes(long bytes) {
        return new Limits(bytes, maxTextLength, maxNesting, maxEntries, maxExpandedBytes, maxExpansionRatio);
    }

    public Limits withMaxTextLength(int length) {
        return new Limits(maxFileBytes, length, maxNesting, maxEntries, maxExpandedBytes, maxExpansionRatio);
    }

    public Limits withMaxNesting(int levels) {
        return new Limits(maxFileBytes, maxTextLength, levels, maxEntries, maxExpandedBytes, maxExpansionRatio);
    }

    public Limits withMaxEntries(int entries) {
        return new Limits(maxFileBytes, maxTextLength, maxNesting, entries, maxExpandedBytes, maxExpansionRatio);
    }

    public Limits withMaxExpandedBytes(long bytes) {
        return new Limits(maxFileBytes, maxTextLength, maxNesting, maxEntries, bytes, maxExpansionRatio);
    }

    public Limits withMaxExpansionRatio(int ratio) {
        return new Limits(maxFileBytes, maxTextLength, maxNesting, maxEntries, maxExpandedBytes, ratio);
    }
}

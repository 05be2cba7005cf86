package org.parley.formats.content;

/** Why a file cannot be read, and what the person who has it can do; caught at the front door and reported. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason one sentence: what is wrong with the file
     * @param remedy one sentence: what to do about it
     */
    public Unreadable(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public Unreadable(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }

    /** The text that a file holds is longer than the limit. */
    public static Unreadable tooLong(long length, Limits limits) {
        return new Unreadable(
                String.format(
                        java.util.Locale.ROOT,
                        "Its text has %,d characters; at most %,d are read.",
                        length,
                        limits.maxTextLength()),
                "Split it into smaller files.");
    }

    /** There is a file, but not a word in it. */
    public static Unreadable withoutText() {
        return new Unreadable("It holds no text.", "Check that it is the right file, and complete.");
    }
}

package org.parley.conflict;

/** Which changes of an option its owner can make. */
public enum Direction {
    /** It can be taken up and given up again. */
    BOTH,
    /** Once taken it stays taken: only from not taken to taken. */
    FORWARD,
    /** Once given up it is gone: only from taken to not taken. */
    BACK
}

package org.parley.server.view;

/** A person's decision on an attribution. */
public enum Verdict {
    ACCEPTED,
    CORRECTED,
    REJECTED,
    ADDED
}

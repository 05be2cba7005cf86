package org.parley.model;

import java.util.Locale;

/** How closely an attribution keeps to the speaker's words. */
public enum Mode {
    /** In quotation marks, or set off as a quotation. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** Partly in quotation marks. */
    MIXED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

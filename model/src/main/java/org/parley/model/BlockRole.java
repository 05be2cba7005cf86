package org.parley.model;

import java.util.Locale;

/** What a stretch of a report is there for. */
public enum BlockRole {
    HEADLINE,
    STANDFIRST,
    BYLINE,
    DATELINE,
    SUBHEAD,
    BODY,
    BLOCK_QUOTATION,
    LIST,
    CAPTION,
    PROVENANCE,
    BOILERPLATE,
    ADVERTISEMENT;

    /** As it is written on screen and in exports: {@code "block quotation"}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The role that is written so; refuses unknown labels by name. */
    public static BlockRole of(String label) {
        for (BlockRole role : values()) {
            if (role.label().equals(label)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no block role is called \"" + label + "\"");
    }

    /** Whether it belongs to what the report tells; the rest is about the report, or around it. */
    public boolean tells() {
        return switch (this) {
            case HEADLINE, STANDFIRST, SUBHEAD, BODY, BLOCK_QUOTATION, LIST -> true;
            case BYLINE, DATELINE, CAPTION, PROVENANCE, BOILERPLATE, ADVERTISEMENT -> false;
        };
    }

    /** Whether it is no part of the report at all. */
    public boolean dropped() {
        return this == BOILERPLATE || this == ADVERTISEMENT;
    }
}

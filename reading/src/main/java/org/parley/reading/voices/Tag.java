package org.parley.reading.voices;

/** Parts of speech: those of the Penn Treebank, punctuation taken together. */
enum Tag {
    NN,
    NNS,
    NNP,
    NNPS,
    PRP,
    PRPS,
    DT,
    PDT,
    IN,
    TO,
    CC,
    CD,
    JJ,
    JJR,
    JJS,
    RB,
    RBR,
    MD,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WPS,
    WRB,
    EX,
    POS,
    RP,
    UH,
    PUNCT;

    static final Tag[] ALL = values();

    /** The tag of the Penn Treebank that is written so; what is no word there is {@link #PUNCT}. */
    static Tag of(String label) {
        return switch (label) {
            case "PRP$" -> PRPS;
            case "WP$" -> WPS;
            case "RBS" -> RBR;
            case "FW", "SYM", "LS", "ADD", "AFX" -> NN;
            default -> {
                for (Tag tag : ALL) {
                    if (tag.name().equals(label)) {
                        yield tag;
                    }
                }
                yield PUNCT;
            }
        };
    }

    boolean isNoun() {
        return this == NN || this == NNS || isName();
    }

    boolean isName() {
        return this == NNP || this == NNPS;
    }

    boolean isPlural() {
        return this == NNS || this == NNPS;
    }

    boolean isVerb() {
        return ordinal() >= VB.ordinal() && ordinal() <= VBZ.ordinal();
    }

    boolean isFinite() {
        return this == VBD || this == VBP || this == VBZ;
    }

    boolean isAdjective() {
        return this == JJ || this == JJR || this == JJS;
    }

    boolean isAdverb() {
        return this == RB || this == RBR;
    }

    boolean isWh() {
        return this == WDT || this == WP || this == WPS || this == WRB;
    }
}

package org.parley.server.dossiers;

/** Something a person entered that cannot be used: what is wrong, and what to do. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final String remedy;

    public Unusable(String sentence, String remedy) {
        super(sentence + " " + remedy);
        this.sentence = sentence;
        this.remedy = remedy;
    }

    public String sentence() {
        return sentence;
    }

    public String remedy() {
        return remedy;
    }
}

package org.parley.cli;

/** Something the person gave cannot be used; the message says what is wrong and what to do. */
public final class InputProblem extends Exception {

    private static final long serialVersionUID = 1;

    public InputProblem(String sentence, String remedy) {
        super(sentence + " " + remedy);
    }
}

package org.parley.server.web;

/** The kinds of model file. */
enum ModelForm {
    /** Parley's own, to write by hand. */
    YAML("yaml"),
    /** For other programs. */
    GMCR("gmcr");

    private final String ending;

    ModelForm(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }
}

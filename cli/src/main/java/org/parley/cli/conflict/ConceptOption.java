package org.parley.cli.conflict;

import org.parley.conflict.stability.Concept;
import picocli.CommandLine.Option;

/** Under which concept. */
final class ConceptOption {

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            defaultValue = "seq",
            description = "nash, gmr, smr, seq, sseq or sim (${DEFAULT-VALUE}).")
    private Concept concept = Concept.SEQ;

    Concept concept() {
        return concept;
    }
}

package org.parley.cli.conflict;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.conflict.stability.Concept;
import picocli.CommandLine.Option;

/** Under which concepts. */
final class ConceptsOption {

    @Option(
            names = "--concepts",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "nash,gmr,smr,seq,sim",
            description = "Which of nash, gmr, smr, seq, sseq, sim, separated by commas (${DEFAULT-VALUE}).")
    private List<Concept> concepts = List.of();

    SortedSet<Concept> concepts() {
        return new TreeSet<>(concepts);
    }
}

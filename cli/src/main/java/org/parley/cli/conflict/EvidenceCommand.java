package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.cli.Console;
import org.parley.conflict.change.Dependence;
import org.parley.conflict.stability.Concept;
import org.parley.usecases.models.ModelEvidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley conflict evidence}: what each part of a model rests on, and what has fallen since. */
@Command(
        name = "evidence",
        description =
                "Shows what each part of a model rests on: the words, the outlet, the date. With --dossier the words "
                        + "are looked up in the reports, and what was rejected or corrected since is named, with the "
                        + "outcomes that would change without it.")
public final class EvidenceCommand extends ModelCommand {

    @Mixin
    private final ConceptsOption under = new ConceptsOption();

    public EvidenceCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ModelEvidence evidence = argument.take(console).evidence();
        PrintWriter out = console.out();
        for (ModelEvidence.Rest rest : evidence.parts()) {
            out.println(rest.part().words());
            EvidenceText.print(out, rest);
        }
        int assumptions = evidence.assumptions().size();
        out.printf(
                "%n%d parts, %d of them %s.%n",
                evidence.parts().size(), assumptions, assumptions == 1 ? "an assumption" : "assumptions");
        int unfound = evidence.unfound().size();
        if (unfound > 0) {
            out.printf("%d cite words or reports that the dossier does not have as cited.%n", unfound);
        }
        Optional<Dependence> fallen = evidence.dependence();
        fallen.ifPresent(dependence -> fallen(evidence, dependence));
    }

    private void fallen(ModelEvidence evidence, Dependence dependence) {
        PrintWriter out = console.out();
        List<ModelEvidence.Rest> shaken = evidence.shaken();
        out.printf("%nRests on words that were rejected, corrected or lost since:%n");
        shaken.forEach(rest ->
                out.println("- " + rest.part().words() + (rest.bereft() ? " (nothing else speaks for it)" : "")));
        boolean dropped = dependence.statements().stream().anyMatch(Dependence.Resting::alone);
        if (!dropped) {
            out.println("Each preference among them has other words that speak for it, so none would have to go.");
            return;
        }
        Set<Concept> wanted = under.concepts();
        var effect = dependence.effect(evidence.model(), wanted);
        boolean same = wanted.stream()
                .allMatch(concept -> effect.gained()
                                .getOrDefault(concept, List.of())
                                .isEmpty()
                        && effect.lost().getOrDefault(concept, List.of()).isEmpty());
        out.println(
                same
                        ? "Without the preferences that have nothing left to rest on, the same outcomes hold."
                        : "Without the preferences that have nothing left to rest on, other outcomes hold:");
        Differences.outcomes(out, effect, wanted);
    }
}

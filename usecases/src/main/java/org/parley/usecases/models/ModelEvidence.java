package org.parley.usecases.models;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.Dependence;

/**
 * What each part of a model rests on.
 *
 * @param parts in the order of {@link ModelPart#of}
 */
public record ModelEvidence(ConflictModel model, List<Rest> parts) {

    /** A part and what its citations turned out to be. */
    public record Rest(ModelPart part, List<Found> citations) {

        public Rest {
            citations = List.copyOf(citations);
        }

        /** Nothing speaks for it but the analyst. */
        public boolean assumed() {
            return citations.stream().allMatch(found -> found.citation().counter());
        }

        /** Some attribution it leans on was rejected, corrected or lost. */
        public boolean shaken() {
            return citations.stream().anyMatch(Found::fallen);
        }

        /** All that spoke for it has fallen. */
        public boolean bereft() {
            return !assumed()
                    && citations.stream()
                            .filter(found -> !found.citation().counter())
                            .allMatch(Found::fallen);
        }

        /** Some citation could not be found in the dossier. */
        public boolean unfound() {
            return citations.stream()
                    .anyMatch(found ->
                            found.where() == Found.Where.NO_REPORT || found.where() == Found.Where.WORDS_MISSING);
        }
    }

    public ModelEvidence {
        parts = List.copyOf(parts);
    }

    /** As the model says it; nobody has looked it up. */
    public static ModelEvidence unsought(ConflictModel model) {
        return of(model, Found::unsought);
    }

    public static ModelEvidence of(ConflictModel model, EvidenceLookup lookup) {
        return of(model, lookup::find);
    }

    private static ModelEvidence of(ConflictModel model, Function<Citation, Found> find) {
        return new ModelEvidence(
                model,
                ModelPart.of(model).stream()
                        .map(part -> new Rest(
                                part, part.citations().stream().map(find).toList()))
                        .toList());
    }

    public List<Rest> assumptions() {
        return parts.stream().filter(Rest::assumed).toList();
    }

    public List<Rest> shaken() {
        return parts.stream().filter(Rest::shaken).toList();
    }

    public List<Rest> unfound() {
        return parts.stream().filter(Rest::unfound).toList();
    }

    /** What a preference statement rests on. */
    public Rest preference(int decisionMaker, int place) {
        return parts.stream()
                .filter(rest -> rest.part().kind() == ModelPart.Kind.PREFERENCE
                        && rest.part().decisionMaker() == decisionMaker
                        && rest.part().place() == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "decision maker " + decisionMaker + " has no preference " + place));
    }

    /** What rests on fallen evidence, and the model without it; empty where none has fallen. */
    public Optional<Dependence> dependence() {
        Set<Citation> fallen = new HashSet<>();
        parts.forEach(rest -> rest.citations().stream()
                .filter(Found::fallen)
                .map(Found::citation)
                .forEach(fallen::add));
        return fallen.isEmpty() ? Optional.empty() : Optional.of(Dependence.on(fallen::contains, model));
    }
}

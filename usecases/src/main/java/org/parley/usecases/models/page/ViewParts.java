package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Direction;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.explain.Sentence;
import org.parley.conflict.words.ConstraintWriter;
import org.parley.conflict.words.ExpressionWriter;
import org.parley.usecases.models.Found;
import org.parley.usecases.models.ModelEvidence;
import org.parley.usecases.models.ModelPart;

/** The parts of a model with what they rest on, for a page. */
record ViewParts(ModelEvidence evidence) {

    List<ModelView.Party> parties() {
        ConflictModel model = evidence.model();
        return IntStream.range(0, model.decisionMakers().size())
                .mapToObj(i -> new ModelView.Party(
                        model.decisionMakers().get(i).name(),
                        of(ModelPart.Kind.OPTION, i).map(this::option).toList(),
                        of(ModelPart.Kind.PREFERENCE, i).map(this::preference).toList(),
                        switch (model.decisionMakers().get(i).preferences()) {
                            case Preferences.Prioritized(var statements) ->
                                statements.isEmpty() ? "It prefers nothing to anything." : null;
                            case Preferences.Weighted weighted -> "It weighs options and adds up their weights.";
                            case Preferences.Ranked ranked -> "It ranks the outcomes directly.";
                        }))
                .toList();
    }

    List<ModelView.Item> rules() {
        return of(ModelPart.Kind.CONSTRAINT, -1).map(this::rule).toList();
    }

    ModelView.Reference reference(Sentence.Link link) {
        ModelEvidence.Rest rest = evidence.preference(link.decisionMaker(), link.statement());
        return new ModelView.Reference(
                id(rest.part()),
                evidence.model().decisionMakers().get(link.decisionMaker()).name() + " " + (link.statement() + 1),
                rest.assumed(),
                rest.shaken());
    }

    private Stream<ModelEvidence.Rest> of(ModelPart.Kind kind, int decisionMaker) {
        return evidence.parts().stream()
                .filter(rest -> rest.part().kind() == kind && rest.part().decisionMaker() == decisionMaker);
    }

    private ModelView.Item option(ModelEvidence.Rest rest) {
        var option = evidence.model().options().get(rest.part().place());
        return item(rest, option.name(), direction(option.direction()));
    }

    private ModelView.Item preference(ModelEvidence.Rest rest) {
        Statement statement = ((Preferences.Prioritized) evidence.model()
                        .decisionMakers()
                        .get(rest.part().decisionMaker())
                        .preferences())
                .statements()
                .get(rest.part().place());
        List<String> detail = new ArrayList<>();
        if (statement.belief() != null) {
            detail.add(String.format(Locale.ROOT, "belief %.2f", statement.belief()));
        }
        if (statement.strength() > 0) {
            detail.add("greatly preferred" + (statement.strength() > 1 ? ", degree " + statement.strength() : ""));
        }
        return item(rest, ExpressionWriter.write(statement.wish(), evidence.model()), String.join(", ", detail));
    }

    private ModelView.Item rule(ModelEvidence.Rest rest) {
        return item(
                rest,
                ConstraintWriter.write(
                        evidence.model().constraints().get(rest.part().place()), evidence.model()),
                "");
    }

    private static ModelView.Item item(ModelEvidence.Rest rest, String words, String detail) {
        return new ModelView.Item(
                id(rest.part()),
                words,
                detail,
                rest.citations().stream().map(ViewParts::quote).toList(),
                rest.assumed(),
                rest.shaken());
    }

    private static ModelView.Quote quote(Found found) {
        Citation citation = found.citation();
        return new ModelView.Quote(
                citation.quote(),
                String.join(
                        ", ",
                        Stream.of(citation.speaker(), found.outlet(), found.date(), citation.file())
                                .filter(part -> part != null)
                                .toList()),
                citation.counter(),
                found.document(),
                found.attributions().stream()
                        .filter(standing -> !standing.gone())
                        .map(Found.Standing::attribution)
                        .findFirst()
                        .orElse(null),
                found.span() == null ? null : found.span().begin(),
                found.troubles());
    }

    private static String id(ModelPart part) {
        return switch (part.kind()) {
            case OPTION -> "option-" + part.place();
            case CONSTRAINT -> "rule-" + part.place();
            case PREFERENCE -> "preference-" + part.decisionMaker() + "-" + part.place();
        };
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case BOTH -> "";
            case FORWARD -> "once taken it stays taken";
            case BACK -> "once dropped it is gone";
        };
    }
}

package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.DecisionMaker;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.ask.Question;
import org.parley.conflict.explain.Explanation;
import org.parley.conflict.explain.Narrator;
import org.parley.conflict.explain.Sentence;
import org.parley.conflict.uncertainty.Strength;
import org.parley.conflict.words.ExpressionWriter;
import org.parley.conflict.words.StateWords;
import org.parley.usecases.models.ModelEvidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** {@code parley conflict explain}: why an outcome holds, or who leaves it and how. */
@Command(
        name = "explain",
        description = "Tells in words why an outcome holds, or who leaves it and how, and what that rests on. "
                + "Works on large models, too: only what concerns the state is looked at.")
public final class ExplainCommand extends ModelCommand {

    @Mixin
    private final StateOption state = new StateOption();

    @Mixin
    private final ConceptOption under = new ConceptOption();

    @Mixin
    private final FormOption form = new FormOption();

    public ExplainCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ModelArgument.Taken taken = argument.take(console);
        ConflictModel model = taken.model();
        long number = state.in(model);
        Explanation explanation = Explanation.of(Question.of(model), number, under.concept());
        List<Sentence> sentences = Narrator.tell(explanation);
        if (form.json()) {
            json(explanation, sentences, taken.evidence());
        } else {
            text(explanation, sentences, taken.evidence());
            firmness(explanation);
        }
    }

    private void text(Explanation explanation, List<Sentence> sentences, ModelEvidence evidence) {
        PrintWriter out = console.out();
        ConflictModel model = explanation.model();
        out.printf("State %d: %s%n%n", explanation.state(), new StateWords(model).outcome(explanation.state()));
        Set<Sentence.Link> links = new LinkedHashSet<>();
        sentences.forEach(sentence -> links.addAll(sentence.rests()));
        List<Sentence.Link> numbered = new ArrayList<>(links);
        for (Sentence sentence : sentences) {
            StringBuilder marks = new StringBuilder();
            sentence.rests()
                    .forEach(link -> marks.append(" [")
                            .append(numbered.indexOf(link) + 1)
                            .append(']'));
            out.println(sentence.text() + marks);
        }
        if (!numbered.isEmpty()) {
            out.printf("%nRests on%n");
        }
        for (int i = 0; i < numbered.size(); i++) {
            Sentence.Link link = numbered.get(i);
            out.printf(
                    "[%d] %s, preference %d: %s%n",
                    i + 1,
                    model.decisionMakers().get(link.decisionMaker()).name(),
                    link.statement() + 1,
                    ExpressionWriter.write(link.in(model).wish(), model));
            EvidenceText.print(out, evidence.preference(link.decisionMaker(), link.statement()));
        }
    }

    /** Where the model knows greater preferences: who stays because of them. */
    private void firmness(Explanation explanation) {
        int degree = explanation.model().decisionMakers().stream()
                .map(DecisionMaker::preferences)
                .filter(Preferences.Prioritized.class::isInstance)
                .flatMap(each -> ((Preferences.Prioritized) each).statements().stream())
                .mapToInt(Statement::strength)
                .max()
                .orElse(0);
        if (degree == 0) {
            return;
        }
        console.out().println();
        Question question = Question.of(explanation.model());
        StateWords words = new StateWords(explanation.model());
        for (Explanation.Position position : explanation.positions()) {
            int who = position.decisionMaker();
            switch (Strength.of(question, explanation.state(), under.concept(), who, 1)) {
                case STRONG ->
                    console.out()
                            .println(words.who(who) + " stays strongly: whatever better it has, an answer to it is "
                                    + "greatly worse than staying.");
                case WEAK ->
                    console.out()
                            .println(words.who(who) + " stays weakly: some answer that keeps it is worse than staying, "
                                    + "but not greatly.");
                case UNSTABLE, OPEN -> {}
            }
        }
    }

    private void json(Explanation explanation, List<Sentence> sentences, ModelEvidence evidence) {
        ConflictModel model = explanation.model();
        StateWords words = new StateWords(model);
        Json.print(console.out(), json -> {
            json.writeNumberProperty("state", explanation.state());
            json.writeStringProperty("outcome", words.outcome(explanation.state()));
            json.writeStringProperty("concept", explanation.concept().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("holds", explanation.holds());
            names(json, "leave", words, explanation.breakers());
            names(json, "guarantee", words, explanation.guarantors());
            json.writeArrayPropertyStart("decisiveAbsences");
            explanation.decisiveAbsences().forEach(absence -> json.writeString(words.who(absence.decisionMaker())));
            json.writeEndArray();
            Json.list(
                    json,
                    "sentences",
                    sentences,
                    (j, sentence) -> Json.object(j, o -> {
                        o.writeStringProperty("text", sentence.text());
                        Json.list(
                                o,
                                "restsOn",
                                sentence.rests(),
                                (k, link) -> Json.object(k, l -> {
                                    l.writeStringProperty("decisionMaker", words.who(link.decisionMaker()));
                                    l.writeNumberProperty("preference", link.statement() + 1);
                                    l.writeStringProperty(
                                            "wish",
                                            ExpressionWriter.write(
                                                    link.in(model).wish(), model));
                                    EvidenceText.json(l, evidence.preference(link.decisionMaker(), link.statement()));
                                }));
                    }));
        });
    }

    private static void names(JsonGenerator json, String key, StateWords words, int decisionMakers) {
        json.writeArrayPropertyStart(key);
        for (int rest = decisionMakers; rest != 0; rest &= rest - 1) {
            json.writeString(words.who(Integer.numberOfTrailingZeros(rest)));
        }
        json.writeEndArray();
    }
}

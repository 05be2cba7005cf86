package org.parley.cli.conflict;

import java.util.List;
import java.util.Locale;
import org.parley.cli.Console;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.Statement;
import org.parley.conflict.change.Edit;
import org.parley.conflict.change.SmallestChange;
import org.parley.conflict.words.ExpressionWriter;
import org.parley.conflict.words.StateWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley conflict change}: the smallest change of preferences that makes an outcome hold or breaks it. */
@Command(
        name = "change",
        description = "Finds the fewest edits of preference statements (drop, swap two neighbours, add an option taken "
                + "or not taken) after which an outcome holds, or no longer holds if it does.")
public final class ChangeCommand extends ModelCommand {
    private static final int MOST_SHOWN = 10;

    @Mixin
    private final StateOption state = new StateOption();

    @Mixin
    private final ConceptOption under = new ConceptOption();

    @Option(
            names = "--tries",
            paramLabel = "N",
            defaultValue = "" + SmallestChange.MOST_TRIED,
            description = "Changes to try before settling for a bound (${DEFAULT-VALUE}).")
    private int tries;

    @Mixin
    private final FormOption form = new FormOption();

    public ChangeCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        long number = state.in(model);
        SmallestChange change = SmallestChange.of(model, number, under.concept(), tries);
        if (form.json()) {
            json(model, change);
        } else {
            text(model, change);
        }
    }

    private void text(ConflictModel model, SmallestChange change) {
        console.out().printf("State %d: %s%n", change.state(), new StateWords(model).outcome(change.state()));
        console.out()
                .printf(
                        "It %s under %s as the model stands.%n%n",
                        change.holds() ? "holds" : "does not hold",
                        under.concept().label());
        if (change.changes().isEmpty()) {
            console.out()
                    .println(
                            change.exact()
                                    ? "No change of preference statements makes a difference."
                                    : "No change was found; with more --tries there may be one.");
            return;
        }
        String goal = change.holds() ? "break it" : "make it hold";
        int size = change.size();
        console.out()
                .println((change.exact()
                                ? "The smallest changes that " + goal + " take "
                                : "Changes that " + goal + " take at most ")
                        + (size == 1 ? "one edit" : size + " edits")
                        + (change.exact() ? ":" : "; a smaller one may exist (--tries):"));
        change.changes().stream()
                .limit(MOST_SHOWN)
                .forEach(edits -> console.out().println("- " + String.join("; then ", words(model, edits))));
        int more = change.changes().size() - MOST_SHOWN;
        if (more > 0 || !change.complete()) {
            console.out().println("- … and " + (change.complete() ? more + " others" : "others") + " of the same size");
        }
    }

    private static List<String> words(ConflictModel model, List<Edit> edits) {
        ConflictModel[] at = {model};
        return edits.stream()
                .map(edit -> {
                    String words = words(at[0], edit);
                    at[0] = SmallestChange.apply(at[0], List.of(edit));
                    return words;
                })
                .toList();
    }

    private static String words(ConflictModel model, Edit edit) {
        String who = model.decisionMakers().get(edit.decisionMaker()).name();
        List<Statement> statements =
                model.decisionMakers().get(edit.decisionMaker()).preferences() instanceof Preferences.Prioritized p
                        ? p.statements()
                        : List.of();
        return switch (edit) {
            case Edit.Drop(int i, int place) -> who + " gives up “" + wish(model, statements, place) + "”";
            case Edit.Swap(int i, int place) ->
                who + " puts “" + wish(model, statements, place + 1) + "” before “" + wish(model, statements, place)
                        + "”";
            case Edit.Add(int i, int place, var wish) ->
                who + " also wants “" + ExpressionWriter.write(wish, model) + "”"
                        + (place == 0
                                ? " most of all"
                                : place == statements.size()
                                        ? " last of all"
                                        : " before “" + wish(model, statements, place) + "”");
        };
    }

    private static String wish(ConflictModel model, List<Statement> statements, int place) {
        return ExpressionWriter.write(statements.get(place).wish(), model);
    }

    private void json(ConflictModel model, SmallestChange change) {
        Json.print(console.out(), json -> {
            json.writeNumberProperty("state", change.state());
            json.writeStringProperty("concept", under.concept().name().toLowerCase(Locale.ROOT));
            json.writeBooleanProperty("holds", change.holds());
            json.writeNumberProperty("edits", change.size());
            json.writeBooleanProperty("exact", change.exact());
            json.writeBooleanProperty("complete", change.complete());
            json.writeNumberProperty("tried", change.tried());
            json.writeArrayPropertyStart("changes");
            for (List<Edit> edits : change.changes()) {
                json.writeStartArray();
                words(model, edits).forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }
}

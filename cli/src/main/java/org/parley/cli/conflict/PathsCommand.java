package org.parley.cli.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.ask.Question;
import org.parley.conflict.ask.Step;
import org.parley.conflict.paths.StatusQuo;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.words.StateWords;
import org.parley.usecases.models.page.ModelPage;
import org.parley.usecases.models.page.PathPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code parley conflict paths}: ways from the status quo, with points of no return. */
@Command(
        name = "paths",
        description = "Shows the shortest ways from the status quo to the outcomes that hold, where something is lost "
                + "for good on the way, and which of them are never reached.")
public final class PathsCommand extends ModelCommand {
    private static final int MOST_SHOWN = 20;

    @Option(
            names = "--from",
            paramLabel = "STATE",
            description = "Its number, the options taken as \"A + B\", or nothing; the model's status quo if left out.")
    private @Nullable String from;

    @Option(
            names = "--concept",
            paramLabel = "NAME",
            defaultValue = "seq",
            description = "Outcomes that hold under nash, gmr, smr, seq, sseq or sim (${DEFAULT-VALUE}).")
    private Concept concept = Concept.SEQ;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text, json, or svg for a picture (${DEFAULT-VALUE}).")
    private PathForm as = PathForm.TEXT;

    /** Form of the result. */
    enum PathForm {
        TEXT,
        JSON,
        SVG
    }

    public PathsCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        ConflictModel model = argument.read(console);
        long start = start(model);
        List<Long> outcomes = Arrays.stream(Solution.of(model, Set.of(concept)).equilibria(concept))
                .boxed()
                .toList();
        Question question = Question.of(model);
        StatusQuo byImprovements = StatusQuo.of(question, start, true, outcomes);
        StatusQuo byMoves = StatusQuo.of(question, start, false, outcomes);
        if (as == PathForm.SVG) {
            boolean moved = byImprovements.journeys().stream()
                    .anyMatch(journey -> !journey.legs().isEmpty());
            ModelPage.picture(PathPicture.of(model, moved ? byImprovements : byMoves), console.out());
        } else if (as == PathForm.JSON) {
            Json.print(console.out(), json -> {
                json.writeNumberProperty("from", start);
                json.writeStringProperty("concept", concept.name().toLowerCase(Locale.ROOT));
                Json.object(json, "byImprovements", j -> json(j, model, byImprovements));
                Json.object(json, "byMoves", j -> json(j, model, byMoves));
            });
        } else {
            console.out().printf("From state %d: %s%n", start, new StateWords(model).outcome(start));
            text(model, byImprovements);
            text(model, byMoves);
        }
    }

    private long start(ConflictModel model) {
        String given = from;
        if (given != null) {
            return ModelArgument.state(model, given);
        }
        Long statusQuo = model.statusQuo();
        if (statusQuo == null) {
            throw new BadModel("The model names no status quo. Say where to start with --from.");
        }
        return statusQuo;
    }

    private void text(ConflictModel model, StatusQuo statusQuo) {
        StateWords words = new StateWords(model);
        console.out()
                .printf(
                        "%n%s, %,d states can be reached%s.%n",
                        statusQuo.improvements()
                                ? "If everyone only moves to gain"
                                : "If everyone may move as they like",
                        statusQuo.firstStep().size(),
                        statusQuo.complete() ? "" : " at least; the search was cut off");
        for (StatusQuo.Journey journey :
                statusQuo.journeys().stream().limit(MOST_SHOWN).toList()) {
            console.out()
                    .printf(
                            "%n%8d  %s%n          %s%n",
                            journey.outcome(),
                            words.outcome(journey.outcome()),
                            journey.legs().isEmpty()
                                    ? "this is where it starts"
                                    : steps(journey.legs().size()) + ":");
            for (StatusQuo.Leg leg : journey.legs()) {
                Step step = leg.step();
                console.out()
                        .printf(
                                "          %s %s (state %d)%s%n",
                                words.who(step.mover()),
                                words.changes(step.from(), step.to()),
                                step.to(),
                                leg.returnable() ? "" : " — no way back" + lost(leg.lost()));
            }
        }
        if (statusQuo.journeys().size() > MOST_SHOWN) {
            console.out()
                    .printf("          … and %,d more%n", statusQuo.journeys().size() - MOST_SHOWN);
        }
        if (!statusQuo.neverReached().isEmpty()) {
            console.out()
                    .printf(
                            "%nNever reached this way: %s%n",
                            ModelArgument.numbers(
                                    statusQuo.neverReached().stream()
                                            .mapToLong(s -> s)
                                            .toArray(),
                                    20));
        }
    }

    private static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }

    private static String lost(List<Long> lost) {
        return lost.isEmpty()
                ? ""
                : "; lost: "
                        + ModelArgument.numbers(lost.stream().mapToLong(s -> s).toArray(), 10);
    }

    private static void json(JsonGenerator json, ConflictModel model, StatusQuo statusQuo) {
        StateWords words = new StateWords(model);
        json.writeBooleanProperty("complete", statusQuo.complete());
        Json.object(
                json,
                "firstStep",
                j -> statusQuo.firstStep().forEach((state, step) -> j.writeNumberProperty(Long.toString(state), step)));
        Json.list(
                json,
                "journeys",
                statusQuo.journeys(),
                (j, journey) -> Json.object(j, o -> {
                    o.writeNumberProperty("outcome", journey.outcome());
                    o.writeNumberProperty("pointOfNoReturn", journey.pointOfNoReturn());
                    Json.list(
                            o,
                            "steps",
                            journey.legs(),
                            (k, leg) -> Json.object(k, l -> {
                                l.writeStringProperty(
                                        "mover", words.who(leg.step().mover()));
                                l.writeNumberProperty("from", leg.step().from());
                                l.writeNumberProperty("to", leg.step().to());
                                l.writeStringProperty(
                                        "move",
                                        words.change(
                                                leg.step().from(), leg.step().to()));
                                l.writeBooleanProperty("reversible", leg.reversible());
                                l.writeBooleanProperty("returnable", leg.returnable());
                                Json.numbers(
                                        l,
                                        "lost",
                                        leg.lost().stream().mapToLong(s -> s).toArray());
                            }));
                }));
        Json.numbers(
                json,
                "neverReached",
                statusQuo.neverReached().stream().mapToLong(s -> s).toArray());
    }
}

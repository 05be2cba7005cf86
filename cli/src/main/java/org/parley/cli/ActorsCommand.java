package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.model.Actor;
import org.parley.model.ActorDecision;
import org.parley.usecases.DossierContents;
import org.parley.usecases.actors.MendActors;
import org.parley.usecases.actors.UnknownActor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley actors}: the cast, and mending it. */
@Command(
        name = "actors",
        description = {
            "Lists the actors of a dossier, or mends them. What you decide is kept, also when reports are read again.",
            "  parley actors FILE.parley",
            "  parley actors FILE.parley merge A B       A and B are one; A gives the name",
            "  parley actors FILE.parley split A         every name of A (or its every report) becomes an actor of its own",
            "  parley actors FILE.parley rename A NAME   A is to be called so",
            "A and B are ids as the list shows them, or names."
        })
final class ActorsCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.parley", description = "The dossier.")
    private @Nullable Path dossier;

    @Parameters(index = "1..*", paramLabel = "DECISION", description = "merge A B, split A, or rename A NAME.")
    private List<String> decision = List.of();

    ActorsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputProblem {
        Path file = Objects.requireNonNull(dossier, "picocli has made sure of a dossier");
        return decision.isEmpty() ? list(file) : mend(file);
    }

    private int list(Path file) {
        try (Dossier open = Dossiers.open(file, Access.READ, "parley actors", console)) {
            List<Actor> actors = DossierContents.of(open).actors();
            for (Actor actor : actors) {
                console.out()
                        .println(actor.id() + "\t" + Given.shown(actor.name()) + "\t"
                                + (actor.unnamed() ? "unnamed " : "")
                                + actor.kind().label() + "\t"
                                + actor.aliases().stream().map(Given::shown).collect(Collectors.joining(", ")));
            }
            console.say(actors.size() + (actors.size() == 1 ? " actor" : " actors"));
            return ExitCode.DONE;
        }
    }

    private int mend(Path file) throws InputProblem {
        String verb = decision.getFirst();
        try (Dossier open = Dossiers.open(file, Access.WRITE, "parley actors " + verb, console)) {
            MendActors mending = new MendActors(open, Person.atTheKeyboard());
            ActorDecision made = switch (verb + decision.size()) {
                case "merge3" -> mending.merge(decision.get(1), decision.get(2));
                case "split2" -> mending.split(decision.get(1));
                case "rename3" -> mending.rename(decision.get(1), decision.get(2));
                default ->
                    throw new CommandLine.ParameterException(
                            spec.commandLine(), "Say merge A B, split A, or rename A NAME.");
            };
            console.say(
                    switch (made) {
                        case ActorDecision.Merge(var keep, var absorb) -> absorb + " is now part of " + keep + ".";
                        case ActorDecision.Split(var actor) ->
                            actor
                                    + " is split: each of its names, or each report's where there is one name, stands for itself.";
                        case ActorDecision.Rename(var actor, var name) -> actor + " is now called " + name + ".";
                    });
            return ExitCode.DONE;
        } catch (UnknownActor unknown) {
            throw new InputProblem(unknown.getMessage(), "\"parley actors " + file + "\" lists them.");
        }
    }
}

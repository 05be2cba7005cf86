package org.parley.cli.conflict;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.cli.Dossiers;
import org.parley.cli.Person;
import org.parley.conflict.change.ModelDifference;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.models.ModelVersion;
import org.parley.usecases.models.EvidenceLookup;
import org.parley.usecases.models.KeepModels;
import org.parley.usecases.models.ModelEvidence;
import org.parley.usecases.models.VersionHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley conflict keep}: a model becomes the next version of one kept in a dossier. */
@Command(
        name = "keep",
        description = {
            "Keeps a model in a dossier. Every change is a version, and none is lost; keeping an unchanged model does "
                    + "nothing. To go back to a version, keep it again:",
            "  parley conflict keep talks.yaml -d talks.parley",
            "  parley conflict keep Talks --at 2 -d talks.parley"
        })
public final class KeepCommand extends ModelCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call it there; the model's own name by default.")
    private @Nullable String name;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why it changed, in your words.")
    private @Nullable String note;

    public KeepCommand(Console console) {
        super(console);
    }

    @Override
    void work() {
        Path file = argument.dossier();
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Say in which dossier with --dossier FILE.parley.");
        }
        String yaml = argument.yaml(console);
        try (Dossier dossier = Dossiers.open(file, Access.WRITE, "parley conflict keep", console)) {
            String called =
                    name != null || dossier.models().newest(argument.name()).isEmpty() ? name : argument.name();
            int before = dossier.models().all().stream()
                    .mapToInt(kept -> kept.versions())
                    .sum();
            ModelVersion kept = new KeepModels(dossier).keep(called, yaml, Person.atTheKeyboard(), note);
            int after = dossier.models().all().stream()
                    .mapToInt(each -> each.versions())
                    .sum();
            console.out()
                    .printf(
                            "%s, version %d%s%n",
                            kept.model(), kept.number(), after == before ? ": nothing has changed" : " kept");
            if (after > before) {
                List<ModelDifference.Part> changes = VersionHistory.of(
                                dossier.models().versions(kept.model()))
                        .getLast()
                        .changes();
                changes.forEach(part -> console.out().println(Differences.line(part)));
            }
            ModelEvidence evidence = ModelEvidence.of(KeepModels.model(kept), EvidenceLookup.in(dossier));
            evidence.unfound()
                    .forEach(rest -> rest.citations()
                            .forEach(found -> found.troubles()
                                    .forEach(trouble ->
                                            console.say("note: " + rest.part().words() + ": " + trouble + ": “"
                                                    + found.citation().quote() + "”"))));
        }
    }
}

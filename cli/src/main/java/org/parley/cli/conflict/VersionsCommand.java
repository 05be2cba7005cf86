package org.parley.cli.conflict;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.cli.Dossiers;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.stability.Concept;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.models.ModelVersion;
import org.parley.usecases.models.KeepModels;
import org.parley.usecases.models.VersionHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parley conflict versions}: the models of a dossier, one model's versions, or what differs between two. */
@Command(
        name = "versions",
        description = {
            "Lists the models that a dossier keeps, or the versions of one and what each changed, or compares two:",
            "  parley conflict versions -d talks.parley",
            "  parley conflict versions Talks -d talks.parley",
            "  parley conflict versions Talks 1 3 -d talks.parley",
            "\"parley conflict solve Talks --at 2 -d talks.parley\" works on an earlier version."
        })
public final class VersionsCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The model.")
    private @Nullable String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FROM", description = "The earlier version.")
    private @Nullable Integer from;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "TO",
            description = "The later version; the newest by default.")
    private @Nullable Integer to;

    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "FILE.parley",
            required = true,
            description = "The dossier.")
    private @Nullable Path dossier;

    @Mixin
    private final ConceptsOption under = new ConceptsOption();

    public VersionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = Objects.requireNonNull(dossier, "picocli has made sure of a dossier");
        return Attempt.at(console, () -> {
            try (Dossier open = Dossiers.open(file, Access.READ, "parley conflict versions", console)) {
                if (name == null) {
                    list(open);
                } else if (from == null) {
                    versions(open, name);
                } else {
                    compare(open, name, from);
                }
            }
        });
    }

    private void list(Dossier open) {
        open.models()
                .all()
                .forEach(kept -> console.out()
                        .printf(
                                "%s\t%d %s\t%s\t%s%n",
                                kept.name(),
                                kept.versions(),
                                kept.versions() == 1 ? "version" : "versions",
                                WHEN.format(kept.keptAt().atZone(ZoneId.systemDefault())),
                                kept.keeper()));
        int count = open.models().all().size();
        console.say(
                count == 0
                        ? "No model is kept here yet; \"parley conflict keep MODEL -d FILE.parley\" keeps one."
                        : count == 1 ? "1 model" : count + " models");
    }

    private void versions(Dossier open, String called) {
        open.models().version(called, 1); // names those that there are, if there is none of that name
        List<VersionHistory.Entry> entries =
                new ArrayList<>(VersionHistory.of(open.models().versions(called)));
        for (VersionHistory.Entry entry : entries.reversed()) {
            ModelVersion version = entry.version();
            console.out()
                    .printf(
                            "version %d, %s, %s%s%n",
                            version.number(),
                            WHEN.format(version.keptAt().atZone(ZoneId.systemDefault())),
                            version.keeper().label(),
                            version.note() == null ? "" : ": " + version.note());
            if (entry.changes().isEmpty() && version.number() > 1) {
                console.out().println("  only its wording");
            }
            entry.changes().forEach(part -> console.out().println("  " + Differences.line(part)));
        }
    }

    private void compare(Dossier open, String called, int earlier) {
        int newest = open.models().versions(called).size();
        ConflictModel first = KeepModels.model(open.models().version(called, earlier));
        ConflictModel second = KeepModels.model(open.models().version(called, to == null ? newest : to));
        Set<Concept> wanted = under.concepts();
        Differences.print(console.out(), ModelDifference.between(first, second, wanted), wanted);
    }
}

package org.parley.cli.conflict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.cli.Console;
import org.parley.cli.Dossiers;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.ModelFiles;
import org.parley.conflict.words.NearName;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.models.ModelVersion;
import org.parley.usecases.models.EvidenceLookup;
import org.parley.usecases.models.KeepModels;
import org.parley.usecases.models.ModelEvidence;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The model that a command works on. */
final class ModelArgument {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "A YAML file or a .gmcr file; with --dossier the name of a model kept there, or a file.")
    private String model = "";

    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "FILE.parley",
            description = "The dossier that keeps the model, or that has the reports it cites.")
    private @Nullable Path dossier;

    @Option(names = "--at", paramLabel = "VERSION", description = "A version of the kept model; the newest by default.")
    private @Nullable Integer version;

    /**
     * What a command works on.
     *
     * @param evidence looked up in the dossier, where one is named
     * @param kept     the version it is, where the dossier keeps it
     */
    record Taken(
            ConflictModel model,
            ModelEvidence evidence,
            @Nullable ModelVersion kept) {}

    ConflictModel read(Console console) {
        return take(console).model();
    }

    /** Says on the console what the model leans on that has fallen. */
    Taken take(Console console) {
        if (dossier == null) {
            if (version != null) {
                throw new BadModel("A file has no versions. Name the dossier that keeps the model with --dossier.");
            }
            ConflictModel read = ModelFiles.read(Path.of(model));
            return new Taken(read, ModelEvidence.unsought(read), null);
        }
        try (Dossier open = Dossiers.open(dossier, Access.READ, "parley conflict", console)) {
            ModelVersion kept = kept(open);
            ConflictModel read = kept == null ? ModelFiles.read(Path.of(model)) : KeepModels.model(kept);
            ModelEvidence evidence = ModelEvidence.of(read, EvidenceLookup.in(open));
            int shaken = evidence.shaken().size();
            if (shaken > 0) {
                console.say((shaken == 1 ? "1 part of the model rests" : shaken + " parts of the model rest")
                        + " on words that were rejected or corrected since; \"parley conflict evidence\" tells which.");
            }
            return new Taken(read, evidence, kept);
        }
    }

    /** The file to keep, as YAML, or the text of the version named. */
    String yaml(Console console) {
        Path from = dossier;
        if (from != null) {
            try (Dossier open = Dossiers.open(from, Access.READ, "parley conflict", console)) {
                ModelVersion kept = kept(open);
                if (kept != null) {
                    return kept.text();
                }
            }
        }
        return ModelFiles.yaml(Path.of(model));
    }

    String name() {
        return model;
    }

    @Nullable Path dossier() {
        return dossier;
    }

    /** Null where the dossier keeps none of that name, but there is such a file. */
    private @Nullable ModelVersion kept(Dossier open) {
        if (version != null) {
            return open.models().version(model, version);
        }
        ModelVersion newest = open.models().newest(model).orElse(null);
        return newest != null || Files.exists(Path.of(model))
                ? newest
                : open.models().version(model, 1);
    }

    /** A state as a person gives it: its number, or the options taken as {@code A + B}, or {@code nothing}. */
    static long state(ConflictModel model, String given) {
        int options = model.options().size();
        long state = 0;
        if (given.matches("\\d{1,18}")) {
            state = Long.parseLong(given);
            if (state >>> options != 0) {
                throw new BadModel("There is no state " + given + ": with " + options + " options states run from 0 to "
                        + ((1L << options) - 1) + ".");
            }
        } else if (!given.strip().equals("nothing")) {
            List<String> names = model.options().stream()
                    .map(org.parley.conflict.Option::name)
                    .toList();
            for (String name : given.split("\\+")) {
                int option = model.option(name.strip());
                if (option < 0) {
                    throw new BadModel("There is no option \"" + name.strip() + "\" in the model. "
                            + NearName.hint(name.strip(), names)
                            + " A state is a number, or names such as \"" + example(names) + "\", or \"nothing\".");
                }
                state |= 1L << option;
            }
        }
        if (!model.feasible(state)) {
            throw new BadModel("State " + state + " is not feasible in this model. "
                    + "\"parley conflict solve\" shows the states that hold.");
        }
        return state;
    }

    private static String example(List<String> names) {
        return String.join(" + ", names.subList(0, Math.min(2, names.size())));
    }

    /** The states of a model that are listed, spread over lines of bearable length. */
    static String numbers(long[] states, int most) {
        String shown = String.join(
                ", ", Arrays.stream(states).limit(most).mapToObj(Long::toString).toList());
        return states.length > most ? shown + ", … (%,d more)".formatted(states.length - most) : shown;
    }
}

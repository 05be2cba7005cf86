package org.parley.usecases.models;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.YamlModel;
import org.parley.dossier.Dossier;
import org.parley.dossier.models.KeptCitation;
import org.parley.dossier.models.ModelVersion;
import org.parley.model.Coder;

/**
 * Keeps models in a dossier and takes them out again. What a machine proposes is kept the same way, signed by the
 * machine; a person accepts it by keeping it under the person's own name.
 */
public final class KeepModels {
    private final Dossier dossier;

    /** @param dossier open for writing where something is to be kept */
    public KeepModels(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * Keeps a model as the next version of that name.
     *
     * @param name by which to find it again; null to take the model's own
     * @param yaml the model file, kept as it stands, comments and all
     * @throws BadModel where it cannot be used; nothing is then kept
     */
    public ModelVersion keep(@Nullable String name, String yaml, Coder keeper, @Nullable String note) {
        ConflictModel model = YamlModel.read(name == null ? "model" : name, yaml);
        EvidenceLookup lookup = EvidenceLookup.in(dossier);
        List<KeptCitation> citations = new ArrayList<>();
        for (ModelPart part : ModelPart.of(model)) {
            for (Citation citation : part.citations()) {
                citations.addAll(kept(part, lookup.find(citation)));
            }
        }
        return dossier.models().keep(name == null ? model.name() : name, yaml, citations, keeper, note);
    }

    /** One line for each attribution that the words belong to; one without where they belong to none. */
    private static List<KeptCitation> kept(ModelPart part, Found found) {
        Citation citation = found.citation();
        List<String> attributions = found.attributions().stream()
                .filter(standing -> !standing.gone())
                .map(Found.Standing::attribution)
                .toList();
        return attributions.isEmpty()
                ? List.of(new KeptCitation(part.words(), citation.quote(), citation.file(), found.document(), null))
                : attributions.stream()
                        .map(attribution -> new KeptCitation(
                                part.words(), citation.quote(), citation.file(), found.document(), attribution))
                        .toList();
    }

    /** @throws BadModel where a later program kept something that this one cannot read */
    public static ConflictModel model(ModelVersion version) {
        return YamlModel.read(version.model() + " (version " + version.number() + ")", version.text());
    }
}

package org.parley.server.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.change.ModelDifference;
import org.parley.conflict.draft.ModelDraft;
import org.parley.conflict.files.GmcrWriter;
import org.parley.conflict.stability.Concept;
import org.parley.dossier.Dossier;
import org.parley.dossier.models.ModelVersion;
import org.parley.model.Coder;
import org.parley.server.view.EvidenceRow;
import org.parley.server.view.KeptModel;
import org.parley.server.view.ModelAsking;
import org.parley.server.view.ModelComparison;
import org.parley.server.view.ModelKeeping;
import org.parley.server.view.ModelRow;
import org.parley.server.view.OutcomeAsking;
import org.parley.server.view.RestingPart;
import org.parley.server.view.VersionRow;
import org.parley.usecases.models.EvidenceLookup;
import org.parley.usecases.models.KeepModels;
import org.parley.usecases.models.ModelEvidence;
import org.parley.usecases.models.VersionHistory;
import org.parley.usecases.models.page.ModelView;
import org.parley.usecases.models.page.ModelViewComposer;
import org.parley.usecases.models.page.StateGraph;
import org.parley.usecases.models.page.ViewOptions;
import org.parley.usecases.models.page.WhatIfWords;

/** The conflict models of a dossier, as the pages use them. Safe for many threads. */
public final class DossierModels {

    /** Larger models are listed only when a person says so. */
    private static final int QUICK_STATES = 100_000;

    /** Versions with more options are not solved for the sake of a comparison. */
    private static final int QUICK_OPTIONS = 16;

    private static final int OUTCOMES = 24;

    private final Dossier dossier;
    private final Coder.Person person;
    private final EvidenceSearch search;

    DossierModels(Dossier dossier, Coder.Person person, EvidenceSearch search) {
        this.dossier = dossier;
        this.person = person;
        this.search = search;
    }

    /** The newest version of each, by name. */
    public List<ModelRow> all() {
        EvidenceLookup lookup = EvidenceLookup.in(dossier);
        return dossier.models().all().stream()
                .map(kept -> row(dossier.models().version(kept.name(), kept.versions()), lookup))
                .toList();
    }

    private static ModelRow row(ModelVersion version, EvidenceLookup lookup) {
        boolean byMachine = version.keeper() instanceof Coder.Machine;
        String at = version.keptAt().toString();
        String keeper = version.keeper().label();
        try {
            ModelEvidence evidence = ModelEvidence.of(KeepModels.model(version), lookup);
            return new ModelRow(
                    version.model(),
                    version.number(),
                    at,
                    keeper,
                    byMachine,
                    version.note(),
                    evidence.model().decisionMakers().size(),
                    evidence.model().options().size(),
                    evidence.parts().size(),
                    evidence.assumptions().size(),
                    evidence.shaken().size(),
                    null);
        } catch (BadModel bad) {
            String fault = String.valueOf(bad.getMessage());
            return new ModelRow(
                    version.model(), version.number(), at, keeper, byMachine, version.note(), 0, 0, 0, 0, 0, fault);
        }
    }

    /** @param number null for the newest version */
    public KeptModel one(String name, @Nullable Integer number) {
        ModelVersion version = version(name, number);
        List<VersionRow> rows = new ArrayList<>();
        for (VersionHistory.Entry entry : VersionHistory.of(dossier.models().versions(name))) {
            ModelVersion each = entry.version();
            rows.addFirst(new VersionRow(
                    each.number(),
                    each.keptAt().toString(),
                    each.keeper().label(),
                    each.keeper() instanceof Coder.Machine,
                    each.note(),
                    WhatIfWords.changes(entry.changes())));
        }
        return new KeptModel(
                name,
                version.number(),
                rows,
                ModelDraft.of(KeepModels.model(version)),
                version.text(),
                TypedModels.comments(version.text()));
    }

    /** Keeps what was typed as the next version of that name. */
    public KeptModel keep(String name, ModelKeeping keeping) {
        TypedModels.read(keeping.draft(), keeping.yaml());
        String note = keeping.note();
        ModelVersion kept = new KeepModels(dossier)
                .keep(
                        name.strip(),
                        TypedModels.yaml(keeping.draft(), keeping.yaml()),
                        person,
                        note == null || note.isBlank() ? null : note.strip());
        return one(kept.model(), kept.number());
    }

    /** Where both a kept and a typed model are asked about, the typed one is the what-if beside the kept one. */
    public ModelView view(ModelAsking asking) {
        String name = asking.model();
        boolean typed = asking.draft() != null || asking.yaml() != null;
        ConflictModel other = typed ? TypedModels.read(asking.draft(), asking.yaml()) : null;
        if (name == null) {
            return typed(asking, null);
        }
        ModelVersion version = version(name, asking.version());
        return ModelViewComposer.compose(
                evidence(KeepModels.model(version)), version, options(asking).beside(other));
    }

    /** A kept model and a typed one side by side; of models too large to list, only what differs in themselves. */
    public ModelComparison compare(ModelAsking asking) {
        String name = asking.model();
        if (name == null) {
            throw new Unusable("There is only one model to compare.", "Name a kept model, and send what is tried.");
        }
        ConflictModel kept = KeepModels.model(version(name, asking.version()));
        ConflictModel tried = TypedModels.read(asking.draft(), asking.yaml());
        ModelView base = view(asking);
        ModelView.WhatIf difference = base.whatIf();
        return new ModelComparison(
                base, typed(asking, kept), difference == null ? inThemselves(kept, tried) : difference);
    }

    private static ModelView.WhatIf inThemselves(ConflictModel one, ConflictModel other) {
        return new ModelView.WhatIf(
                other.name(), WhatIfWords.changes(ModelDifference.parts(one, other)), List.of(), false);
    }

    private ModelView typed(ModelAsking asking, @Nullable ConflictModel beside) {
        return ModelViewComposer.compose(
                evidence(TypedModels.read(asking.draft(), asking.yaml())),
                null,
                options(asking).beside(beside));
    }

    private static ViewOptions options(ModelAsking asking) {
        try {
            return new ViewOptions(
                    OUTCOMES,
                    asking.draws(),
                    asking.seed(),
                    null,
                    asking.patience() ? ViewOptions.USUAL.states() : QUICK_STATES);
        } catch (IllegalArgumentException e) {
            throw new Unusable(String.valueOf(e.getMessage()), "");
        }
    }

    /** One outcome, told in full. */
    public ModelView.Card outcome(OutcomeAsking asking) {
        ConflictModel model = model(asking.model(), asking.version(), asking.draft(), asking.yaml());
        long state = 0;
        for (String name : asking.taken()) {
            int option = model.option(name);
            if (option < 0) {
                throw new Unusable("The model has no option \"" + name + "\".", "Choose among its options.");
            }
            state |= 1L << option;
        }
        if (!model.feasible(state)) {
            throw new Unusable(
                    "This outcome cannot be: something under \"what cannot go together\" excludes it.",
                    "Choose other options.");
        }
        return ModelViewComposer.outcome(evidence(model), state);
    }

    public StateGraph graph(ModelAsking asking) {
        return StateGraph.of(model(asking.model(), asking.version(), asking.draft(), asking.yaml()));
    }

    /** A typed model wherever there is one, else the kept one. */
    private ConflictModel model(
            @Nullable String name, @Nullable Integer version, @Nullable ModelDraft draft, @Nullable String yaml) {
        return draft != null || yaml != null || name == null
                ? TypedModels.read(draft, yaml)
                : KeepModels.model(version(name, version));
    }

    /** What differs between two versions, and which outcomes that changed. */
    public ModelView.WhatIf difference(String name, int from, int to) {
        ConflictModel before = KeepModels.model(version(name, from));
        ConflictModel after = KeepModels.model(version(name, to));
        return Math.max(before.options().size(), after.options().size()) > QUICK_OPTIONS
                ? inThemselves(before, after)
                : WhatIfWords.of(after, ModelDifference.between(before, after, Concept.USUAL));
    }

    /** A version as a file: its own text. */
    public String yaml(String name, @Nullable Integer number) {
        return version(name, number).text();
    }

    /** A version as a file for other programs. */
    public String gmcr(String name, @Nullable Integer number) {
        return GmcrWriter.write(KeepModels.model(version(name, number)));
    }

    /** Quotations to cite. */
    public List<EvidenceRow> evidence(String query) {
        return search.find(query);
    }

    /** What rests on an attribution, in the newest version of each model. */
    public List<RestingPart> resting(String attribution) {
        List<RestingPart> parts = new ArrayList<>();
        for (String name : dossier.models().citing(attribution)) {
            int newest = version(name, null).number();
            dossier.models().citations(name, newest).stream()
                    .filter(citation -> attribution.equals(citation.attribution()))
                    .map(citation -> new RestingPart(name, newest, citation.part()))
                    .distinct()
                    .forEach(parts::add);
        }
        return parts;
    }

    private ModelEvidence evidence(ConflictModel model) {
        return ModelEvidence.of(model, EvidenceLookup.in(dossier));
    }

    private ModelVersion version(String name, @Nullable Integer number) {
        return dossier.models()
                .version(
                        name,
                        number != null
                                ? number
                                : Math.max(1, dossier.models().versions(name).size()));
    }
}

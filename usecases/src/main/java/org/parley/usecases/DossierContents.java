package org.parley.usecases;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.dossier.Dossier;
import org.parley.dossier.documents.Readings;
import org.parley.formats.export.Contents;
import org.parley.model.Actor;
import org.parley.model.DocumentGroup;
import org.parley.model.StoredDocument;

/**
 * What a dossier holds, for exports and the brief. The cast and the groups are those of the moment it was made: stored
 * ones where they are up to date, else (after a reading that was killed) worked out anew and not stored.
 */
public final class DossierContents implements Contents {

    private final Dossier dossier;
    private final List<Actor> actors;
    private final List<DocumentGroup> groups;

    private DossierContents(Dossier dossier, List<Actor> actors, List<DocumentGroup> groups) {
        this.dossier = dossier;
        this.actors = List.copyOf(actors);
        this.groups = List.copyOf(groups);
    }

    /** The dossier may be open for reading only. */
    public static DossierContents of(Dossier dossier) {
        return new DossierContents(
                dossier,
                dossier.cast().current()
                        ? dossier.cast().actors()
                        : Upkeep.cast(dossier).actors(),
                dossier.groups().all());
    }

    @Override
    public Contents.Program program() {
        return new Contents.Program(
                org.parley.usecases.Program.NAME,
                org.parley.usecases.Program.VERSION,
                dossier.info().readers().stream().map(DossierContents::reader).collect(Collectors.joining(", ")));
    }

    /** "minilm-1 (sha256 0f3a…)": its name, and what it knew. */
    private static String reader(Readings.Use use) {
        return use.hash() == null ? use.reader() : use.reader() + " (sha256 " + use.hash() + ")";
    }

    @Override
    public Stream<StoredDocument> documents() {
        return dossier.documents().stream();
    }

    @Override
    public List<Actor> actors() {
        return actors;
    }

    /** Reports that are not independent of each other. */
    public List<DocumentGroup> groups() {
        return groups;
    }
}

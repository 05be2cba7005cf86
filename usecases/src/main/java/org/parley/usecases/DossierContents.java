package org.parley.usecases;

import java.util.List;
import java.util.stream.Stream;
import org.parley.dossier.Dossier;
import org.parley.formats.export.Contents;
import org.parley.model.Actor;
import org.parley.model.DocumentGroup;
import org.parley.model.StoredDocument;

public final class DossierContents implements Contents {
    private final Dossier dossier;
    private DossierContents(Dossier dossier) { this.dossier = dossier; }
    public static DossierContents of(Dossier dossier) { return new DossierContents(dossier); }
    @Override public Program program() { return new Program("Parley", org.parley.usecases.Program.VERSION, "rules-1"); }
    @Override public Stream<StoredDocument> documents() { return dossier.documents().stream(); }
    @Override public List<Actor> actors() { return List.of(); }
    public List<DocumentGroup> groups() { return List.of(); }
}

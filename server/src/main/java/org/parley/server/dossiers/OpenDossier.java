package org.parley.server.dossiers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.parley.server.view.ActorMerge;
import org.parley.server.view.ActorPage;
import org.parley.server.view.ActorRow;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.AttributionView;
import org.parley.server.view.BriefView;
import org.parley.server.view.HistoryEntry;
import org.parley.server.view.LeftOutDecision;
import org.parley.server.view.NewAttribution;
import org.parley.server.view.ReadingProgress;
import org.parley.server.view.ReportCorrection;
import org.parley.server.view.ReportList;
import org.parley.server.view.ReportText;
import org.parley.server.view.SearchResults;
import org.parley.server.view.Standing;

/**
 * What the pages do with one dossier. Names that the dossier does not know and what it cannot do now are refused with
 * {@link org.parley.dossier.access.DossierException}. Safe for use by many threads at once.
 */
public interface OpenDossier extends AutoCloseable {

    Path file();

    Standing standing();

    ReportList reports();

    ReportText report(String id);

    void correct(String report, ReportCorrection correction);

    void leftOut(String report, LeftOutDecision decision);

    AttributionView review(String attribution, AttributionReview review);

    AttributionView add(String report, NewAttribution attribution);

    List<ActorRow> actors();

    ActorPage actor(String id);

    void merge(ActorMerge merge);

    void split(String actor);

    void rename(String actor, String name);

    SearchResults search(String query, int limit);

    BriefView brief();

    /** The conflict models kept in it. */
    DossierModels models();

    /** Newest first. */
    List<HistoryEntry> history(int limit);

    /** Takes back the newest change of a person that stands. */
    void undo();

    /** Makes the change again that was taken back last. */
    void redo();

    /**
     * Reads what was uploaded into a folder into the dossier, telling how far it is; returns when all is in it. A file of the
     * same name and much the same words is a new version of the report it names.
     */
    void read(Path uploads, Consumer<ReadingProgress> progress);

    @Override
    void close();
}

package org.parley.server.dossiers;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.history.Change;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.search.Hits;
import org.parley.model.Coder;
import org.parley.model.StoredDocument;
import org.parley.server.view.ActorMerge;
import org.parley.server.view.ActorPage;
import org.parley.server.view.ActorRow;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.AttributionView;
import org.parley.server.view.BriefView;
import org.parley.server.view.HistoryEntry;
import org.parley.server.view.LeftOut;
import org.parley.server.view.LeftOutDecision;
import org.parley.server.view.NewAttribution;
import org.parley.server.view.ReadingProgress;
import org.parley.server.view.ReportBlock;
import org.parley.server.view.ReportCorrection;
import org.parley.server.view.ReportGroup;
import org.parley.server.view.ReportList;
import org.parley.server.view.ReportRow;
import org.parley.server.view.ReportText;
import org.parley.server.view.SearchHit;
import org.parley.server.view.SearchResults;
import org.parley.server.view.Standing;
import org.parley.usecases.DossierContents;
import org.parley.usecases.Readers;
import org.parley.usecases.Upkeep;
import org.parley.usecases.actors.MendActors;
import org.parley.usecases.brief.BriefComposer;
import org.parley.usecases.mend.CorrectReports;
import org.parley.usecases.mend.MendAttributions;
import org.parley.usecases.read.ReadOptions;
import org.parley.usecases.read.ReadReports;
import org.parley.usecases.read.UploadOrigins;

/** A dossier in its file, as the pages use it. */
final class StoredDossier implements OpenDossier {

    private final Dossier dossier;
    private final Coder.Person person;
    private final Readers reader;
    private final CorrectReports corrections;
    private final MendActors cast;
    private final ReportIndex index;
    private final CastViews castViews;
    private final Mending mending;
    private final DossierModels models;

    /** @param reader who reads what comes in; loaded when something does */
    StoredDossier(Dossier dossier, Coder.Person person, Readers reader) {
        this.dossier = dossier;
        this.person = person;
        this.reader = reader;
        this.corrections = new CorrectReports(dossier, person);
        this.cast = new MendActors(dossier, person);
        this.index = new ReportIndex(dossier);
        this.castViews = new CastViews(dossier, index);
        this.mending = new Mending(new MendAttributions(dossier, person), corrections);
        this.models = new DossierModels(dossier, person, new EvidenceSearch(dossier, index, castViews));
        new Upkeep(dossier).refresh();
    }

    @Override
    public DossierModels models() {
        return models;
    }

    @Override
    public Path file() {
        return dossier.path();
    }

    @Override
    public Standing standing() {
        int unread = 0;
        int said = 0;
        int reviewed = 0;
        List<ReportIndex.Entry> entries = index.entries();
        for (ReportIndex.Entry entry : entries) {
            unread += entry.row().unread() == null ? 0 : 1;
            said += entry.row().attributions();
            reviewed += entry.row().reviewed();
        }
        ChangeStory story = story();
        return new Standing(
                entries.size(),
                unread,
                said,
                reviewed,
                index.cast().actors().size(),
                true,
                dossier.history().undoable().map(story::tell).orElse(null),
                dossier.history().redoable().map(story::tell).orElse(null));
    }

    @Override
    public ReportList reports() {
        return new ReportList(
                index.entries().stream().map(ReportIndex.Entry::row).toList(),
                dossier.groups().all().stream()
                        .map(group -> new ReportGroup(group.kind(), group.why(), group.documents()))
                        .toList());
    }

    @Override
    public ReportText report(String id) {
        StoredDocument stored = dossier.documents().document(id);
        var reading = stored.reading();
        return new ReportText(
                row(id),
                stored.document().text(),
                reading.authors(),
                stored.document().address(),
                Views.origin(reading.provenance()),
                stored.document().notices(),
                reading.blocks().stream()
                        .map(block -> new ReportBlock(
                                block.role(),
                                block.range().begin(),
                                block.range().end()))
                        .toList(),
                reading.dropped().stream()
                        .map(dropped -> new LeftOut(
                                dropped.range().begin(), dropped.range().end(), dropped.why()))
                        .toList(),
                corrections.restoredIn(id).stream()
                        .map(restored -> new LeftOut(
                                restored.range().begin(), restored.range().end(), restored.why()))
                        .toList(),
                dossier.attributions().of(id).stream()
                        .map(castViews::attribution)
                        .toList());
    }

    private ReportRow row(String id) {
        ReportIndex.Entry entry = index.entry(id);
        if (entry == null) {
            throw new DossierException(
                    Kind.UNKNOWN_NAME, "There is no report " + id + " in this dossier.", "Look it up in the list.");
        }
        return entry.row();
    }

    @Override
    public void correct(String report, ReportCorrection correction) {
        mending.correct(report, correction);
        index.changed(report);
    }

    @Override
    public void leftOut(String report, LeftOutDecision decision) {
        mending.leftOut(report, decision);
        index.changed(report);
    }

    @Override
    public AttributionView review(String attribution, AttributionReview review) {
        mending.review(attribution, review);
        String report = AttributionId.of(attribution).document().toString();
        mended(report, review.newActor() != null);
        return find(report, attribution);
    }

    @Override
    public AttributionView add(String report, NewAttribution added) {
        String id = mending.add(report, added);
        mended(report, added.newActor() != null);
        return find(report, id);
    }

    private void mended(String report, boolean somebodyNew) {
        index.changed(report);
        if (somebodyNew) {
            recast();
        }
    }

    private AttributionView find(String report, String attribution) {
        return dossier.attributions().of(report).stream()
                .filter(stored -> stored.id().equals(attribution))
                .map(castViews::attribution)
                .findFirst()
                .orElseThrow(() -> new Unusable("Your own addition is gone.", "Undo brings it back."));
    }

    @Override
    public List<ActorRow> actors() {
        return castViews.rows();
    }

    @Override
    public ActorPage actor(String id) {
        return castViews.page(id);
    }

    @Override
    public void merge(ActorMerge merge) {
        require(merge.keep());
        require(merge.absorb());
        if (merge.keep().equals(merge.absorb())) {
            throw new Unusable("An actor cannot be merged with itself.", "Choose another.");
        }
        cast.merge(merge.keep(), merge.absorb());
        index.recast();
    }

    @Override
    public void split(String actor) {
        require(actor);
        cast.split(actor);
        index.recast();
    }

    @Override
    public void rename(String actor, String name) {
        require(actor);
        if (name.isBlank() || name.length() > 200) {
            throw new Unusable("An actor's name has 1 to 200 characters.", "Type another.");
        }
        cast.rename(actor, name.strip());
        index.recast();
    }

    private void require(String actor) {
        if (dossier.cast().actor(actor).isEmpty()) {
            throw CastViews.unknown(actor);
        }
    }

    private void recast() {
        new Upkeep(dossier).recast();
        index.recast();
    }

    @Override
    public SearchResults search(String query, int limit) {
        Hits hits = dossier.search().find(query, limit);
        return new SearchResults(
                query,
                (int) hits.total(),
                hits.hits().stream()
                        .map(hit -> new SearchHit(
                                row(hit.document()),
                                hit.places().isEmpty()
                                        ? null
                                        : hit.places().getFirst().begin(),
                                Views.snippet(hit)))
                        .toList());
    }

    @Override
    public BriefView brief() {
        DossierContents contents = DossierContents.of(dossier);
        return BriefViews.of(BriefComposer.compose(OpenDossiers.name(file()), contents, contents.groups()), this::row);
    }

    @Override
    public List<HistoryEntry> history(int limit) {
        List<Change> changes = dossier.history().newest(0, limit);
        Set<Long> undone = new HashSet<>();
        for (Change change : changes) { // newest first: an undoing that was itself undone is met after its undoing
            if (change.undoes() != null && !undone.contains(change.number())) {
                undone.add(change.undoes());
            }
        }
        ChangeStory story = story();
        Map<Long, Change> byNumber = changes.stream().collect(Collectors.toMap(Change::number, change -> change));
        return changes.stream()
                .map(change -> new HistoryEntry(
                        Long.toString(change.number()),
                        change.at().toString(),
                        change.coder().label(),
                        change.coder() instanceof Coder.Machine,
                        story.tell(change, byNumber),
                        undone.contains(change.number()),
                        change.undoes() != null))
                .toList();
    }

    private ChangeStory story() {
        return new ChangeStory(
                id -> {
                    ReportIndex.Entry entry = index.entry(id);
                    return entry == null ? id : entry.row().name();
                },
                dossier.decisions().all());
    }

    @Override
    public void undo() {
        after(dossier.history().undo(person).orElseThrow(() -> new Unusable("There is nothing to undo.", "")));
    }

    @Override
    public void redo() {
        after(dossier.history().redo(person).orElseThrow(() -> new Unusable("There is nothing to redo.", "")));
    }

    private void after(Change change) {
        if (change.kind() == ChangeKind.ACTOR_DECISION) {
            recast();
        } else {
            index.changed(change.subject().replaceFirst("[- ].*", ""));
        }
    }

    @Override
    public void read(Path uploads, Consumer<ReadingProgress> progress) {
        ReadStory story = new ReadStory(progress);
        try {
            new ReadReports(dossier, reader.reader(), person)
                    .read(
                            List.of(uploads),
                            ReadOptions.standard(),
                            new UploadOrigins(dossier, uploads),
                            (outcome, sofar, known) -> {
                                story.finished(outcome, sofar, known);
                                if (story.timeToShow()) {
                                    index.forget();
                                }
                            });
        } finally {
            new Upkeep(dossier).refresh();
            index.forget();
        }
        story.done();
    }

    @Override
    public void close() {
        dossier.close();
    }
}

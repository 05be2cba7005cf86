package org.parley.server.dossiers;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.history.Change;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.review.StoredAttribution;
import org.parley.dossier.search.Hits;
import org.parley.model.Actor;
import org.parley.model.ActorDecision;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.StoredDocument;
import org.parley.server.view.ActorMerge;
import org.parley.server.view.ActorName;
import org.parley.server.view.ActorPage;
import org.parley.server.view.ActorRow;
import org.parley.server.view.AttributionReview;
import org.parley.server.view.AttributionView;
import org.parley.server.view.BriefView;
import org.parley.server.view.HistoryEntry;
import org.parley.server.view.LeftOut;
import org.parley.server.view.MembershipView;
import org.parley.server.view.NewAttribution;
import org.parley.server.view.Quotation;
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
import org.parley.usecases.mend.Speaker;
import org.parley.usecases.read.ReadOptions;
import org.parley.usecases.read.ReadReports;

/** A dossier in its file, as the pages use it. */
final class StoredDossier implements OpenDossier {

    /** An actor's newest quotations; more would be no page. */
    private static final int QUOTATIONS = 400;

    private final Dossier dossier;
    private final Coder.Person person;
    private final MendAttributions attributions;
    private final CorrectReports corrections;
    private final MendActors cast;
    private final ReportIndex index;

    StoredDossier(Dossier dossier, Coder.Person person) {
        this.dossier = dossier;
        this.person = person;
        this.attributions = new MendAttributions(dossier, person);
        this.corrections = new CorrectReports(dossier, person);
        this.cast = new MendActors(dossier, person);
        this.index = new ReportIndex(dossier);
        new Upkeep(dossier).refresh();
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
                dossier.attributions().of(id).stream().map(this::view).toList());
    }

    private ReportRow row(String id) {
        ReportIndex.Entry entry = index.entry(id);
        if (entry == null) {
            throw new DossierException(
                    Kind.UNKNOWN_NAME, "There is no report " + id + " in this dossier.", "Look it up in the list.");
        }
        return entry.row();
    }

    private AttributionView view(StoredAttribution stored) {
        Attribution.Source source = stored.attribution().source();
        Actor actor = index.cast().of(stored.document(), source == null ? null : source.actor());
        return Views.attribution(stored, actor == null ? null : new ActorName(actor.id(), actor.name()));
    }

    @Override
    public void correct(String report, ReportCorrection correction) {
        if (correction.title() != null) {
            corrections.title(report, filled(correction.title(), "title"));
        }
        if (correction.outlet() != null) {
            corrections.outlet(report, filled(correction.outlet(), "outlet"));
        }
        if (correction.earliest() != null) {
            LocalDate earliest = date(correction.earliest());
            LocalDate latest = correction.latest() == null ? earliest : date(correction.latest());
            if (latest.isBefore(earliest)) {
                throw new Unusable(
                        "The last day, " + latest + ", lies before the first, " + earliest + ".",
                        "Put the earlier day first.");
            }
            corrections.published(report, earliest, latest);
        }
        index.changed(report);
    }

    private static String filled(String value, String what) {
        if (value.isBlank()) {
            throw new Unusable("The " + what + " is empty.", "Type it, or leave it as it was.");
        }
        return value;
    }

    private static LocalDate date(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            throw new Unusable("\"" + iso + "\" is no date.", "Write it as year, month and day: 2025-02-12.");
        }
    }

    @Override
    public AttributionView review(String attribution, AttributionReview review) {
        switch (review.verdict()) {
            case ACCEPTED -> attributions.accept(attribution, review.note());
            case REJECTED -> attributions.reject(attribution, review.note());
            case CORRECTED ->
                attributions.giveTo(attribution, speaker(review.actor(), review.newActor()), review.note());
            case ADDED ->
                throw new Unusable("An attribution that exists cannot be added.", "Accept, correct or reject it.");
        }
        String report = AttributionId.of(attribution).document().toString();
        mended(report, review.newActor() != null);
        return find(report, attribution);
    }

    @Override
    public AttributionView add(String report, NewAttribution added) {
        String id;
        try {
            id = attributions.add(
                    report,
                    added.mode(),
                    Views.span(added.content()),
                    added.source() == null ? null : Views.span(added.source()),
                    added.cue() == null ? null : Views.span(added.cue()),
                    speaker(added.actor(), added.newActor()));
        } catch (IndexOutOfBoundsException e) {
            throw new Unusable("The words lie beyond the end of the report.", "Load the report again and select them.");
        }
        mended(report, added.newActor() != null);
        return find(report, id);
    }

    private static Speaker speaker(@Nullable String actor, @Nullable String newActor) {
        if (actor != null) {
            return new Speaker.Known(actor);
        }
        if (newActor == null || newActor.isBlank() || newActor.length() > 200) {
            throw new Unusable(
                    "It was not said who speaks.", "Choose an actor, or type a name of at most 200 characters.");
        }
        return new Speaker.New(newActor);
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
                .map(this::view)
                .findFirst()
                .orElseThrow(() -> new Unusable("Your own addition is gone.", "Undo brings it back."));
    }

    @Override
    public List<ActorRow> actors() {
        ReportIndex.Cast known = index.cast();
        Map<String, Tally> tallies = new HashMap<>();
        for (ReportIndex.Entry entry : index.entries()) {
            Map<String, Integer> here = new HashMap<>();
            entry.said().forEach((key, count) -> {
                Actor actor = known.of(entry.row().id(), key);
                if (actor != null) {
                    here.merge(actor.id(), count, Integer::sum);
                }
            });
            here.forEach((id, count) -> tallies.merge(id, new Tally(count, 1), Tally::plus));
        }
        Map<String, String> names = new HashMap<>();
        known.actors().forEach(actor -> names.put(actor.id(), actor.name()));
        Set<String> decided = decided();
        return known.actors().stream()
                .map(actor -> row(actor, tallies.getOrDefault(actor.id(), Tally.NONE), names, decided))
                .toList();
    }

    private record Tally(int said, int reports) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(said + other.said, reports + other.reports);
        }
    }

    private static ActorRow row(Actor actor, Tally tally, Map<String, String> names, Set<String> decided) {
        return new ActorRow(
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.aliases(),
                actor.memberOf().stream()
                        .filter(membership -> names.containsKey(membership.actor()))
                        .map(membership -> new MembershipView(
                                membership.actor(),
                                names.getOrDefault(membership.actor(), membership.actor()),
                                membership.role()))
                        .toList(),
                actor.unnamed(),
                decided.contains(actor.id()),
                tally.said(),
                tally.reports());
    }

    private Set<String> decided() {
        Set<String> ids = new HashSet<>();
        for (ActorDecision decision : dossier.decisions().inForce()) {
            ids.add(
                    switch (decision) {
                        case ActorDecision.Merge merge -> merge.keep();
                        case ActorDecision.Split split -> split.actor();
                        case ActorDecision.Rename rename -> rename.actor();
                    });
        }
        return ids;
    }

    @Override
    public ActorPage actor(String id) {
        ActorRow actor = actors().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknownActor(id));
        ReportIndex.Cast known = index.cast();
        List<ReportIndex.Entry> entries = new ArrayList<>(index.entries());
        entries.removeIf(entry -> entry.said().keySet().stream()
                .noneMatch(key -> is(known.of(entry.row().id(), key), id)));
        entries.sort(
                Comparator.comparing((ReportIndex.Entry entry) -> entry.row().published() == null
                                ? ""
                                : entry.row().published().latest())
                        .reversed());
        List<Quotation> quotations = new ArrayList<>();
        for (ReportIndex.Entry entry : entries) {
            if (quotations.size() >= QUOTATIONS) {
                break;
            }
            quotations.addAll(quotations(entry.row(), id, known));
        }
        return new ActorPage(actor, quotations);
    }

    private List<Quotation> quotations(ReportRow row, String actor, ReportIndex.Cast known) {
        StoredDocument stored = dossier.documents().document(row.id());
        CodePoints text = CodePoints.of(stored.document().text());
        return dossier.attributions().of(row.id()).stream()
                .filter(found -> !found.rejected())
                .filter(found -> {
                    Attribution.Source source = found.attribution().source();
                    return source != null && is(known.of(row.id(), source.actor()), actor);
                })
                .map(found -> new Quotation(
                        row,
                        view(found),
                        Views.around(
                                text,
                                stored.reading().sentences(),
                                found.attribution().content().span().hull())))
                .toList();
    }

    private static boolean is(@Nullable Actor actor, String id) {
        return actor != null && actor.id().equals(id);
    }

    private static DossierException unknownActor(String id) {
        return new DossierException(
                Kind.UNKNOWN_NAME,
                "There is no actor \"" + id + "\" in this dossier.",
                "Look the actor up in the list; it may have been merged with another.");
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
            throw unknownActor(actor);
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
        return changes.stream()
                .map(change -> new HistoryEntry(
                        Long.toString(change.number()),
                        change.at().toString(),
                        change.coder().label(),
                        change.coder() instanceof Coder.Machine,
                        (change.undoes() == null ? "" : "taken back: ") + story.tell(change),
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
    public void read(List<Path> paths, Consumer<ReadingProgress> progress) {
        ReadStory story = new ReadStory(progress);
        try {
            new ReadReports(dossier, Readers.standard(), person)
                    .read(paths, ReadOptions.standard(), (outcome, sofar, known) -> {
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

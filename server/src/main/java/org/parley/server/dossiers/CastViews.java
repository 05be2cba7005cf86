package org.parley.server.dossiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.review.StoredAttribution;
import org.parley.model.Actor;
import org.parley.model.ActorDecision;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.StoredDocument;
import org.parley.server.view.ActorName;
import org.parley.server.view.ActorPage;
import org.parley.server.view.ActorRow;
import org.parley.server.view.AttributionView;
import org.parley.server.view.MembershipView;
import org.parley.server.view.Quotation;
import org.parley.server.view.ReportRow;

/** The cast of a dossier, and what its actors say, as the pages are told. Safe for many threads. */
final class CastViews {

    /** An actor's newest quotations; more would be no page. */
    private static final int QUOTATIONS = 400;

    private final Dossier dossier;
    private final ReportIndex index;

    CastViews(Dossier dossier, ReportIndex index) {
        this.dossier = dossier;
        this.index = index;
    }

    /** An attribution with the actor who is its source, as far as that is known. */
    AttributionView attribution(StoredAttribution stored) {
        Attribution.Source source = stored.attribution().source();
        Actor actor = index.cast().of(stored.document(), source == null ? null : source.actor());
        return Views.attribution(stored, actor == null ? null : new ActorName(actor.id(), actor.name()));
    }

    /** The whole cast. */
    List<ActorRow> rows() {
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

    /** One actor, with its newest quotations. */
    ActorPage page(String id) {
        ActorRow actor = rows().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
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
                        attribution(found),
                        Views.around(
                                text,
                                stored.reading().sentences(),
                                found.attribution().content().span().hull())))
                .toList();
    }

    private static boolean is(@Nullable Actor actor, String id) {
        return actor != null && actor.id().equals(id);
    }

    static DossierException unknown(String id) {
        return new DossierException(
                Kind.UNKNOWN_NAME,
                "There is no actor \"" + id + "\" in this dossier.",
                "Look the actor up in the list; it may have been merged with another.");
    }
}

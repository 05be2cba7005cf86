package org.parley.server.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.review.StoredAttribution;
import org.parley.model.Actor;
import org.parley.model.Actor.LocalRef;
import org.parley.model.Attribution;
import org.parley.model.StoredDocument;
import org.parley.server.view.ReportRow;
import org.parley.usecases.ReportName;

/**
 * What lists show of the reports and actors of a dossier, kept in memory so that pages need not read every text: one
 * entry per report, read again only for reports that changed. Safe for many threads.
 */
final class ReportIndex {

    private final Dossier dossier;
    private final Map<String, Entry> byReport = new LinkedHashMap<>();
    private @Nullable Cast cast;
    private boolean complete;

    ReportIndex(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A report's line, and how often each of its actors, by key, is told to have said something. */
    record Entry(ReportRow row, Map<String, Integer> said) {}

    /** The cast, and which of its actors each local actor is. */
    record Cast(List<Actor> actors, Map<LocalRef, Actor> byMember, Map<String, Actor> byKey) {

        /** The actor behind a key of a report; a person may name one that the report itself does not. */
        @Nullable Actor of(String report, @Nullable String key) {
            if (key == null) {
                return null;
            }
            Actor here = byMember.get(new LocalRef(report, key));
            return here != null ? here : byKey.get(key);
        }
    }

    synchronized List<Entry> entries() {
        load();
        return new ArrayList<>(byReport.values());
    }

    synchronized @Nullable Entry entry(String report) {
        load();
        return byReport.get(report);
    }

    synchronized Cast cast() {
        Cast known = cast;
        if (known == null) {
            Map<LocalRef, Actor> byMember = new HashMap<>();
            Map<String, Actor> byKey = new HashMap<>();
            List<Actor> actors = dossier.cast().actors();
            for (Actor actor : actors) {
                for (LocalRef member : actor.members()) {
                    byMember.put(member, actor);
                    if (!member.key().startsWith("unnamed:")) {
                        byKey.putIfAbsent(member.key(), actor);
                    }
                }
            }
            known = new Cast(actors, byMember, byKey);
            cast = known;
        }
        return known;
    }

    /** A person changed something in this report. */
    synchronized void changed(String report) {
        if (complete) {
            put(dossier.documents().document(report));
        }
    }

    /** Who is who was decided anew. */
    synchronized void recast() {
        cast = null;
    }

    /** Anything may have changed. */
    synchronized void forget() {
        cast = null;
        complete = false;
    }

    private void load() {
        if (!complete) {
            byReport.clear();
            try (Stream<StoredDocument> documents = dossier.documents().stream()) {
                documents.forEach(this::put);
            }
            complete = true;
        }
    }

    private void put(StoredDocument stored) {
        List<StoredAttribution> attributions = dossier.attributions().of(stored.id());
        Map<String, Integer> said = new HashMap<>();
        int standing = 0;
        int reviewed = 0;
        for (StoredAttribution attribution : attributions) {
            reviewed += attribution.review() != null && !attribution.review().orphaned() ? 1 : 0;
            if (!attribution.rejected()) {
                standing++;
                Attribution.Source source = attribution.attribution().source();
                if (source != null && source.actor() != null) {
                    said.merge(source.actor(), 1, Integer::sum);
                }
            }
        }
        byReport.put(stored.id(), new Entry(row(stored, standing, reviewed), said));
    }

    private ReportRow row(StoredDocument stored, int attributions, int reviewed) {
        var reading = stored.reading();
        return new ReportRow(
                stored.id(),
                ReportName.of(stored),
                reading.title(),
                stored.document().file(),
                reading.outlet(),
                Views.dated(reading.published()),
                reading.language(),
                reading.unread(),
                stored.version(),
                attributions,
                reviewed,
                dossier.corrections().of(stored.id()).stream()
                        .map(correction -> correction.value().field().label())
                        .toList());
    }
}

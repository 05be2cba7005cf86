package org.parley.dossier.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.documents.DocumentRows.Current;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.json.Json;
import org.parley.dossier.readings.NumberedReading;
import org.parley.dossier.readings.Numbering;
import org.parley.dossier.readings.ReadingRows;
import org.parley.dossier.review.Carry;
import org.parley.dossier.search.TextIndex;
import org.parley.model.Coder;
import org.parley.model.Document;
import org.parley.model.Reading;

/** Puts reports into the dossier, all that belongs to one in one transaction. */
final class Intake {

    private final Shelf shelf;
    private final Originals originals;
    private final TextIndex index;
    private final Carry carry;
    private final ChangeLog log;

    Intake(Shelf shelf, Originals originals, TextIndex index, Carry carry, ChangeLog log) {
        this.shelf = shelf;
        this.originals = originals;
        this.index = index;
        this.carry = carry;
        this.log = log;
    }

    /** An arrival whose bytes are packed already. */
    record Prepared(Arrival arrival, Originals.Packed packed) {}

    /** Their ids, in the same order. */
    List<String> take(Session session, List<Prepared> arrivals) {
        List<String> ids = new ArrayList<>(arrivals.size());
        Crate crate = new Crate(shelf.documents().last(session));
        for (Prepared prepared : arrivals) {
            if (!crate.origins.add(prepared.arrival().origin())) { // the same again: the first must be in before it
                unload(session, crate);
                crate = new Crate(crate.last);
                crate.origins.add(prepared.arrival().origin());
            }
            ids.add(new DocumentId(load(session, crate, prepared)).toString());
        }
        unload(session, crate);
        return ids;
    }

    /** Replaces a document's reading; the file stays the same. */
    void readAgain(Session session, DocumentId id, Reading reading) {
        Crate crate = new Crate(0);
        Current current = shelf.documents().require(session, id);
        replace(session, crate, current, present(session, current), reading, OptionalLong.empty());
        unload(session, crate);
    }

    private long load(Session session, Crate crate, Prepared prepared) {
        Arrival arrival = prepared.arrival();
        Document document = arrival.document();
        Optional<Current> known = shelf.documents().find(session, arrival.origin());
        // the same bytes can make another text, when a later program reads more out of them: another version too
        boolean newVersion = known.isEmpty() || !present(session, known.get()).equals(document);
        OptionalLong original = newVersion
                ? OptionalLong.of(originals.put(session, document.sha256(), prepared.packed()))
                : OptionalLong.empty();
        if (known.isPresent()) {
            replace(session, crate, known.get(), document, arrival.reading(), original);
            return known.get().id();
        }
        long id = ++crate.last;
        Numbering numbering = Numbering.first(arrival.reading().attributions());
        Shown shown = Shown.of(document, arrival.reading(), List.of());
        crate.documents.add(
                new DocumentRows.Entry(id, arrival.origin(), 1, numbering.next(), shown, original, document));
        crate.readings.add(new ReadingRows.Entry(id, new NumberedReading(arrival.reading(), numbering.numbers())));
        crate.changes.add(
                entry(ChangeKind.DOCUMENT_ADDED, id, arrival.reading(), null, state(1, document, arrival.reading())));
        return id;
    }

    /** @param original row of the bytes of a new version; empty where only the reading is new */
    private void replace(
            Session session, Crate crate, Current current, Document document, Reading reading, OptionalLong original) {
        long id = current.id();
        int version = original.isPresent() ? current.version() + 1 : current.version();
        Document before = present(session, current);
        Optional<NumberedReading> old = shelf.readings().find(session, id);
        Numbering numbering = Numbering.again(
                old.map(NumberedReading::attributions).orElse(List.of()),
                reading.attributions(),
                current.nextAttribution());
        index.remove(session, id);
        shelf.readings().delete(session, id);
        if (original.isPresent()) {
            shelf.documents().forgetFingerprint(session, id);
        }
        carry.over(session, id, version, document.text(), number -> text(session, id, number));
        Shown shown = Shown.of(
                document, reading, shelf.corrections().load(session, id, id).getOrDefault(id, List.of()));
        crate.documents.add(
                new DocumentRows.Entry(id, current.origin(), version, numbering.next(), shown, original, document));
        crate.readings.add(new ReadingRows.Entry(id, new NumberedReading(reading, numbering.numbers())));
        crate.changes.add(entry(
                original.isPresent() ? ChangeKind.VERSION_ADDED : ChangeKind.READ_AGAIN,
                id,
                reading,
                old.map(was -> state(current.version(), before, was.reading())).orElse(null),
                state(version, document, reading)));
    }

    private Document present(Session session, Current current) {
        return shelf.documents().load(session, current.id(), current.version()).orElseThrow();
    }

    private String text(Session session, long id, int version) {
        return shelf.documents().load(session, id, version).orElseThrow().text();
    }

    private void unload(Session session, Crate crate) {
        shelf.documents().put(session, crate.documents, log.now());
        shelf.readings().put(session, crate.readings, log.now());
        index.add(session, crate.documents.stream().map(DocumentRows.Entry::id).toList());
        log.append(session, crate.changes);
    }

    private static ChangeLog.Entry entry(
            ChangeKind kind, long id, Reading reading, @Nullable String before, String after) {
        return new ChangeLog.Entry(
                new Coder.Machine(reading.reader()), kind, new DocumentId(id).toString(), before, after);
    }

    private static String state(int version, Document document, Reading reading) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("version", version);
            json.writeStringProperty("file", document.file());
            json.writeStringProperty("sha256", document.sha256());
            json.writeStringProperty("reader", reading.reader());
            json.writeEndObject();
        });
    }

    /** What goes in together, statement by statement, because that is several times faster than report by report. */
    private static final class Crate {
        private final Set<String> origins = new HashSet<>();
        private final List<DocumentRows.Entry> documents = new ArrayList<>();
        private final List<ReadingRows.Entry> readings = new ArrayList<>();
        private final List<ChangeLog.Entry> changes = new ArrayList<>();
        private long last;

        Crate(long last) {
            this.last = last;
        }
    }
}

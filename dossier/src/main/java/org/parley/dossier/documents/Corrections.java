package org.parley.dossier.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.documents.Correction.Field;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.history.Revertible;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.json.Fields;
import org.parley.dossier.json.Json;
import org.parley.dossier.search.TextIndex;
import org.parley.model.Coder;

/** What people say a report's title, outlet or published date is. Safe for many threads. */
public final class Corrections implements Revertible {

    private final Sessions sessions;
    private final Shelf shelf;
    private final TextIndex index;
    private final ChangeLog log;

    Corrections(Sessions sessions, Shelf shelf, TextIndex index, ChangeLog log) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.index = index;
        this.log = log;
    }

    /** From now on the field has this value, whatever files and readers say. */
    public void correct(String document, Correction.Value value, Coder.Person person) {
        DocumentId id = DocumentId.of(document);
        sessions.change(session -> {
            shelf.documents().require(session, id);
            Correction correction = new Correction(document, value, person, log.now());
            change(session, id, value.field(), correction, person);
        });
    }

    /** The field has again what files and readers say. */
    public void withdraw(String document, Field field, Coder.Person person) {
        DocumentId id = DocumentId.of(document);
        sessions.change(session -> {
            shelf.documents().require(session, id);
            change(session, id, field, null, person);
        });
    }

    /** Those of one document. */
    public List<Correction> of(String document) {
        long number = DocumentId.of(document).number();
        return sessions.read(session -> shelf.corrections().load(session, number, number))
                .getOrDefault(number, List.of());
    }

    private void change(Session session, DocumentId id, Field field, @Nullable Correction after, Coder.Person person) {
        Optional<Correction> before = shelf.corrections().find(session, id, field);
        String subject = id + " " + field.label();
        set(session, id, field, after);
        log.append(
                session,
                new ChangeLog.Entry(
                        person,
                        ChangeKind.CORRECTION,
                        subject,
                        before.map(Corrections::json).orElse(null),
                        after == null ? null : json(after)));
    }

    /** Keeps what lists and the index show in step with what holds. */
    private void set(Session session, DocumentId id, Field field, @Nullable Correction correction) {
        long number = id.number();
        index.remove(session, number);
        if (correction == null) {
            shelf.corrections().delete(session, id, field);
        } else {
            shelf.corrections().put(session, correction);
        }
        int version = shelf.documents().require(session, id).version();
        Shown shown = Shown.of(
                shelf.documents().load(session, number, version).orElseThrow(),
                shelf.readings().find(session, number).orElseThrow().reading(),
                shelf.corrections().load(session, number, number).getOrDefault(number, List.of()));
        shelf.documents().show(session, number, shown);
        index.add(session, List.of(number));
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CORRECTION;
    }

    @Override
    public @Nullable String present(Session session, String subject) {
        Subject parsed = Subject.of(subject);
        return shelf.corrections()
                .find(session, parsed.id(), parsed.field())
                .map(Corrections::json)
                .orElse(null);
    }

    @Override
    public void restore(Session session, String subject, @Nullable String state) {
        Subject parsed = Subject.of(subject);
        set(session, parsed.id(), parsed.field(), state == null ? null : correction(parsed, state));
    }

    private record Subject(DocumentId id, Field field) {
        static Subject of(String subject) {
            int space = subject.indexOf(' ');
            return new Subject(
                    DocumentId.of(subject.substring(0, space)), Json.of(Field.class, subject.substring(space + 1)));
        }
    }

    private static String json(Correction correction) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("value", CorrectionRows.json(correction.value()));
            json.writeStringProperty("corrector", correction.corrector().label());
            json.writeStringProperty("at", correction.at().toString());
            json.writeEndObject();
        });
    }

    private static Correction correction(Subject subject, String state) {
        Fields fields = Fields.of(state);
        return new Correction(
                subject.id().toString(),
                CorrectionRows.value(subject.field(), fields.required("value")),
                new Coder.Person(fields.required("corrector")),
                Instant.parse(fields.required("at")));
    }
}

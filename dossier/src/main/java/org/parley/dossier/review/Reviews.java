package org.parley.dossier.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.dossier.history.ChangeKind;
import org.parley.dossier.history.ChangeLog;
import org.parley.dossier.history.Revertible;
import org.parley.dossier.ids.AttributionId;
import org.parley.dossier.ids.DocumentId;
import org.parley.dossier.jdbc.Session;
import org.parley.dossier.jdbc.Sessions;
import org.parley.dossier.readings.AttributionRows;
import org.parley.dossier.readings.Body;
import org.parley.dossier.review.Review.Verdict;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Passage;

/**
 * What people decide about attributions: right, nearly right, wrong, missed. It holds from then on, whatever readers find
 * later, until somebody decides otherwise; every step is in the history. Safe for many threads.
 */
public final class Reviews implements Revertible {

    private static final String TEXT = """
            select v.number, v.nul_stand_in, v.body
              from document d
              join version v on v.document = d.id and v.number = d.version
             where d.id = :id""";

    private static final String TEXT_OF = """
            select nul_stand_in, body from version where document = :id and number = :number""";

    private static final String TAKE_NUMBER = """
            update document set next_attribution = next_attribution + 1 where id = :id
            returning next_attribution - 1""";

    private final Sessions sessions;
    private final AttributionRows attributions;
    private final ReviewRows rows;
    private final Carry carry;
    private final ChangeLog log;

    public Reviews(Sessions sessions, AttributionRows attributions, ReviewRows rows, ChangeLog log) {
        this.sessions = sessions;
        this.attributions = attributions;
        this.rows = rows;
        this.carry = new Carry(rows, log);
        this.log = log;
    }

    /** The machine is right. */
    public void accept(String attribution, Coder.Person person, @Nullable String note) {
        decide(attribution, Verdict.ACCEPTED, null, person, note);
    }

    /** Nobody said that. One that a person added is gone again. */
    public void reject(String attribution, Coder.Person person, @Nullable String note) {
        decide(attribution, Verdict.REJECTED, null, person, note);
    }

    /** This is what was said, by whom and where. */
    public void correct(String attribution, Attribution right, Coder.Person person, @Nullable String note) {
        decide(attribution, Verdict.CORRECTED, right, person, note);
    }

    /** The machine missed this one; its id. */
    public String add(String document, Attribution missed, Coder.Person person, @Nullable String note) {
        DocumentId id = DocumentId.of(document);
        return sessions.write(session -> {
            Current current = current(session, id);
            current.check(missed);
            int number = session.sql(TAKE_NUMBER)
                    .param("id", id.number())
                    .query(Integer.class)
                    .single();
            AttributionId attribution = new AttributionId(id, number);
            change(
                    session,
                    attribution,
                    new Review(
                            attribution.toString(),
                            Verdict.ADDED,
                            null,
                            by(missed, person),
                            note,
                            person,
                            log.now(),
                            current.version(),
                            false),
                    person);
            return attribution.toString();
        });
    }

    /** As if nobody had ever looked at it. */
    public void withdraw(String attribution, Coder.Person person) {
        AttributionId id = AttributionId.of(attribution);
        sessions.change(session -> change(session, id, null, person));
    }

    /** Those of one document, in order of attribution; orphaned ones too. */
    public List<Review> of(String document) {
        long number = DocumentId.of(document).number();
        return sessions.read(session -> rows.load(session, number, number)).getOrDefault(number, List.of());
    }

    /** Those whose words are gone from the current version of their document. */
    public List<Review> orphans() {
        return sessions.read(rows::orphans);
    }

    private void decide(
            String attribution,
            Verdict verdict,
            @Nullable Attribution right,
            Coder.Person person,
            @Nullable String note) {
        AttributionId id = AttributionId.of(attribution);
        sessions.change(session -> {
            Current current = current(session, id.document());
            Optional<Review> before = rows.find(session, id);
            boolean added = before.isPresent() && before.get().verdict() == Verdict.ADDED;
            if (right != null) {
                current.check(right);
            }
            if (added && verdict != Verdict.CORRECTED) {
                if (verdict == Verdict.REJECTED) {
                    change(session, id, null, person);
                }
                return; // a person's own needs no acceptance
            }
            Attribution machine = attributions
                    .find(session, id.document().number(), id.number())
                    .or(() -> before.map(Review::machine))
                    .orElse(null);
            if (machine == null && !added) {
                throw unknown(attribution);
            }
            change(
                    session,
                    id,
                    new Review(
                            attribution,
                            added ? Verdict.ADDED : verdict,
                            machine,
                            right == null ? null : by(right, person),
                            note,
                            person,
                            log.now(),
                            current.version(),
                            false),
                    person);
        });
    }

    private void change(Session session, AttributionId id, @Nullable Review after, Coder.Person person) {
        String before = present(session, id.toString());
        if (before == null && after == null) {
            return;
        }
        set(session, id, after);
        log.append(
                session,
                new ChangeLog.Entry(
                        person, ChangeKind.REVIEW, id.toString(), before, after == null ? null : ReviewJson.of(after)));
    }

    private void set(Session session, AttributionId id, @Nullable Review review) {
        if (review == null) {
            rows.delete(session, id);
        } else {
            rows.put(session, review);
        }
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.REVIEW;
    }

    @Override
    public @Nullable String present(Session session, String subject) {
        return rows.find(session, AttributionId.of(subject)).map(ReviewJson::of).orElse(null);
    }

    /** A review of an earlier version of the document finds its place in the current one, or is orphaned. */
    @Override
    public void restore(Session session, String subject, @Nullable String state) {
        AttributionId id = AttributionId.of(subject);
        set(session, id, state == null ? null : ReviewJson.review(state));
        long document = id.document().number();
        Current current = current(session, id.document());
        carry.over(
                session,
                document,
                current.version(),
                current.text(),
                version -> session.sql(TEXT_OF)
                        .param("id", document)
                        .param("number", version)
                        .query((row, number) -> text(row))
                        .single());
    }

    private static String text(ResultSet row) throws SQLException {
        return new Body(row.getString("nul_stand_in"), row.getString("body")).text();
    }

    /** The document as it is now. */
    private record Current(int version, String text) {

        /** A citation must stand in the text, word for word. */
        void check(Attribution attribution) {
            CodePoints points = CodePoints.of(text);
            check(points, attribution.content());
            if (attribution.cue() != null) {
                check(points, attribution.cue());
            }
            if (attribution.source() != null) {
                check(points, attribution.source().passage());
            }
        }

        private static void check(CodePoints points, Passage passage) {
            if (passage.span().end() > points.length()
                    || !points.slice(passage.span()).equals(passage.text())) {
                throw new IllegalArgumentException(
                        "\"" + passage.text() + "\" does not stand at " + passage.span() + " of the report");
            }
        }
    }

    private static Current current(Session session, DocumentId id) {
        return session.sql(TEXT)
                .param("id", id.number())
                .query((row, number) -> new Current(row.getInt("number"), text(row)))
                .optional()
                .orElseThrow(() -> unknown(id.toString()));
    }

    private static Attribution by(Attribution attribution, Coder.Person person) {
        return new Attribution(
                attribution.mode(),
                attribution.source(),
                attribution.cue(),
                attribution.content(),
                attribution.act(),
                attribution.confidence(),
                person);
    }

    private static DossierException unknown(String name) {
        return new DossierException(
                Kind.UNKNOWN_NAME, "There is no " + name + " in this dossier.", "Look up its name in the list.");
    }
}

package org.parley.dossier.review;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.json.AttributionJson;
import org.parley.dossier.json.Fields;
import org.parley.dossier.json.Json;
import org.parley.dossier.review.Review.Verdict;
import org.parley.model.Attribution;
import org.parley.model.Coder;

/** A review as the history keeps it. */
final class ReviewJson {

    private ReviewJson() {}

    static String of(Review review) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("attribution", review.attribution());
            json.writeStringProperty("verdict", Json.label(review.verdict()));
            Json.text(json, "machine", text(review.machine()));
            Json.text(json, "person", text(review.person()));
            Json.text(json, "note", review.note());
            json.writeStringProperty("reviewer", review.reviewer().label());
            json.writeStringProperty("at", review.at().toString());
            json.writeNumberProperty("version", review.version());
            json.writeBooleanProperty("orphaned", review.orphaned());
            json.writeEndObject();
        });
    }

    static Review review(String text) {
        Fields fields = Fields.of(text);
        return new Review(
                fields.required("attribution"),
                Json.of(Verdict.class, fields.required("verdict")),
                attribution(fields.text("machine")),
                attribution(fields.text("person")),
                fields.text("note"),
                new Coder.Person(fields.required("reviewer")),
                Instant.parse(fields.required("at")),
                (int) fields.number("version"),
                Objects.equals(fields.values().get("orphaned"), true));
    }

    private static @Nullable String text(@Nullable Attribution attribution) {
        return attribution == null ? null : AttributionJson.of(attribution);
    }

    private static @Nullable Attribution attribution(@Nullable String text) {
        return text == null ? null : AttributionJson.attribution(text);
    }
}

package org.parley.dossier.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Span;
import tools.jackson.core.JsonGenerator;

/** When a report came out, and where it comes from; null stands for nothing known. */
public final class PublishedJson {

    private PublishedJson() {}

    public static @Nullable String of(@Nullable Published published) {
        return published == null
                ? null
                : Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("earliest", published.earliest().toString());
                    json.writeStringProperty("latest", published.latest().toString());
                    json.writeStringProperty("basis", Json.label(published.basis()));
                    json.writeStringProperty("note", published.note());
                    json.writeNumberProperty("confidence", published.confidence());
                    Span evidence = published.evidence();
                    if (evidence != null) {
                        json.writeName("evidence");
                        PlaceJson.span(json, evidence);
                    }
                    json.writeEndObject();
                });
    }

    public static @Nullable Published published(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Fields fields = Fields.of(text);
        List<?> evidence = fields.list("evidence");
        return new Published(
                LocalDate.parse(fields.required("earliest")),
                LocalDate.parse(fields.required("latest")),
                Json.of(Published.Basis.class, fields.required("basis")),
                fields.required("note"),
                fields.number("confidence"),
                evidence.isEmpty() ? null : PlaceJson.span(evidence));
    }

    public static @Nullable String of(Provenance provenance) {
        return provenance.equals(Provenance.UNKNOWN)
                ? null
                : Json.write(json -> {
                    json.writeStartObject();
                    Json.text(json, "originalLanguage", provenance.originalLanguage());
                    Json.text(json, "originalOutlet", provenance.originalOutlet());
                    Json.text(json, "originalDate", Objects.toString(provenance.originalDate(), null));
                    json.writeName("translators");
                    Json.list(json, provenance.translators(), JsonGenerator::writeString);
                    json.writeName("contributors");
                    Json.list(json, provenance.contributors(), JsonGenerator::writeString);
                    json.writeEndObject();
                });
    }

    public static Provenance provenance(@Nullable String text) {
        if (text == null) {
            return Provenance.UNKNOWN;
        }
        Fields fields = Fields.of(text);
        return new Provenance(
                fields.text("originalLanguage"),
                fields.text("originalOutlet"),
                fields.date("originalDate"),
                fields.strings("translators"),
                fields.strings("contributors"));
    }
}

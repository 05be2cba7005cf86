package org.parley.dossier.json;

import java.util.Objects;
import org.parley.model.Act;
import org.parley.model.Attribution;
import org.parley.model.Coder;
import org.parley.model.Mode;

/** A whole attribution, as reviews and the history keep it. */
public final class AttributionJson {

    private AttributionJson() {}

    public static String of(Attribution attribution) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("mode", Json.label(attribution.mode()));
            Attribution.Source source = attribution.source();
            if (source != null) {
                PlaceJson.passage(json, "source", source.passage());
                Json.text(json, "actor", source.actor());
            }
            PlaceJson.passage(json, "cue", attribution.cue());
            PlaceJson.passage(json, "content", attribution.content());
            Act act = attribution.act();
            Json.text(json, "act", act == null ? null : Json.label(act));
            json.writeNumberProperty("confidence", attribution.confidence());
            json.writeStringProperty("coder", attribution.coder().label());
            json.writeEndObject();
        });
    }

    public static Attribution attribution(String text) {
        Fields fields = Fields.of(text);
        Fields source = fields.object("source");
        String act = fields.text("act");
        return new Attribution(
                Json.of(Mode.class, fields.required("mode")),
                source == null
                        ? null
                        : new Attribution.Source(
                                Objects.requireNonNull(PlaceJson.passage(source)), fields.text("actor")),
                PlaceJson.passage(fields.object("cue")),
                Objects.requireNonNull(PlaceJson.passage(fields.object("content"))),
                act == null ? null : Json.of(Act.class, act),
                fields.number("confidence"),
                Coder.of(fields.required("coder")));
    }
}

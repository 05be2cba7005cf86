package org.parley.dossier.json;

import java.util.List;
import java.util.Objects;
import org.parley.model.ActorDecision;
import org.parley.model.Membership;

/** Memberships, and what people decide about actors. */
public final class ActorJson {

    private ActorJson() {}

    public static String memberships(List<Membership> memberships) {
        return Json.write(json -> Json.list(json, memberships, (out, membership) -> {
            out.writeStartObject();
            out.writeStringProperty("actor", membership.actor());
            Json.text(out, "role", membership.role());
            Json.text(out, "from", Objects.toString(membership.from(), null));
            Json.text(out, "to", Objects.toString(membership.to(), null));
            out.writeEndObject();
        }));
    }

    public static List<Membership> memberships(String text) {
        return Json.list(text, json -> {
            Fields fields = Fields.of(json);
            return new Membership(
                    fields.required("actor"), fields.text("role"), fields.date("from"), fields.date("to"));
        });
    }

    public static String decision(ActorDecision decision) {
        return Json.write(json -> {
            json.writeStartObject();
            switch (decision) {
                case ActorDecision.Merge merge -> {
                    json.writeStringProperty("decision", "merge");
                    json.writeStringProperty("keep", merge.keep());
                    json.writeStringProperty("absorb", merge.absorb());
                }
                case ActorDecision.Split split -> {
                    json.writeStringProperty("decision", "split");
                    json.writeStringProperty("actor", split.actor());
                }
                case ActorDecision.Rename rename -> {
                    json.writeStringProperty("decision", "rename");
                    json.writeStringProperty("actor", rename.actor());
                    json.writeStringProperty("name", rename.name());
                }
            }
            json.writeEndObject();
        });
    }

    public static ActorDecision decision(String text) {
        Fields fields = Fields.of(text);
        String kind = fields.required("decision");
        return switch (kind) {
            case "merge" -> new ActorDecision.Merge(fields.required("keep"), fields.required("absorb"));
            case "split" -> new ActorDecision.Split(fields.required("actor"));
            case "rename" -> new ActorDecision.Rename(fields.required("actor"), fields.required("name"));
            default -> throw new IllegalStateException("the dossier holds a decision of another form: " + kind);
        };
    }
}

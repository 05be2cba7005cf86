package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.conflict.Citation;
import org.parley.usecases.models.Found;
import org.parley.usecases.models.ModelEvidence;
import tools.jackson.core.JsonGenerator;

/** Shows what a part of a model rests on. */
final class EvidenceText {
    private EvidenceText() {}

    /** One line for each citation, and one for each thing that is wrong with it. */
    static void print(PrintWriter out, ModelEvidence.Rest rest) {
        if (rest.citations().isEmpty()) {
            out.println("    an assumption: it cites nothing");
        }
        for (Found found : rest.citations()) {
            out.println("    " + shown(found));
            found.troubles().forEach(trouble -> out.println("      ! " + trouble));
        }
        if (rest.bereft()) {
            out.println("      ! nothing that speaks for it is left");
        }
    }

    /** The words, who said them, where and when. */
    static String shown(Found found) {
        Citation citation = found.citation();
        List<String> source = new ArrayList<>();
        for (String part : new String[] {citation.speaker(), found.outlet(), found.date(), citation.file()}) {
            if (part != null) {
                source.add(part);
            }
        }
        return (citation.counter() ? "against it: " : "") + "“" + citation.quote() + "” (" + String.join(", ", source)
                + ")";
    }

    static void json(JsonGenerator json, ModelEvidence.Rest rest) {
        Json.list(
                json,
                "evidence",
                rest.citations(),
                (list, found) -> Json.object(list, c -> {
                    Citation citation = found.citation();
                    c.writeStringProperty("file", citation.file());
                    c.writeStringProperty("quote", citation.quote());
                    c.writeStringProperty("speaker", citation.speaker());
                    c.writeStringProperty("outlet", found.outlet());
                    c.writeStringProperty("date", found.date());
                    c.writeStringProperty("attribution", citation.attribution());
                    c.writeBooleanProperty("counter", citation.counter());
                    c.writeStringProperty(
                            "found",
                            found.where().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                    c.writeStringProperty("document", found.document());
                    c.writeArrayPropertyStart("troubles");
                    found.troubles().forEach(c::writeString);
                    c.writeEndArray();
                }));
    }
}

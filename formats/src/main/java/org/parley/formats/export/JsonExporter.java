package org.parley.formats.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Attribution;
import org.parley.model.Block;
import org.parley.model.Document;
import org.parley.model.Dropped;
import org.parley.model.Membership;
import org.parley.model.Nesting;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.Span;
import org.parley.model.StoredDocument;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object with the whole dossier, as {@code docs/export.schema.json} describes it: keys in a fixed order,
 * offsets in Unicode code points, unknown values {@code null}.
 *
 * <p>Streams: memory does not grow with the number of documents.
 */
public final class JsonExporter implements Exporter {

    /** Changes with every key; 2 added {@code coder} and {@code reportedBy} to attributions. */
    public static final int FORMAT_VERSION = 2;

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public void write(Contents contents, OutputStream out) throws IOException {
        ActorIds ids = new ActorIds(contents.actors());
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            program(json, contents.program());
            json.writeArrayPropertyStart("documents");
            try (Stream<StoredDocument> documents = contents.documents()) {
                documents.forEachOrdered(document -> document(json, document));
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("actors");
            contents.actors().forEach(actor -> actor(json, actor));
            json.writeEndArray();
            empty(json, "issues");
            json.writeArrayPropertyStart("attributions");
            try (Stream<StoredDocument> documents = contents.documents()) {
                documents.forEachOrdered(document -> attributions(json, document, ids));
            }
            json.writeEndArray();
            empty(json, "statements");
            empty(json, "events");
            empty(json, "commitments");
            empty(json, "figures");
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** What this version does not code yet is there, and empty. */
    private static void empty(JsonGenerator json, String name) {
        json.writeArrayPropertyStart(name);
        json.writeEndArray();
    }

    private static void program(JsonGenerator json, Contents.Program program) {
        json.writeObjectPropertyStart("program");
        json.writeStringProperty("name", program.name());
        json.writeStringProperty("version", program.version());
        json.writeStringProperty("reader", program.reader());
        json.writeEndObject();
    }

    private static void document(JsonGenerator json, StoredDocument stored) {
        Document document = stored.document();
        Reading reading = stored.reading();
        json.writeStartObject();
        json.writeStringProperty("id", stored.id());
        json.writeStringProperty("file", document.file());
        json.writeStringProperty("title", reading.title());
        json.writeStringProperty("outlet", reading.outlet());
        strings(json, "authors", reading.authors());
        json.writeStringProperty("language", reading.language());
        json.writeStringProperty("sha256", document.sha256());
        json.writeStringProperty("text", document.text());
        published(json, reading.published());
        provenance(json, reading.provenance());
        json.writeArrayPropertyStart("blocks");
        for (Block block : reading.blocks()) {
            json.writeStartObject();
            json.writeStringProperty("role", block.role().label());
            json.writeNumberProperty("begin", block.range().begin());
            json.writeNumberProperty("end", block.range().end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("dropped");
        for (Dropped dropped : reading.dropped()) {
            json.writeStartObject();
            json.writeNumberProperty("begin", dropped.range().begin());
            json.writeNumberProperty("end", dropped.range().end());
            json.writeStringProperty("why", dropped.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void published(JsonGenerator json, @Nullable Published published) {
        if (published == null) {
            json.writeNullProperty("published");
            return;
        }
        json.writeObjectPropertyStart("published");
        json.writeStringProperty("date", published.iso());
        json.writeStringProperty("basis", published.basis().label() + ": " + published.note());
        json.writeNumberProperty("confidence", published.confidence());
        json.writeEndObject();
    }

    private static void provenance(JsonGenerator json, Provenance provenance) {
        json.writeObjectPropertyStart("provenance");
        json.writeStringProperty("originalLanguage", provenance.originalLanguage());
        json.writeStringProperty("originalOutlet", provenance.originalOutlet());
        json.writeStringProperty(
                "originalDate",
                provenance.originalDate() == null
                        ? null
                        : provenance.originalDate().toString());
        strings(json, "translators", provenance.translators());
        json.writeEndObject();
    }

    private static void actor(JsonGenerator json, Actor actor) {
        json.writeStartObject();
        json.writeStringProperty("id", actor.id());
        json.writeStringProperty("name", actor.name());
        json.writeStringProperty("kind", actor.kind().label());
        strings(json, "aliases", actor.aliases());
        json.writeArrayPropertyStart("memberOf");
        for (Membership membership : actor.memberOf()) {
            json.writeStartObject();
            json.writeStringProperty("actor", membership.actor());
            json.writeStringProperty("role", membership.role());
            json.writeStringProperty(
                    "from", membership.from() == null ? null : membership.from().toString());
            json.writeStringProperty(
                    "to", membership.to() == null ? null : membership.to().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("unnamed", actor.unnamed());
        json.writeEndObject();
    }

    private static void attributions(JsonGenerator json, StoredDocument stored, ActorIds ids) {
        List<List<Integer>> reportedBy = Nesting.reportedBy(stored.reading().attributions());
        for (int i = 0; i < stored.reading().attributions().size(); i++) {
            Attribution attribution = stored.reading().attributions().get(i);
            Actor actor = ids.of(stored.id(), attribution.source());
            json.writeStartObject();
            json.writeStringProperty("id", stored.attributionId(i));
            json.writeStringProperty("document", stored.id());
            json.writeStringProperty("mode", attribution.mode().label());
            if (attribution.source() == null) {
                json.writeNullProperty("source");
            } else {
                Passage passage = attribution.source().passage();
                json.writeObjectPropertyStart("source");
                json.writeStringProperty("text", passage.text());
                json.writeStringProperty("actor", actor == null ? null : actor.id());
                spans(json, "spans", passage.span());
                json.writeEndObject();
            }
            passage(json, "cue", attribution.cue());
            passage(json, "content", attribution.content());
            json.writeStringProperty(
                    "act", attribution.act() == null ? null : attribution.act().label());
            json.writeNumberProperty("confidence", attribution.confidence());
            json.writeStringProperty("coder", attribution.coder().label());
            json.writeArrayPropertyStart("reportedBy");
            reportedBy.get(i).forEach(outer -> json.writeString(stored.attributionId(outer)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void passage(JsonGenerator json, String name, @Nullable Passage passage) {
        if (passage == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", passage.text());
        spans(json, "spans", passage.span());
        json.writeEndObject();
    }

    private static void spans(JsonGenerator json, String name, Span span) {
        json.writeArrayPropertyStart(name);
        for (Range range : span.ranges()) {
            json.writeStartArray();
            json.writeNumber(range.begin());
            json.writeNumber(range.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}

package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes results as JSON, piece by piece, so that long lists need no memory. */
final class Json {
    private Json() {}

    /** One object, on a line of its own. */
    static void print(PrintWriter out, Consumer<JsonGenerator> content) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            object(json, content);
        }
        out.println();
    }

    static void object(JsonGenerator json, Consumer<JsonGenerator> content) {
        json.writeStartObject();
        content.accept(json);
        json.writeEndObject();
    }

    static void object(JsonGenerator json, String name, Consumer<JsonGenerator> content) {
        json.writeName(name);
        object(json, content);
    }

    static <T> void list(JsonGenerator json, String name, Collection<T> items, BiConsumer<JsonGenerator, T> item) {
        json.writeArrayPropertyStart(name);
        items.forEach(each -> item.accept(json, each));
        json.writeEndArray();
    }

    static void numbers(JsonGenerator json, String name, long[] numbers) {
        json.writeName(name);
        json.writeArray(numbers, 0, numbers.length);
    }
}

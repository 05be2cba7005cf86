package org.parley.dossier.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Writing and reading JSON piece by piece. Readers start at the first token of their value and end at its last, so that
 * they can be nested. Safe for many threads.
 */
public final class Json {

    /** What is read was written here, and its size was limited when the report came in. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    public static String write(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    public static <T extends @Nullable Object> T read(String text, Function<JsonParser, T> content) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return content.apply(json);
        }
    }

    public static <T> void list(JsonGenerator json, Iterable<? extends T> items, BiConsumer<JsonGenerator, T> each) {
        json.writeStartArray();
        for (T item : items) {
            each.accept(json, item);
        }
        json.writeEndArray();
    }

    public static <T> List<T> list(String text, Function<JsonParser, T> each) {
        return text.equals("[]") ? List.of() : read(text, json -> list(json, each)); // most lists are empty
    }

    static <T> List<T> list(JsonParser json, Function<JsonParser, T> each) {
        expect(json, JsonToken.START_ARRAY);
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(each.apply(json));
        }
        return items;
    }

    public static String strings(List<String> items) {
        return write(json -> list(json, items, JsonGenerator::writeString));
    }

    public static List<String> strings(String text) {
        return list(text, JsonParser::getString);
    }

    /** Leaves out what is not known. */
    public static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    /** {@code BLOCK_QUOTATION} is written "block quotation", as the model's labels are. */
    public static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static <E extends Enum<E>> E of(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalStateException("the dossier holds JSON of another form: " + json.currentToken() + " where "
                    + token + " should be");
        }
    }
}

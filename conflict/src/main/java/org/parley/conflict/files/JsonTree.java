package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value and what is in it, missing parts included. Built from the stream of tokens: to load a whole data
 * binder takes longer than to solve most models. Immutable.
 *
 * @param value a map or a list of trees, a {@link String}, {@link Number} or {@link Boolean}; null for JSON's null and
 *              for what is missing
 */
record JsonTree(@Nullable Object value) implements Iterable<JsonTree> {
    private static final JsonTree MISSING = new JsonTree(null);

    /** @throws tools.jackson.core.JacksonException where this is no JSON, or nested too deep */
    static JsonTree parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return tree(parser);
        }
    }

    private static JsonTree tree(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonTree> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, tree(parser));
                }
                yield new JsonTree(members);
            }
            case START_ARRAY -> {
                List<JsonTree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(tree(parser));
                }
                yield new JsonTree(items);
            }
            case VALUE_STRING -> new JsonTree(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonTree(parser.getNumberValue());
            case VALUE_TRUE -> new JsonTree(true);
            case VALUE_FALSE -> new JsonTree(false);
            case null, default -> MISSING;
        };
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isArray() {
        return value instanceof List;
    }

    boolean isMissing() {
        return value == null;
    }

    /** How many members or items there are; 0 for anything else. */
    int size() {
        return switch (value) {
            case List<?> items -> items.size();
            case Map<?, ?> members -> members.size();
            case null, default -> 0;
        };
    }

    JsonTree path(String name) {
        return value instanceof Map<?, ?> members && members.get(name) instanceof JsonTree tree ? tree : MISSING;
    }

    JsonTree path(int place) {
        return value instanceof List<?> items && place < items.size() && items.get(place) instanceof JsonTree tree
                ? tree
                : MISSING;
    }

    /** The number, or -1 where this is no whole number that fits. */
    int index() {
        return value instanceof Integer number ? number : -1;
    }

    String text(String otherwise) {
        return value instanceof String text ? text : otherwise;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The items of a list; nothing for anything else. */
    @Override
    public Iterator<JsonTree> iterator() {
        List<JsonTree> items = new ArrayList<>();
        for (int i = 0; isArray() && i < size(); i++) {
            items.add(path(i));
        }
        return items.iterator();
    }

    /** Short, for messages. */
    @Override
    public String toString() {
        return switch (value) {
            case null -> "nothing";
            case String text -> "\"" + text + "\"";
            case Map<?, ?> members -> "an object";
            case List<?> items -> "a list";
            default -> value.toString();
        };
    }
}

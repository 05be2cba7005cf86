package org.parley.dossier.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON object that has been read; fields that nobody asks for are ignored, missing ones are not known. */
public record Fields(Map<String, @Nullable Object> values) {

    public static Fields of(String text) {
        return Json.read(text, Fields::of);
    }

    public static Fields of(JsonParser json) {
        Json.expect(json, JsonToken.START_OBJECT);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            values.put(name, value(json));
        }
        return new Fields(values);
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> of(json);
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    public @Nullable String text(String name) {
        return (String) values.get(name);
    }

    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new IllegalStateException("the dossier holds JSON of another form: no \"" + name + "\" in " + values);
        }
        return text;
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        return text == null ? null : LocalDate.parse(text);
    }

    public double number(String name) {
        Number number = (Number) values.get(name);
        if (number == null) {
            throw new IllegalStateException("the dossier holds JSON of another form: no \"" + name + "\" in " + values);
        }
        return number.doubleValue();
    }

    public @Nullable Fields object(String name) {
        return (Fields) values.get(name);
    }

    public List<?> list(String name) {
        return values.get(name) instanceof List<?> items ? items : List.of();
    }

    public List<String> strings(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }
}

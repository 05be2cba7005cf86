package org.parley.dossier.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.Dropped;
import org.parley.model.Mention;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.model.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Places in a text. A range is {@code [begin,end]}; blocks, dropped stretches and mentions are short arrays that begin
 * with their range: {@code [0,57,"headline"]}.
 */
public final class PlaceJson {

    private PlaceJson() {}

    public static String ranges(List<Range> ranges) {
        return Json.write(json -> Json.list(json, ranges, PlaceJson::range));
    }

    public static List<Range> ranges(String text) {
        return Json.list(text, PlaceJson::range);
    }

    public static String span(Span span) {
        return ranges(span.ranges());
    }

    public static Span span(String text) {
        return new Span(ranges(text));
    }

    static void span(JsonGenerator json, Span span) {
        Json.list(json, span.ranges(), PlaceJson::range);
    }

    public static String blocks(List<Block> blocks) {
        return Json.write(json -> Json.list(json, blocks, (out, block) -> {
            open(out, block.range());
            out.writeString(Json.label(block.role()));
            out.writeEndArray();
        }));
    }

    public static List<Block> blocks(String text) {
        return Json.read(
                text,
                json -> Json.list(json, in -> {
                    Row row = Row.of(in);
                    return new Block(Json.of(BlockRole.class, row.required(0)), row.range());
                }));
    }

    public static String dropped(List<Dropped> dropped) {
        return Json.write(json -> Json.list(json, dropped, (out, stretch) -> {
            open(out, stretch.range());
            out.writeString(stretch.why());
            out.writeEndArray();
        }));
    }

    public static List<Dropped> dropped(String text) {
        return Json.read(
                text,
                json -> Json.list(json, in -> {
                    Row row = Row.of(in);
                    return new Dropped(row.range(), row.required(0));
                }));
    }

    public static String mentions(List<Mention> mentions) {
        return Json.write(json -> Json.list(json, mentions, (out, mention) -> {
            open(out, mention.range());
            out.writeString(Json.label(mention.kind()));
            if (mention.actor() != null) {
                out.writeString(mention.actor());
            }
            out.writeEndArray();
        }));
    }

    public static List<Mention> mentions(String text) {
        return Json.read(
                text,
                json -> Json.list(json, in -> {
                    Row row = Row.of(in);
                    return new Mention(row.range(), Json.of(Mention.Kind.class, row.required(0)), row.word(1));
                }));
    }

    static void passage(JsonGenerator json, String name, @Nullable Passage passage) {
        if (passage != null) {
            json.writeName(name);
            json.writeStartObject();
            json.writeStringProperty("text", passage.text());
            json.writeName("spans");
            span(json, passage.span());
            json.writeEndObject();
        }
    }

    static @Nullable Passage passage(@Nullable Fields fields) {
        return fields == null ? null : new Passage(fields.required("text"), span(fields.list("spans")));
    }

    static Span span(List<?> pairs) {
        List<Range> ranges = new ArrayList<>();
        for (Object pair : pairs) {
            List<?> ends = (List<?>) pair;
            ranges.add(new Range(((Number) ends.get(0)).intValue(), ((Number) ends.get(1)).intValue()));
        }
        return new Span(ranges);
    }

    private static void range(JsonGenerator json, Range range) {
        open(json, range);
        json.writeEndArray();
    }

    private static Range range(JsonParser json) {
        return Row.of(json).range();
    }

    private static void open(JsonGenerator json, Range range) {
        json.writeStartArray();
        json.writeNumber(range.begin());
        json.writeNumber(range.end());
    }

    /** A range and the words after it. */
    private record Row(Range range, List<String> words) {

        static Row of(JsonParser json) {
            Json.expect(json, JsonToken.START_ARRAY);
            json.nextToken();
            int begin = json.getIntValue();
            json.nextToken();
            int end = json.getIntValue();
            List<String> words = new ArrayList<>(2);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                words.add(json.getString());
            }
            return new Row(new Range(begin, end), words);
        }

        String required(int index) {
            return words.get(index);
        }

        @Nullable String word(int index) {
            return index < words.size() ? words.get(index) : null;
        }
    }
}

package org.parley.formats.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.WrittenDate;
import org.parley.model.Published;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML between two lines {@code ---} at the top of a Markdown file.
 *
 * @param length how many {@code char}s it takes up with both lines; 0 if there is none
 * @param valid  whether it could be read
 */
record FrontMatter(int length, Map<String, Object> values, boolean valid) {

    private static final Pattern AT_TOP =
            Pattern.compile("\\A---[ \\t]*+\\R(.*?)(?<=[\\n\\r])(?:---|\\.\\.\\.)[ \\t]*+(?:\\R|\\z)", Pattern.DOTALL);
    private static final int LONGEST = 1 << 16;
    private static final int DEEPEST = 20;

    static FrontMatter of(String text) {
        Matcher matcher = AT_TOP.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        if (!matcher.find()) {
            return new FrontMatter(0, Map.of(), true);
        }
        try {
            return new FrontMatter(matcher.end(), values(matcher.group(1)), true);
        } catch (YamlEngineException e) {
            return new FrontMatter(matcher.end(), Map.of(), false);
        }
    }

    private static Map<String, Object> values(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(DEEPEST)
                .setCodePointLimit(LONGEST)
                .build();
        Map<String, Object> values = new HashMap<>();
        if (new Load(settings).loadFromString(yaml) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key instanceof String name && value != null) {
                    values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
                }
            });
        }
        return values;
    }

    @Nullable String text(String... keys) {
        return all(keys).stream().findFirst().orElse(null);
    }

    /** The values of the first key that is there: one, or a list of them, or objects with a name. */
    List<String> all(String... keys) {
        for (String key : keys) {
            List<String> found = new ArrayList<>();
            Object value = values.get(key);
            for (Object each : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                Object plain = each instanceof Map<?, ?> map ? map.get("name") : each;
                if (plain != null
                        && !(plain instanceof List)
                        && !plain.toString().isBlank()) {
                    found.add(plain.toString().strip());
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    @Nullable Published published() {
        for (String key : List.of("published", "date", "pubdate", "created")) {
            Optional<LocalDate> day = Optional.ofNullable(text(key)).flatMap(WrittenDate::in);
            if (day.isPresent()) {
                return Published.on(day.get(), Published.Basis.METADATA, "front matter: " + key, 0.95);
            }
        }
        return null;
    }
}

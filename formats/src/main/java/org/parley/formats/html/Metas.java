package org.parley.formats.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by their name, property or header, whatever their case. */
final class Metas {

    private final Map<String, List<String>> contents = new HashMap<>();

    Metas(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                Stream.of(meta.attr("property"), meta.attr("name"), meta.attr("http-equiv"))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .forEach(name -> contents.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(content));
            }
        }
    }

    Stream<String> all(String name) {
        return contents.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream();
    }

    Optional<String> first(String name) {
        return all(name).findFirst();
    }
}

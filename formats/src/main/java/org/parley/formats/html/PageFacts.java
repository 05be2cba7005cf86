package org.parley.formats.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Published;

/**
 * What a page says of itself, outside of its text.
 *
 * @param description a summary for search engines and links
 * @param body        the article's text as the page gives it to machines, sometimes without any line ends
 */
public record PageFacts(
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable Published published,
        @Nullable String language,
        @Nullable String address,
        @Nullable String description,
        @Nullable String body) {}

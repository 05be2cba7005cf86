package org.parley.formats.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD, by the vocabulary of schema.org.
 *
 * @param article the object that describes the article
 */
record JsonLd(JsonNode article) {

    private static final int LONGEST = 4_000_000;
    private static final int MOST_NODES = 5_000;

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReportageNewsArticle",
            "ReviewNewsArticle",
            "AdvertiserContentArticle",
            "Report",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "ScholarlyArticle",
            "TechArticle",
            "SatiricalArticle",
            "Review",
            "ClaimReview");

    /** Apart, so that a page without JSON-LD loads no JSON library. */
    private static final class Mapper {
        static final JsonMapper LENIENT = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
    }

    /** The first article described anywhere in the page; damaged scripts are passed over. */
    static Optional<JsonLd> of(Document page) {
        for (Element script : page.select("script[type^=application/ld+json]")) {
            String data = script.data().replace("<![CDATA[", "").replace("]]>", "");
            if (data.length() <= LONGEST) {
                Optional<JsonNode> article = parse(data).flatMap(JsonLd::article);
                if (article.isPresent()) {
                    return article.map(JsonLd::new);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> parse(String data) {
        int from = Math.min(indexOf(data, '{'), indexOf(data, '['));
        int to = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']'));
        if (to <= from) {
            return Optional.empty();
        }
        try {
            return Optional.of(Mapper.LENIENT.readTree(data.substring(from, to + 1)));
        } catch (JacksonException e) {
            return Optional.empty(); // a page is read with or without it
        }
    }

    private static int indexOf(String data, char c) {
        int at = data.indexOf(c);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    /** Breadth first: an article nested in another, such as a related one, comes later. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> queue = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < MOST_NODES && !queue.isEmpty(); i++) {
            JsonNode node = queue.remove();
            if (node.isObject() && strings(node.path("@type")).stream().anyMatch(JsonLd::isArticle)) {
                return Optional.of(node);
            }
            for (JsonNode child : node) {
                if (child.isContainer()) {
                    queue.add(child);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(String type) {
        return ARTICLES.contains(type.substring(type.lastIndexOf('/') + 1));
    }

    Optional<String> text(String field) {
        return strings(article.path(field)).stream()
                .filter(s -> !s.isBlank())
                .findFirst()
                .map(String::strip);
    }

    /** Names of people and organisations: given as such, or as objects with a name. */
    List<String> names(String field) {
        Set<String> names = new LinkedHashSet<>();
        JsonNode value = article.path(field);
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            strings(each.isObject() ? each.path("name") : each).forEach(names::add);
        }
        return List.copyOf(names);
    }

    /** An address, which may be given as an object with an {@code @id}. */
    Optional<String> address() {
        List<String> found = new ArrayList<>(strings(article.path("url")));
        JsonNode page = article.path("mainEntityOfPage");
        found.addAll(strings(page.isObject() ? page.path("@id") : page));
        return found.stream().filter(s -> s.startsWith("http")).findFirst();
    }

    private static List<String> strings(JsonNode node) {
        List<String> found = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            if (each.isString()) {
                found.add(each.stringValue());
            }
        }
        return found;
    }
}

package org.parley.benchmarks.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page whose article a person has cut out.
 *
 * @param name of its file, without ending
 * @param gold the article's text
 */
record GoldPage(String name, String address, String html, String gold) {

    /** All pages of a folder as in {@code shared/corpora/pages}. */
    static List<GoldPage> in(Path folder) throws IOException {
        JsonNode truth = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("ground-truth.json")));
        List<GoldPage> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            pages.add(new GoldPage(
                    entry.getKey(),
                    entry.getValue().get("url").stringValue(),
                    Files.readString(folder.resolve("html").resolve(entry.getKey() + ".html"), StandardCharsets.UTF_8),
                    entry.getValue().get("articleBody").stringValue()));
        }
        return pages;
    }

    /** Whose page it is, so that pages of one maker are never in training and test at once. */
    String site() {
        return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/.*", "");
    }
}

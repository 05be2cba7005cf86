package org.parley.benchmarks.content;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The same page as another maker might have made it. Trained on as well, so that the reader leans neither on names nor
 * on metadata alone: many pages have names made by machines, or no metadata.
 */
enum Variant {
    AS_IT_IS(1),
    WITHOUT_NAMES(0.5) {
        @Override
        String of(GoldPage page) {
            Document dom = Jsoup.parse(page.html());
            for (Element element : dom.getAllElements()) {
                for (Attribute attribute : element.attributes().asList()) {
                    String key = attribute.getKey();
                    if (key.equals("class")
                            || key.equals("id")
                            || key.equals("role")
                            || key.equals("itemprop")
                            || key.startsWith("data-")
                            || key.startsWith("aria-")) {
                        element.removeAttr(key);
                    }
                }
            }
            return dom.outerHtml();
        }
    },
    WITHOUT_METADATA(0.5) {
        @Override
        String of(GoldPage page) {
            Document dom = Jsoup.parse(page.html());
            dom.select("meta, script[type^=application/ld+json]").remove();
            return dom.outerHtml();
        }
    },
    BARE(0.25) {
        @Override
        String of(GoldPage page) {
            List<String> paragraphs =
                    page.gold().lines().filter(line -> !line.isBlank()).toList();
            return "<html><head><title>" + title(page) + "</title></head><body><h1>" + title(page) + "</h1>"
                    + paragraphs.stream()
                            .map(line -> "<p>" + Entities.escape(line) + "</p>")
                            .collect(Collectors.joining("\n"))
                    + "</body></html>";
        }
    };

    private final double weight;

    Variant(double weight) {
        this.weight = weight;
    }

    /** How much it counts in training. */
    double weight() {
        return weight;
    }

    String of(GoldPage page) {
        return page.html();
    }

    private static String title(GoldPage page) {
        return Entities.escape(Jsoup.parse(page.html()).title());
    }
}

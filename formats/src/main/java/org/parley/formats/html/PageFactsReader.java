package org.parley.formats.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.WrittenDate;

/** Gathers a page's facts from JSON-LD, OpenGraph, meta elements, microdata, links and {@code <time>}, in this order. */
final class PageFactsReader {

    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|di|от)\\s*:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 80;

    private final Document page;
    private final Metas metas;
    private final Optional<JsonLd> data;

    private PageFactsReader(Document page) {
        this.page = page;
        this.metas = new Metas(page);
        this.data = JsonLd.of(page);
    }

    static PageFacts of(Document page) {
        PageFactsReader reader = new PageFactsReader(page);
        String outlet = reader.outlet();
        String address = reader.address();
        return new PageFacts(
                reader.title(outlet),
                outlet,
                reader.authors(),
                PublishedEvidence.of(page, reader.metas, reader.data, address),
                reader.language(),
                address,
                reader.description(),
                reader.data
                        .flatMap(it -> it.text("articleBody"))
                        .map(PageFactsReader::plain)
                        .orElse(null));
    }

    private @Nullable String title(@Nullable String outlet) {
        List<Element> headings =
                page.select("h1").stream().filter(Element::hasText).toList();
        return first(
                        data.flatMap(it -> it.text("headline")).map(PageFactsReader::plain),
                        metas.first("og:title"),
                        metas.first("twitter:title"),
                        itemText("headline"),
                        headings.size() == 1 ? Optional.of(headings.getFirst().text()) : Optional.empty(),
                        Optional.of(page.title()))
                .map(title -> withoutOutlet(title, outlet))
                .orElse(null);
    }

    /** Titles for the browser's bar end in the outlet's name. */
    private static String withoutOutlet(String title, @Nullable String outlet) {
        if (outlet != null && title.length() > outlet.length() + 3 && title.endsWith(outlet)) {
            String rest = title.substring(0, title.length() - outlet.length()).stripTrailing();
            if (rest.matches("(?s).*\\s[|–—·•-]")) {
                return rest.substring(0, rest.length() - 1).strip();
            }
        }
        return title;
    }

    private @Nullable String outlet() {
        return first(
                        metas.first("og:site_name"),
                        data.flatMap(it -> it.names("publisher").stream().findFirst())
                                .map(PageFactsReader::plain),
                        metas.first("application-name"),
                        metas.first("dc.publisher"),
                        metas.first("publisher").filter(name -> !isAddress(name)))
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .orElse(null);
    }

    private List<String> authors() {
        List<Stream<String>> sources = List.of(
                data.stream().flatMap(it -> it.names("author").stream()),
                metas.all("author"),
                metas.all("article:author"),
                metas.all("parsely-author"),
                metas.all("sailthru.author"),
                metas.all("dc.creator"),
                page.select("[itemprop=author] [itemprop=name], [itemprop=author]:not(:has([itemprop=name]))").stream()
                        .map(PageFactsReader::nameIn),
                page.select("a[rel~=author]").stream().map(Element::text));
        for (Stream<String> source : sources) {
            Set<String> names = new LinkedHashSet<>();
            source.map(PageFactsReader::plain)
                    .map(name -> withoutDate(BY.matcher(name).replaceFirst("").strip()))
                    .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && !isAddress(name))
                    .forEach(names::add);
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    /** Some pages put the whole byline where the name should be. */
    private static String withoutDate(String name) {
        int comma = name.indexOf(',');
        return comma > 0 && WrittenDate.in(name.substring(comma + 1)).isPresent() ? name.substring(0, comma) : name;
    }

    private static String nameIn(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    private @Nullable String language() {
        Element root = page.selectFirst("html");
        return Stream.of(
                        Optional.ofNullable(root).map(it -> it.attr("lang")),
                        Optional.ofNullable(root).map(it -> it.attr("xml:lang")),
                        data.flatMap(it -> it.text("inLanguage")),
                        metas.first("og:locale"),
                        metas.first("content-language"))
                .flatMap(Optional::stream)
                .map(PageFactsReader::languageTag)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** BCP 47, or null for what is none. */
    private static @Nullable String languageTag(String written) {
        String first = written.split("[,;\\s]", 2)[0];
        String tag = Locale.forLanguageTag(first.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private @Nullable String address() {
        return Stream.of(
                        page.select("link[rel~=(?i)canonical]").stream().map(it -> it.attr("href")),
                        metas.all("og:url"),
                        data.flatMap(JsonLd::address).stream())
                .flatMap(it -> it)
                .map(String::strip)
                .filter(PageFactsReader::isAddress)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String description() {
        return first(
                        data.flatMap(it -> it.text("description")).map(PageFactsReader::plain),
                        metas.first("og:description"),
                        metas.first("description"),
                        metas.first("twitter:description"))
                .orElse(null);
    }

    private Optional<String> itemText(String property) {
        return page.select("[itemprop=" + property + "]").stream()
                .map(PageFactsReader::nameIn)
                .filter(Predicate.not(String::isBlank))
                .findFirst();
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... found) {
        return Stream.of(found)
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** Values in scripts often carry HTML entities and tags. */
    private static String plain(String value) {
        if (value.indexOf('&') < 0 && value.indexOf('<') < 0) {
            return value.strip();
        }
        Element body = Jsoup.parseBodyFragment(value).body();
        return String.join(
                "\n\n", Segmenter.blocksOf(body).stream().map(TextBlock::text).toList());
    }
}

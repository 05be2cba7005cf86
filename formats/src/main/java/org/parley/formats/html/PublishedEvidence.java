package org.parley.formats.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.WrittenDate;
import org.parley.model.Published;

/**
 * One place of a page that gives a date for it.
 *
 * @param source  as it is called in notes
 * @param weight  how far such a source is to be trusted when it stands alone
 */
record PublishedEvidence(String source, LocalDate day, double weight) {

    private static final double DISAGREEMENT = 0.7;
    private static final double AGREEMENT = 0.5;

    private static final List<String> META_NAMES = List.of(
            "datePublished",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "published",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "parsely-pub-date",
            "sailthru.date",
            "cXenseParse:recs:publishtime",
            "article.published",
            "article_date_original",
            "DC.date.published",
            "date",
            "citation_publication_date",
            "last-modified");

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "/(20\\d\\d)(?:/(\\d{1,2})/(\\d{1,2})/|[-_](\\d\\d)[-_](\\d\\d)(?!\\d)|(\\d\\d)(\\d\\d)(?=[/_-]|\\d{4,}))");
    private static final Pattern MONTH_IN_ADDRESS =
            Pattern.compile("/(20\\d\\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\\d{1,2})/");

    /**
     * The day by the most trusted source; others that agree make it surer, others that differ by more than a day less
     * sure, and are named. Null where no source gives a day.
     */
    static @Nullable Published of(Document page, Metas metas, Optional<JsonLd> data, @Nullable String address) {
        List<PublishedEvidence> all = new ArrayList<>();
        data.flatMap(it -> it.text("datePublished")).ifPresent(it -> add(all, "JSON-LD datePublished", it, 0.95));
        meta(all, metas, "article:published_time", 0.93);
        meta(all, metas, "og:article:published_time", 0.9);
        for (Element item : page.select("[itemprop=datePublished]")) {
            add(all, "microdata datePublished", value(item), 0.9);
        }
        for (String name : META_NAMES) {
            meta(all, metas, name, name.equals("date") || name.equals("last-modified") ? 0.6 : 0.85);
        }
        data.flatMap(it -> it.text("dateCreated")).ifPresent(it -> add(all, "JSON-LD dateCreated", it, 0.7));
        page.select("time[pubdate], time[datetime], time.published, time.entry-date").stream()
                .limit(1)
                .forEach(time -> add(all, "the page's first <time>", value(time), 0.6));
        if (address != null) {
            inAddress(address).ifPresent(day -> all.add(new PublishedEvidence("its web address", day, 0.6)));
        }
        return all.isEmpty() ? null : weigh(all);
    }

    private static Published weigh(List<PublishedEvidence> all) {
        PublishedEvidence best = all.getFirst();
        for (PublishedEvidence each : all) {
            best = each.weight > best.weight ? each : best;
        }
        double confidence = best.weight;
        StringBuilder note = new StringBuilder(best.source);
        List<String> told = new ArrayList<>(List.of(best.source));
        for (PublishedEvidence other : all) {
            if (told.contains(other.source)) {
                continue;
            }
            told.add(other.source);
            if (Math.abs(ChronoUnit.DAYS.between(best.day, other.day)) <= 1) {
                confidence = 1 - (1 - confidence) * (1 - AGREEMENT * other.weight);
            } else {
                confidence *= 1 - (1 - DISAGREEMENT) * other.weight;
                note.append("; ").append(other.source).append(" says ").append(other.day);
            }
        }
        return Published.on(best.day, Published.Basis.METADATA, note.toString(), Math.min(0.99, confidence));
    }

    private static void meta(List<PublishedEvidence> all, Metas metas, String name, double weight) {
        metas.first(name).ifPresent(value -> add(all, "meta " + name, value, weight));
    }

    private static void add(List<PublishedEvidence> all, String source, String written, double weight) {
        WrittenDate.in(written).ifPresent(day -> all.add(new PublishedEvidence(source, day, weight)));
    }

    private static String value(Element element) {
        for (String attribute : List.of("datetime", "content")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private static Optional<LocalDate> inAddress(String address) {
        Matcher numeric = IN_ADDRESS.matcher(address);
        if (numeric.find()) {
            int month = numeric.group(2) != null ? 2 : numeric.group(4) != null ? 4 : 6;
            return WrittenDate.in(numeric.group(1) + "-" + numeric.group(month) + "-" + numeric.group(month + 1));
        }
        Matcher named = MONTH_IN_ADDRESS.matcher(address);
        return named.find()
                ? WrittenDate.in(named.group(3) + " " + named.group(2) + " " + named.group(1))
                : Optional.empty();
    }
}

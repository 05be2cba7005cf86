package org.parley.usecases.brief;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Mode;
import org.parley.model.Published;
import org.parley.usecases.brief.Brief.Quote;
import org.parley.usecases.brief.Brief.Report;
import org.parley.usecases.brief.Brief.Voice;

/**
 * The brief as one self-contained HTML page: no script, nothing fetched, everything escaped; reads well in print and
 * without colour.
 */
public final class BriefPage {

    /** Below this a reading is marked as unsure. */
    private static final double UNSURE = 0.6;

    /** Below this a paraphrase is folded away: more of these are wrong than right. */
    private static final double DOUBTFUL = 0.4;

    /** How many of an actor's words are open from the start; the rest is a click away. */
    private static final int OPEN = 12;

    private BriefPage() {}

    public static void write(Brief brief, Writer out) {
        try (Reader template = resource("brief")) {
            Mustache.compiler()
                    .escapeHTML(true)
                    .nullValue("")
                    .withLoader(BriefPage::resource)
                    .compile(template)
                    .execute(page(brief), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader resource(String name) {
        InputStream in = BriefPage.class.getResourceAsStream(name + ".mustache");
        if (in == null) {
            throw new IllegalStateException("the program's own file " + name + ".mustache is missing; build it again");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static Page page(Brief brief) {
        int most = brief.voices().stream().mapToInt(Voice::total).max().orElse(1);
        return new Page(
                brief.title(),
                brief.program(),
                summary(brief),
                brief.reports().stream().map(BriefPage::row).toList(),
                brief.voices().stream().limit(15).map(voice -> bar(voice, most)).toList(),
                brief.voices().stream().map(BriefPage::person).toList(),
                brief.shared().stream()
                        .map(shared -> new Together(shared.speaker(), lines(shared.quotes(), true)))
                        .toList(),
                brief.single().stream()
                        .map(single -> new Alone(
                                single.report().name(), single.quotes().size(), lines(single.quotes(), true)))
                        .toList(),
                lines(brief.unclear(), true),
                brief.reports().stream()
                        .filter(report -> !report.dropped().isEmpty())
                        .map(report -> new Aside(
                                report.name(),
                                report.dropped().stream()
                                        .map(aside -> new Cut(
                                                aside.text(), aside.dropped().why()))
                                        .toList()))
                        .toList());
    }

    private static String summary(Brief brief) {
        int attributions = brief.reports().stream().mapToInt(Report::quotes).sum();
        long unread = brief.reports().stream()
                .filter(report -> report.unread() != null)
                .count();
        return count(brief.reports().size(), "report")
                + (brief.witnesses() < brief.reports().size()
                        ? " (" + brief.witnesses() + " independent of each other)"
                        : "")
                + ", " + count(attributions, "attribution") + " to "
                + count(brief.voices().size(), "actor")
                + (brief.unclear().isEmpty() ? "" : ", " + brief.unclear().size() + " whose speaker is not clear")
                + (unread == 0 ? "" : ", " + unread + " stored but not read")
                + ".";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Row row(Report report) {
        Published published = report.published();
        return new Row(
                report.id(),
                report.name(),
                outlet(report),
                published == null ? "not known" : published.iso().replace("/", " to "),
                published == null
                        ? "no date in the file, none to be inferred"
                        : published.basis().label() + ": " + published.note(),
                published == null || published.confidence() < UNSURE,
                report.language() == null ? "not known" : language(report.language()),
                report.unread(),
                report.sameAs(),
                report.quotes());
    }

    private static String outlet(Report report) {
        return report.outlet() != null
                ? report.outlet()
                : report.origin() != null ? "first in " + report.origin() : "not known";
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Bar bar(Voice voice, int most) {
        return new Bar(
                voice.actor().name(),
                voice.actor().id(),
                voice.direct().size(),
                voice.indirect().size(),
                voice.reports(),
                100 * voice.direct().size() / most,
                100 * voice.indirect().size() / most);
    }

    private static Person person(Voice voice) {
        List<String> aliases = voice.actor().aliases().stream()
                .filter(alias -> !alias.equals(voice.actor().name()))
                .toList();
        List<Line> direct = lines(voice.direct(), false);
        List<Line> indirect = lines(
                voice.indirect().stream().filter(quote -> !doubtful(quote)).toList(), false);
        List<Line> doubtful =
                lines(voice.indirect().stream().filter(BriefPage::doubtful).toList(), false);
        return new Person(
                voice.actor().id(),
                voice.actor().name(),
                voice.affiliation(),
                voice.actor().unnamed(),
                aliases.isEmpty() ? null : "also: " + String.join(", ", aliases),
                count(voice.total(), "attribution") + " in " + count(voice.reports(), "report"),
                head(direct),
                tail(direct),
                head(indirect),
                tail(indirect),
                doubtful.isEmpty() ? null : new More(doubtful.size(), doubtful));
    }

    private static boolean doubtful(Quote quote) {
        return quote.attribution().confidence() < DOUBTFUL;
    }

    private static List<Line> head(List<Line> lines) {
        return lines.subList(0, Math.min(OPEN, lines.size()));
    }

    private static @Nullable More tail(List<Line> lines) {
        return lines.size() <= OPEN ? null : new More(lines.size() - OPEN, lines.subList(OPEN, lines.size()));
    }

    private static List<Line> lines(List<Quote> quotes, boolean withSpeaker) {
        return quotes.stream().map(quote -> line(quote, withSpeaker)).toList();
    }

    private static Line line(Quote quote, boolean withSpeaker) {
        Attribution attribution = quote.attribution();
        Published published = quote.report().published();
        return new Line(
                quote.id(),
                withSpeaker ? quote.speaker() : null,
                attribution.cue() == null ? null : attribution.cue().text(),
                attribution.content().text(),
                attribution.mode() == Mode.DIRECT,
                quote.sentence(),
                quote.report().name(),
                quote.report().id(),
                quote.report().from(),
                published == null ? "date not known" : published.iso().replace("/", " to "),
                attribution.confidence() < UNSURE,
                Math.round(attribution.confidence() * 100) + " %",
                attribution.coder().label());
    }

    /** What the template shows, ready in words. */
    private record Page(
            String title,
            String program,
            String summary,
            List<Row> reports,
            List<Bar> bars,
            List<Person> people,
            List<Together> together,
            List<Alone> alone,
            List<Line> unclear,
            List<Aside> asides) {}

    private record Row(
            String id,
            String name,
            String outlet,
            String published,
            String basis,
            boolean unsure,
            String language,
            @Nullable String unread,
            @Nullable String sameAs,
            int quotes) {}

    private record Bar(
            String name, String id, int direct, int indirect, int reports, int directWidth, int indirectWidth) {}

    private record Person(
            String id,
            String name,
            @Nullable String affiliation,
            boolean unnamed,
            @Nullable String aliases,
            String counts,
            List<Line> direct,
            @Nullable More moreDirect,
            List<Line> indirect,
            @Nullable More moreIndirect,
            @Nullable More doubtful) {}

    private record More(int count, List<Line> lines) {}

    private record Line(
            String id,
            @Nullable String speaker,
            @Nullable String cue,
            String content,
            boolean direct,
            String sentence,
            String report,
            String reportId,
            String outlet,
            String published,
            boolean unsure,
            String confidence,
            String coder) {}

    private record Together(String speaker, List<Line> lines) {}

    private record Alone(String report, int count, List<Line> lines) {}

    private record Aside(String report, List<Cut> cuts) {}

    private record Cut(String text, String why) {}
}

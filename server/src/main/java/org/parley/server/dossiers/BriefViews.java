package org.parley.server.dossiers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.model.Coder;
import org.parley.model.Published;
import org.parley.server.view.ActorName;
import org.parley.server.view.BriefQuote;
import org.parley.server.view.BriefShared;
import org.parley.server.view.BriefSingle;
import org.parley.server.view.BriefView;
import org.parley.server.view.BriefVoice;
import org.parley.server.view.ReportRow;
import org.parley.usecases.brief.Brief;

/** The brief as the page is told it. Pure. */
final class BriefViews {

    private static final double UNSURE = 0.6;
    private static final int VOICES = 40;
    private static final int SHARED = 60;
    private static final int PER_LIST = 6;

    private BriefViews() {}

    static BriefView of(Brief brief, Function<String, ReportRow> row) {
        return new BriefView(
                brief.witnesses(),
                brief.reports().stream().map(report -> row.apply(report.id())).toList(),
                brief.voices().stream().limit(VOICES).map(BriefViews::voice).toList(),
                brief.shared().stream()
                        .limit(SHARED)
                        .map(shared -> new BriefShared(shared.speaker(), quotes(shared.quotes().stream())))
                        .toList(),
                brief.single().stream()
                        .map(single -> new BriefSingle(
                                single.report().id(),
                                single.report().from(),
                                single.quotes().size(),
                                quotes(single.quotes().stream())))
                        .toList(),
                brief.unclear().size());
    }

    private static BriefVoice voice(Brief.Voice voice) {
        return new BriefVoice(
                new ActorName(voice.actor().id(), voice.actor().name()),
                voice.affiliation(),
                voice.reports(),
                voice.direct().size(),
                voice.indirect().size(),
                quotes(Stream.concat(voice.direct().stream(), voice.indirect().stream())));
    }

    /** What a person vouches for first, then the newest of what the reader is sure of. */
    private static List<BriefQuote> quotes(Stream<Brief.Quote> quotes) {
        return quotes.sorted(Comparator.comparing((Brief.Quote quote) -> !confirmed(quote))
                        .thenComparing(BriefViews::unsure)
                        .thenComparing(BriefViews::day, Comparator.reverseOrder())
                        .thenComparing(quote -> -quote.attribution().confidence()))
                .limit(PER_LIST)
                .map(BriefViews::quote)
                .toList();
    }

    private static BriefQuote quote(Brief.Quote quote) {
        Published published = quote.report().published();
        var attribution = quote.attribution();
        return new BriefQuote(
                quote.id(),
                quote.report().id(),
                quote.report().from(),
                published == null ? null : published.iso(),
                quote.speaker(),
                attribution.mode(),
                attribution.cue() == null ? null : attribution.cue().text(),
                attribution.content().text(),
                quote.sentence(),
                unsure(quote),
                confirmed(quote));
    }

    private static boolean unsure(Brief.Quote quote) {
        return !confirmed(quote) && quote.attribution().confidence() < UNSURE;
    }

    /** The last day on which its report may have come out; what is not dated counts as oldest. */
    private static LocalDate day(Brief.Quote quote) {
        Published published = quote.report().published();
        return published == null ? LocalDate.MIN : published.latest();
    }

    private static boolean confirmed(Brief.Quote quote) {
        return quote.attribution().coder() instanceof Coder.Person;
    }
}

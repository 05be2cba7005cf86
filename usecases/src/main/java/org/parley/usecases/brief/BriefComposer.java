package org.parley.usecases.brief;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.formats.export.Contents;
import org.parley.model.Actor;
import org.parley.model.Actor.LocalRef;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.DocumentGroup;
import org.parley.model.Membership;
import org.parley.model.Mode;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.model.StoredDocument;
import org.parley.usecases.ReportName;
import org.parley.usecases.brief.Brief.Quote;
import org.parley.usecases.brief.Brief.Report;
import org.parley.usecases.brief.Brief.Setaside;
import org.parley.usecases.brief.Brief.Shared;
import org.parley.usecases.brief.Brief.Single;
import org.parley.usecases.brief.Brief.Voice;

/** Composes the brief of a dossier. Holds all attributions in memory, not the reports' texts. */
public final class BriefComposer {

    private final Contents contents;
    private final Map<LocalRef, Actor> cast = new HashMap<>();
    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, DocumentGroup> groups = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    private BriefComposer(Contents contents, List<DocumentGroup> documentGroups) {
        this.contents = contents;
        for (Actor actor : contents.actors()) {
            byId.put(actor.id(), actor);
            actor.members().forEach(member -> cast.put(member, actor));
        }
        documentGroups.forEach(group -> group.documents().forEach(id -> groups.put(id, group)));
    }

    /** The brief of these contents; documents of one group count as one witness. */
    public static Brief compose(String title, Contents contents, List<DocumentGroup> groups) {
        return new BriefComposer(contents, groups).compose(title);
    }

    private Brief compose(String title) {
        try (Stream<StoredDocument> documents = contents.documents()) {
            documents.forEachOrdered(this::add);
        }
        Contents.Program program = contents.program();
        List<List<Quote>> told = Corroboration.groups(quotes);
        return new Brief(
                title,
                program.name() + " " + program.version() + ", reader " + program.reader(),
                reports.stream()
                        .sorted(comparing(BriefComposer::day, nullsLast(naturalOrder()))
                                .thenComparing(Report::file))
                        .toList(),
                (int) reports.stream()
                        .map(report -> witness(report.id()))
                        .distinct()
                        .count(),
                voices(),
                quotes.stream().filter(quote -> quote.actor() == null).toList(),
                shared(told),
                single(told));
    }

    private static @Nullable LocalDate day(Report report) {
        Published published = report.published();
        return published == null ? null : published.earliest();
    }

    private void add(StoredDocument stored) {
        CodePoints text = CodePoints.of(stored.document().text());
        var reading = stored.reading();
        Report report = new Report(
                stored.id(),
                stored.document().file(),
                ReportName.of(stored),
                reading.outlet(),
                reading.provenance().originalOutlet(),
                reading.published(),
                reading.language(),
                reading.unread(),
                sameAs(stored.id()),
                reading.attributions().size(),
                reading.dropped().stream()
                        .map(dropped -> new Setaside(shorten(text.slice(dropped.range())), dropped))
                        .toList());
        reports.add(report);
        for (int i = 0; i < reading.attributions().size(); i++) {
            Attribution attribution = reading.attributions().get(i);
            Attribution.Source source = attribution.source();
            Actor actor = source == null || source.actor() == null
                    ? null
                    : cast.get(new LocalRef(stored.id(), source.actor()));
            quotes.add(new Quote(
                    stored.attributionId(i),
                    actor != null
                            ? actor.name()
                            : source != null ? source.passage().text() : "source not given",
                    actor == null ? null : actor.id(),
                    attribution,
                    around(
                            text,
                            reading.sentences(),
                            attribution.content().span().hull()),
                    report));
        }
    }

    private static String around(CodePoints text, List<Range> sentences, Range hull) {
        List<Range> touched = sentences.stream().filter(hull::overlaps).toList();
        return touched.isEmpty()
                ? text.slice(hull)
                : text.slice(
                        new Range(touched.getFirst().begin(), touched.getLast().end()));
    }

    private static String shorten(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, line.offsetByCodePoints(0, 110)) + " …";
    }

    private @Nullable String sameAs(String id) {
        DocumentGroup group = groups.get(id);
        return group == null
                ? null
                : group.kind().label() + " of "
                        + group.documents().stream()
                                .filter(other -> !other.equals(id))
                                .collect(Collectors.joining(", "))
                        + ": " + group.why();
    }

    private String witness(String document) {
        DocumentGroup group = groups.get(document);
        return group == null ? document : group.documents().getFirst();
    }

    private List<Voice> voices() {
        Map<String, List<Quote>> byActor = new LinkedHashMap<>();
        for (Quote quote : quotes) {
            if (quote.actor() != null) {
                byActor.computeIfAbsent(quote.actor(), key -> new ArrayList<>()).add(quote);
            }
        }
        return byActor.entrySet().stream()
                .map(entry -> voice(actor(entry.getKey()), entry.getValue()))
                .sorted(comparingInt((Voice voice) -> -voice.total())
                        .thenComparing(voice -> voice.actor().name()))
                .toList();
    }

    private Actor actor(String id) {
        Actor actor = byId.get(id);
        if (actor == null) {
            throw new IllegalStateException("the cast lacks the actor \"" + id + "\" that a quotation names");
        }
        return actor;
    }

    private Voice voice(Actor actor, List<Quote> said) {
        return new Voice(
                actor,
                affiliation(actor),
                said.stream()
                        .filter(quote -> quote.attribution().mode() != Mode.INDIRECT)
                        .toList(),
                said.stream()
                        .filter(quote -> quote.attribution().mode() == Mode.INDIRECT)
                        .toList(),
                (int) said.stream().map(quote -> quote.report().id()).distinct().count());
    }

    private @Nullable String affiliation(Actor actor) {
        String told = actor.memberOf().stream()
                .map(this::affiliation)
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? null : told;
    }

    private String affiliation(Membership membership) {
        Actor of = byId.get(membership.actor());
        String name = of == null ? membership.actor() : of.name();
        return membership.role() == null ? name : membership.role() + " (" + name + ")";
    }

    private List<Shared> shared(List<List<Quote>> told) {
        return told.stream()
                .filter(this::independent)
                .map(of -> new Shared(of.getFirst().speaker(), of))
                .toList();
    }

    private boolean independent(List<Quote> told) {
        return told.stream()
                        .map(quote -> witness(quote.report().id()))
                        .distinct()
                        .count()
                > 1;
    }

    private List<Single> single(List<List<Quote>> told) {
        Set<String> confirmed = new HashSet<>();
        told.stream().filter(this::independent).forEach(of -> of.forEach(quote -> confirmed.add(quote.id())));
        Map<String, List<Quote>> alone = new HashMap<>();
        for (Quote quote : quotes) {
            if (quote.actor() != null && !confirmed.contains(quote.id())) {
                alone.computeIfAbsent(quote.report().id(), key -> new ArrayList<>())
                        .add(quote);
            }
        }
        return reports.stream()
                .filter(report -> alone.containsKey(report.id()))
                .map(report -> new Single(report, alone.getOrDefault(report.id(), List.of())))
                .toList();
    }
}

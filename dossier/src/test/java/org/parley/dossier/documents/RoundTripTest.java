package org.parley.dossier.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.model.Act;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Attribution;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Document;
import org.parley.model.Dropped;
import org.parley.model.LocalActor;
import org.parley.model.Membership;
import org.parley.model.Mention;
import org.parley.model.Mode;
import org.parley.model.Passage;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.Span;
import org.parley.model.StoredDocument;

/** What goes in comes out, whatever it is. */
class RoundTripTest {

    private static @Nullable Path folder;
    private static @Nullable Dossier shared;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("parley");
        shared = Dossier.open(folder.resolve("talks.parley"), Samples.to(Access.CREATE));
    }

    @AfterContainer
    static void close() throws IOException {
        dossier().close();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static Dossier dossier() {
        return Objects.requireNonNull(shared);
    }

    @Property(tries = 300)
    void documentsAndReadingsComeBackEqual(@ForAll("arrivals") Arrival arrival) {
        String id = dossier().documents().add(arrival);

        StoredDocument stored = dossier().documents().document(id);

        assertThat(stored.document()).isEqualTo(arrival.document());
        assertThat(stored.reading()).isEqualTo(arrival.reading());
        assertThat(dossier().readings().machine(id)).isEqualTo(arrival.reading());
        assertThat(dossier().documents().original(id, stored.version())).isEqualTo(arrival.original());
        assertThat(dossier().attributions().of(id))
                .extracting(found -> found.attribution())
                .isEqualTo(arrival.reading().attributions());
    }

    @Property(tries = 50)
    void castsComeBackEqual(@ForAll("casts") List<Actor> cast) {
        dossier().documents().add(Samples.report("cast.txt", "Anything."));

        dossier().cast().replace(cast);

        assertThat(dossier().cast().actors()).isEqualTo(cast);
        assertThat(cast)
                .allSatisfy(
                        actor -> assertThat(dossier().cast().actor(actor.id())).contains(actor));
    }

    @Provide
    Arbitrary<Arrival> arrivals() {
        return texts().flatMap(text -> {
            CodePoints points = CodePoints.of(text);
            Arbitrary<byte[]> bytes =
                    Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(300);
            return Combinators.combine(bytes, documents(points), readings(points), words())
                    .as((original, document, reading, origin) ->
                            new Arrival("o" + origin, original, withHash(document, Samples.sha256(original)), reading));
        });
    }

    private static Document withHash(Document document, String sha256) {
        return new Document(
                document.file(),
                sha256,
                document.mediaType(),
                document.text(),
                document.title(),
                document.outlet(),
                document.authors(),
                document.published(),
                document.language(),
                document.address(),
                document.layout(),
                document.notices());
    }

    private static Arbitrary<Document> documents(CodePoints text) {
        return Combinators.combine(
                        words(),
                        words().injectNull(0.3),
                        words().injectNull(0.3),
                        words().list().ofMaxSize(2),
                        published(text).injectNull(0.3),
                        words().injectNull(0.3),
                        blocks(text),
                        words().list().ofMaxSize(2))
                .as((file, title, outlet, authors, published, address, layout, notices) -> new Document(
                        file,
                        "",
                        "text/plain",
                        text.text(),
                        title,
                        outlet,
                        authors,
                        published,
                        title,
                        address,
                        layout,
                        notices));
    }

    private static Arbitrary<Reading> readings(CodePoints text) {
        Arbitrary<List<Mention>> mentions = Combinators.combine(
                        ranges(text), Arbitraries.of(Mention.Kind.class), words().injectNull(0.3))
                .as(Mention::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Dropped>> dropped = Combinators.combine(ranges(text), words())
                .as(Dropped::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<Provenance> provenance = Combinators.combine(
                        words().injectNull(0.5),
                        words().injectNull(0.5),
                        dates().injectNull(0.5),
                        words().list().ofMaxSize(2))
                .as((language, outlet, date, people) -> new Provenance(language, outlet, date, people, people));
        return Combinators.combine(
                        words().injectNull(0.3),
                        published(text).injectNull(0.3),
                        provenance,
                        blocks(text),
                        dropped,
                        mentions,
                        localActors().list().ofMaxSize(3),
                        attributions(text).list().ofMaxSize(3))
                .as((word, published, origin, blocks, cut, named, actors, said) -> new Reading(
                        "test-1",
                        word,
                        word,
                        word == null ? List.of() : List.of(word),
                        word,
                        word,
                        published,
                        origin,
                        blocks,
                        cut,
                        blocks.stream().map(Block::range).toList(),
                        named,
                        actors,
                        said));
    }

    private static Arbitrary<Attribution> attributions(CodePoints text) {
        Arbitrary<Attribution.Source> sources =
                Combinators.combine(passages(text), words().injectNull(0.3)).as(Attribution.Source::new);
        Arbitrary<Coder> coders = Arbitraries.of(new Coder.Machine("rules 1"), new Coder.Person("Ana Ruiz"));
        return Combinators.combine(
                        Arbitraries.of(Mode.class),
                        sources.injectNull(0.3),
                        passages(text).injectNull(0.3),
                        passages(text),
                        Arbitraries.of(Act.class).injectNull(0.5),
                        Arbitraries.doubles().between(0, 1).ofScale(15),
                        coders)
                .as(Attribution::new);
    }

    private static Arbitrary<LocalActor> localActors() {
        return Combinators.combine(
                        words(),
                        words(),
                        Arbitraries.of(ActorKind.class),
                        words().list().ofMaxSize(2),
                        memberships().list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as(LocalActor::new);
    }

    private static Arbitrary<Membership> memberships() {
        return Combinators.combine(words(), words().injectNull(0.3), dates().injectNull(0.5), dates().injectNull(0.5))
                .as(Membership::new);
    }

    @Provide
    Arbitrary<List<Actor>> casts() {
        Arbitrary<List<Actor.LocalRef>> members =
                words().map(key -> new Actor.LocalRef("d1", key)).list().ofMaxSize(3);
        return Combinators.combine(
                        words(),
                        words(),
                        Arbitraries.of(ActorKind.class),
                        words().list().ofMaxSize(2),
                        memberships().list().ofMaxSize(2),
                        Arbitraries.of(true, false),
                        members)
                .as(Actor::new)
                .list()
                .uniqueElements(Actor::id)
                .ofMaxSize(5);
    }

    private static Arbitrary<Published> published(CodePoints text) {
        return Combinators.combine(
                        dates(),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(Published.Basis.class),
                        words(),
                        Arbitraries.doubles().between(0, 1),
                        spans(text).injectNull(0.5))
                .as((day, more, basis, note, confidence, evidence) ->
                        new Published(day, day.plusDays(more), basis, note, confidence, evidence));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(-30_000, 60_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<List<Block>> blocks(CodePoints text) {
        return Combinators.combine(Arbitraries.of(BlockRole.class), ranges(text))
                .as(Block::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Passage> passages(CodePoints text) {
        return spans(text).map(text::passage);
    }

    private static Arbitrary<Span> spans(CodePoints text) {
        return ranges(text).list().ofMinSize(1).ofMaxSize(3).map(Span::covering);
    }

    private static Arbitrary<Range> ranges(CodePoints text) {
        Arbitrary<Integer> points = Arbitraries.integers().between(0, text.length() - 1);
        return Combinators.combine(points, points)
                .as((one, other) -> new Range(Math.min(one, other), Math.max(one, other) + 1));
    }

    /** Any characters there are, surrogates only in pairs. */
    private static Arbitrary<String> texts() {
        Arbitrary<Integer> common = Arbitraries.integers().between(0x20, 0x7e);
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return Arbitraries.frequencyOf(Tuple.of(4, common), Tuple.of(1, any))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(RoundTripTest::text);
    }

    private static Arbitrary<String> words() {
        return texts().map(text ->
                text.substring(0, text.offsetByCodePoints(0, Math.min(8, text.codePointCount(0, text.length())))));
    }

    private static String text(List<Integer> points) {
        StringBuilder text = new StringBuilder();
        new ArrayList<>(points).forEach(text::appendCodePoint);
        return text.toString();
    }
}

package org.parley.formats.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
import org.parley.model.Mode;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;
import org.parley.model.Reading;
import org.parley.model.Span;
import org.parley.model.StoredDocument;

class ExportersTest {

    private static final String TEXT = "“We stay,” said Ada Moor. “For now.”\nBuy now!";

    private static final Contents ONE_REPORT = new Contents() {
        @Override
        public Program program() {
            return new Program("Parley", "0.1.0", "rules-1");
        }

        @Override
        public Stream<StoredDocument> documents() {
            return Stream.of(new StoredDocument("d1", 1, document(), reading()));
        }

        @Override
        public List<Actor> actors() {
            return List.of(new Actor(
                    "ada-moor",
                    "Ada Moor",
                    ActorKind.PERSON,
                    List.of("Moor"),
                    List.of(new Membership("dock-workers", "chair", null, null)),
                    false,
                    List.of(new Actor.LocalRef("d1", "ada moor"))));
        }
    };

    private static Document document() {
        return Document.plain("week1/wire.txt", "0".repeat(64), TEXT);
    }

    private static Reading reading() {
        CodePoints text = CodePoints.of(TEXT);
        return new Reading(
                "rules-1",
                null,
                "The =Ledger",
                List.of(),
                "en",
                null,
                Published.on(LocalDate.of(2025, 2, 12), Published.Basis.STATED, "dateline", 0.9),
                Provenance.UNKNOWN,
                List.of(
                        new Block(BlockRole.BODY, new Range(0, 36)),
                        new Block(BlockRole.ADVERTISEMENT, new Range(37, 45))),
                List.of(new Dropped(new Range(37, 45), "advertisement: nothing but an offer")),
                List.of(new Range(0, 25), new Range(26, 36)),
                List.of(),
                List.of(new LocalActor("ada moor", "Ada Moor", ActorKind.PERSON, List.of(), List.of(), false)),
                List.of(new Attribution(
                        Mode.DIRECT,
                        new Attribution.Source(text.passage(Span.of(16, 24)), "ada moor"),
                        text.passage(Span.of(11, 15)),
                        text.passage(Span.of(new Range(1, 9), new Range(27, 35))),
                        null,
                        0.95,
                        new Coder.Machine("rules-1"))));
    }

    private static String export(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.of(format).exporter().write(ONE_REPORT, out);
        return out.toString(UTF_8);
    }

    @Test
    void writesTheJsonThatIsPromised() throws IOException {
        assertThat(export("json")).isEqualTo("""
                        {"formatVersion":2,"program":{"name":"Parley","version":"0.1.0","reader":"rules-1"},\
                        "documents":[{"id":"d1","file":"week1/wire.txt","title":null,"outlet":"The =Ledger","authors":[],\
                        "language":"en","sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
                        "text":"“We stay,” said Ada Moor. “For now.”\\nBuy now!",\
                        "published":{"date":"2025-02-12","basis":"stated: dateline","confidence":0.9},\
                        "provenance":{"originalLanguage":null,"originalOutlet":null,"originalDate":null,"translators":[]},\
                        "blocks":[{"role":"body","begin":0,"end":36},{"role":"advertisement","begin":37,"end":45}],\
                        "dropped":[{"begin":37,"end":45,"why":"advertisement: nothing but an offer"}]}],\
                        "actors":[{"id":"ada-moor","name":"Ada Moor","kind":"person","aliases":["Moor"],\
                        "memberOf":[{"actor":"dock-workers","role":"chair","from":null,"to":null}],"unnamed":false}],\
                        "issues":[],\
                        "attributions":[{"id":"d1-a1","document":"d1","mode":"direct",\
                        "source":{"text":"Ada Moor","actor":"ada-moor","spans":[[16,24]]},\
                        "cue":{"text":"said","spans":[[11,15]]},\
                        "content":{"text":"We stay, … For now.","spans":[[1,9],[27,35]]},"act":null,"confidence":0.95,\
                        "coder":"machine:rules-1","reportedBy":[]}],\
                        "statements":[],"events":[],"commitments":[],"figures":[]}
                        """);
    }

    @Test
    void keepsToItsSchema() throws IOException {
        Path schema = Path.of("..", "docs", "export.schema.json");

        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(export("json"), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotPromised() throws IOException {
        Path schema = Path.of("..", "docs", "export.schema.json");

        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema), InputFormat.JSON)
                .validate(export("json").replace("\"mode\":\"direct\"", "\"mode\":\"loud\""), InputFormat.JSON);

        assertThat(errors).hasSize(1);
    }

    @Test
    void writesOneRowPerRange() throws IOException {
        assertThat(export("attributions-tsv")).isEqualTo("""
                        wire\td1-a1\tsource\t16\t24
                        wire\td1-a1\tcue\t11\t15
                        wire\td1-a1\tcontent\t1\t9
                        wire\td1-a1\tcontent\t27\t35
                        """);
    }

    @Test
    void writesOneCsvRowPerAttribution() throws IOException {
        assertThat(export("csv")).isEqualTo("""
                        document,file,outlet,title,published,publishedBasis,attribution,mode,actor,actorName,source,cue,content,act,reportedBy,confidence,coder,begin,end\r
                        d1,week1/wire.txt,The =Ledger,,2025-02-12,stated: dateline,d1-a1,direct,ada-moor,Ada Moor,Ada Moor,said,"We stay, … For now.",,,0.95,machine:rules-1,1,35\r
                        """);
    }

    @Test
    void namesTheFormatsThereAre() {
        assertThatThrownBy(() -> ExportFormat.of("xml"))
                .hasMessage("there is no export format \"xml\"; there are json, attributions-tsv, csv");
    }
}

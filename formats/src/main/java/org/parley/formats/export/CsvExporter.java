package org.parley.formats.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Attribution;
import org.parley.model.Nesting;
import org.parley.model.Published;
import org.parley.model.Reading;
import org.parley.model.StoredDocument;

/**
 * One row per attribution, for a spreadsheet (RFC 4180, UTF-8, CRLF).
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front: reports are not to be trusted.
 */
public final class CsvExporter implements Exporter {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "document",
                    "file",
                    "outlet",
                    "title",
                    "published",
                    "publishedBasis",
                    "attribution",
                    "mode",
                    "actor",
                    "actorName",
                    "source",
                    "cue",
                    "content",
                    "act",
                    "reportedBy",
                    "confidence",
                    "coder",
                    "begin",
                    "end")
            .get();

    @Override
    public void write(Contents contents, OutputStream out) throws IOException {
        ActorIds ids = new ActorIds(contents.actors());
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter csv = new CSVPrinter(writer, CSV);
        try (Stream<StoredDocument> documents = contents.documents()) {
            documents.forEachOrdered(document -> rows(csv, document, ids));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static void rows(CSVPrinter csv, StoredDocument stored, ActorIds ids) {
        Reading reading = stored.reading();
        Published published = reading.published();
        List<List<Integer>> reportedBy = Nesting.reportedBy(reading.attributions());
        for (int i = 0; i < reading.attributions().size(); i++) {
            Attribution attribution = reading.attributions().get(i);
            Actor actor = ids.of(stored.id(), attribution.source());
            try {
                csv.printRecord(
                        stored.id(),
                        safe(stored.document().file()),
                        safe(reading.outlet()),
                        safe(reading.title()),
                        published == null ? null : published.iso(),
                        published == null ? null : published.basis().label() + ": " + published.note(),
                        stored.attributionId(i),
                        attribution.mode().label(),
                        actor == null ? null : actor.id(),
                        actor == null ? null : safe(actor.name()),
                        attribution.source() == null
                                ? null
                                : safe(attribution.source().passage().text()),
                        attribution.cue() == null
                                ? null
                                : safe(attribution.cue().text()),
                        safe(attribution.content().text()),
                        attribution.act() == null ? null : attribution.act().label(),
                        reportedBy.get(i).stream().map(stored::attributionId).collect(Collectors.joining(" ")),
                        attribution.confidence(),
                        safe(attribution.coder().label()),
                        attribution.content().span().begin(),
                        attribution.content().span().end());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}

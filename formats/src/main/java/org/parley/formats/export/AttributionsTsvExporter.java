package org.parley.formats.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Attribution;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.model.StoredDocument;

/**
 * Attributions as bare spans, for comparing coders:
 * {@code document<TAB>attributionId<TAB>source|cue|content<TAB>start<TAB>end}, one row per range, no heading. The
 * document is the file's name without its ending; offsets are code points, half-open.
 */
public final class AttributionsTsvExporter implements Exporter {

    @Override
    public void write(Contents contents, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (Stream<StoredDocument> documents = contents.documents()) {
            documents.forEachOrdered(document -> rows(writer, document));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void rows(Writer writer, StoredDocument stored) {
        for (int i = 0; i < stored.reading().attributions().size(); i++) {
            Attribution attribution = stored.reading().attributions().get(i);
            String head = stored.document().stem().replace('\t', ' ') + "\t" + stored.attributionId(i);
            Attribution.Source source = attribution.source();
            rows(writer, head, "source", source == null ? null : source.passage());
            rows(writer, head, "cue", attribution.cue());
            rows(writer, head, "content", attribution.content());
        }
    }

    private static void rows(Writer writer, String head, String role, @Nullable Passage passage) {
        if (passage == null) {
            return;
        }
        try {
            for (Range range : passage.span().ranges()) {
                writer.write(head + "\t" + role + "\t" + range.begin() + "\t" + range.end() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

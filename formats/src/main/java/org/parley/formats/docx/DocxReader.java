package org.parley.formats.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Content;
import org.parley.formats.content.DocumentReader;
import org.parley.formats.content.Layout;
import org.parley.formats.content.PropertyNames;
import org.parley.formats.content.Unreadable;
import org.parley.model.Document;
import org.parley.model.Published;

/**
 * Reads Word documents in the DOCX format: paragraphs, headings, lists, quotations, and tables row by row. Macros,
 * embedded files and everything that lies outside of the file are left alone. Its dates say when the file was made or
 * saved, which is weak evidence of when the report came out.
 */
public final class DocxReader implements DocumentReader {

    @Override
    public Document read(Content content) throws Unreadable {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(content.bytes()))) {
            Layout layout = new Layout(content.limits());
            new DocxBlocks(layout).addAll(word.getBodyElements());
            if (layout.isEmpty()) {
                throw Unreadable.withoutText();
            }
            POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
            return new Document(
                    content.file(),
                    content.sha256(),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    layout.text(),
                    blankToNull(core.getTitle()),
                    blankToNull(word.getProperties()
                            .getExtendedProperties()
                            .getUnderlyingProperties()
                            .getCompany()),
                    core.getCreator() == null ? List.of() : PropertyNames.of(core.getCreator()),
                    published(core.getCreated()),
                    null,
                    null,
                    layout.blocks(),
                    List.of());
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw damaged(e);
        } catch (RuntimeException | StackOverflowError e) {
            throw damaged(e);
        }
    }

    private static Unreadable damaged(Throwable e) {
        return new Unreadable(
                "It is a damaged Word document.", "Open it in a word processor, save it anew, and read that.", e);
    }

    private static @Nullable Published published(@Nullable Date created) {
        if (created == null) {
            return null;
        }
        LocalDate day = created.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        return Published.on(day, Published.Basis.METADATA, "the day the document was made", 0.4);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

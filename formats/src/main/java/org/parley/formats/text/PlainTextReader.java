package org.parley.formats.text;

import java.util.List;
import org.parley.formats.content.Content;
import org.parley.formats.content.DocumentReader;
import org.parley.formats.content.Unreadable;
import org.parley.model.Document;

/**
 * Reads plain text: the document's text is the decoded file as it stands, without a byte order mark, and every offset
 * counts its code points. Nothing is known of its structure or where it comes from.
 */
public final class PlainTextReader implements DocumentReader {

    @Override
    public Document read(Content content) throws Unreadable {
        DecodedText decoded = decode(content);
        return new Document(
                content.file(),
                content.sha256(),
                "text/plain",
                decoded.text(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                decoded.notices());
    }

    static DecodedText decode(Content content) throws Unreadable {
        DecodedText decoded = TextDecoder.decode(content.bytes(), null);
        if (decoded.text().length() > content.limits().maxTextLength()) {
            throw Unreadable.tooLong(decoded.text().length(), content.limits());
        }
        if (decoded.text().isBlank()) {
            throw Unreadable.withoutText();
        }
        return decoded;
    }
}

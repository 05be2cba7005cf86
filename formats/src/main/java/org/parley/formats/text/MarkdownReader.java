package org.parley.formats.text;

import java.util.ArrayList;
import java.util.List;
import org.parley.formats.content.Content;
import org.parley.formats.content.DocumentReader;
import org.parley.formats.content.Unreadable;
import org.parley.model.Block;
import org.parley.model.Document;

/**
 * Reads Markdown: the text is the decoded file as it stands, marks included, as for plain text; the layout tells its
 * headings, lists, block quotations and paragraphs, without the marks before them. Front matter in YAML gives title,
 * authors, outlet, date, language and address.
 */
public final class MarkdownReader implements DocumentReader {

    @Override
    public Document read(Content content) throws Unreadable {
        DecodedText decoded = PlainTextReader.decode(content);
        FrontMatter front = FrontMatter.of(decoded.text());
        List<Block> layout = MarkdownBlocks.of(decoded.text(), front.length());
        List<String> notices = new ArrayList<>(decoded.notices());
        if (!front.valid()) {
            notices.add("Its front matter is not valid YAML; nothing was taken from it.");
        }
        return new Document(
                content.file(),
                content.sha256(),
                "text/markdown",
                decoded.text(),
                front.text("title", "headline"),
                front.text("outlet", "source", "publication", "publisher", "site"),
                front.all("authors", "author", "byline", "by"),
                front.published(),
                front.text("language", "lang"),
                front.text("address", "url", "link", "canonical"),
                layout,
                notices);
    }
}

package org.parley.formats.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.parley.formats.content.Content;
import org.parley.formats.content.DocumentReader;
import org.parley.formats.content.Layout;
import org.parley.formats.content.Unreadable;
import org.parley.formats.text.DecodedText;
import org.parley.formats.text.TextDecoder;
import org.parley.model.Document;

/**
 * Reads web pages. The document's text is all that a reader of the page would see, in its order, with an empty line
 * between blocks; the layout tells for each block whether it is part of the report and as what, or boilerplate, or an
 * advertisement. Nothing is fetched.
 */
public final class HtmlReader implements DocumentReader {

    @Override
    public Document read(Content content) throws Unreadable {
        DecodedText decoded = TextDecoder.decode(content.bytes(), DeclaredCharset.of(content.bytes()));
        Page page = Page.of(decoded.text());
        PageFacts facts = page.facts();
        List<RoledBlock> roled = Roles.of(page, MainContent.standard());
        Layout layout = new Layout(content.limits());
        for (RoledBlock block : roled) {
            layout.add(block.role(), block.text());
        }
        if (layout.isEmpty()) {
            throw new Unreadable(
                    "It is a web page without visible text; perhaps a script was to fetch it.",
                    "Open it in a browser, wait until the text shows, save the page and read that.");
        }
        return new Document(
                content.file(),
                content.sha256(),
                "text/html",
                layout.text(),
                facts.title(),
                facts.outlet(),
                facts.authors(),
                facts.published(),
                facts.language(),
                facts.address(),
                layout.blocks(),
                decoded.notices());
    }

    /** The blocks of a page that is decoded already, such as one saved as MHTML. */
    public static List<RoledBlock> page(String html) {
        return Roles.of(Page.of(html), MainContent.standard());
    }

    /** The blocks of a mail in HTML: all of it is text but for what is made of links, and the small print. */
    public static List<RoledBlock> mail(String html) {
        return MailRoles.of(Segmenter.blocksOf(Jsoup.parse(html).body()));
    }
}

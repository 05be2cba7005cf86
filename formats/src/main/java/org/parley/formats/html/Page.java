package org.parley.formats.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A web page taken apart: its blocks in order, and what it says of itself.
 *
 * @param dom as parsed; not to be changed
 */
public record Page(Document dom, List<TextBlock> blocks, PageFacts facts) {

    public static Page of(String html) {
        Document dom = Jsoup.parse(html);
        return new Page(dom, Segmenter.blocksOf(dom.body()), PageFactsReader.of(dom));
    }
}

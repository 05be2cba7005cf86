package org.parley.formats.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.CodePoints;
import org.parley.model.Document;

class HtmlReaderTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB"><head><title>Fishing talks resume in Bergen | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <style>.x { color: red }</style><script>var secret = "never shown";</script></head>
            <body>
            <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
            <div class="cookie-banner">We use cookies to improve your visit. <a href="/privacy">Privacy policy</a></div>
            <article class="story">
              <h1>Fishing talks resume in Bergen</h1>
              <p class="standfirst">After six weeks of silence both delegations are back at the table, a little less sure of themselves.</p>
              <div class="byline">By Ada Holm, 3 March 2025</div>
              <figure><img src="port.jpg"><figcaption>Boats in the port of Bergen on Monday. Photo: A. Holm</figcaption></figure>
              <p>Negotiators from both coasts met on Monday to divide the quota for herring, which neither side has been able to agree on since the autumn. “We are closer than in October,” said Jon Vik, who leads the northern delegation.</p>
              <p>The southern side wants two thirds of the catch, a share that it held until 2019, and refuses to speak about inspections before that is settled.</p>
              <h2>What is at stake</h2>
              <p>About 4,000 people live off the boats, according to the ministry, and most of them have not been out since January. Their union has asked for a decision before the end of the month.</p>
              <blockquote><p>Nobody eats promises, and nobody sells them on the quay either.</p></blockquote>
              <ul><li>Herring: 120,000 tonnes, of which a third is disputed between the two sides.</li>
                  <li>Mackerel: 80,000 tonnes, not part of these talks for the time being.</li></ul>
              <div class="ad-slot">Advertisement</div>
              <p>The talks go on until Thursday, when the ministers themselves are expected in the city.</p>
            </article>
            <aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Herring prices fall again</a></li><li><a href="/b">Union threatens strike</a></li></ul></aside>
            <section id="comments"><h3>2 comments</h3><div class="comment"><p>This will never work, they have been talking for years and nothing has come of it.</p></div></section>
            <p hidden>Hidden words.</p><p style="display: none">More hidden words.</p>
            <footer>© 2025 The Harbour Post. All rights reserved.</footer>
            </body></html>
            """;

    @Test
    void everyBlockOfAPageHasItsRole() throws Unreadable {
        Document page = read(PAGE);

        assertThat(blocks(page, BlockRole.HEADLINE)).containsExactly("Fishing talks resume in Bergen");
        assertThat(blocks(page, BlockRole.STANDFIRST))
                .singleElement()
                .asString()
                .startsWith("After six weeks");
        assertThat(blocks(page, BlockRole.BYLINE)).containsExactly("By Ada Holm, 3 March 2025");
        assertThat(blocks(page, BlockRole.CAPTION)).singleElement().asString().startsWith("Boats in the port");
        assertThat(blocks(page, BlockRole.SUBHEAD)).containsExactly("What is at stake");
        assertThat(blocks(page, BlockRole.BODY)).hasSize(4).first().asString().startsWith("Negotiators from both");
        assertThat(blocks(page, BlockRole.BLOCK_QUOTATION))
                .singleElement()
                .asString()
                .startsWith("Nobody eats promises");
        assertThat(blocks(page, BlockRole.LIST)).hasSize(2);
        assertThat(blocks(page, BlockRole.ADVERTISEMENT)).containsExactly("Advertisement");
        assertThat(blocks(page, BlockRole.BOILERPLATE))
                .contains("Home", "Related stories", "Union threatens strike", "2 comments")
                .anyMatch(text -> text.startsWith("We use cookies"))
                .anyMatch(text -> text.startsWith("This will never work"))
                .anyMatch(text -> text.startsWith("© 2025"));
    }

    @Test
    void whatThePageHidesIsNotInItsText() throws Unreadable {
        assertThat(read(PAGE).text()).doesNotContain("secret", "color", "idden words");
    }

    @Test
    void theTextIsTheBlocksWithAnEmptyLineBetween() throws Unreadable {
        Document page = read("<h1>Two 🐟 fish</h1><p>One\n  and <b>the</b> other.</p><p>Line<br>break</p>");

        assertThat(page.text()).isEqualTo("Two 🐟 fish\n\nOne and the other.\n\nLine\nbreak");
        assertThat(page.layout().stream().map(block -> slice(page, block)).toList())
                .containsExactly("Two 🐟 fish", "One and the other.", "Line\nbreak");
    }

    @Test
    void twoLineBreaksEndAParagraph() throws Unreadable {
        assertThat(read("<div>First part.<br><br>Second part.<br/> <br/>Third part.</div>")
                        .text())
                .isEqualTo("First part.\n\nSecond part.\n\nThird part.");
    }

    @Test
    void aTableIsReadRowByRow() throws Unreadable {
        Document page = read("<table><tr><th>Side</th><th>Tonnes</th></tr><tr><td>North</td><td>80</td></tr></table>");

        assertThat(page.text()).isEqualTo("Side Tonnes\n\nNorth 80");
    }

    @Test
    void whatOpensOverAWordDoesNotCutItsSentence() throws Unreadable {
        Document page = read("<p>Said <a href='#'>Jon Vik</a><span class='rollover-people'>Jon Vik More articles</span>"
                + " on Monday.</p>");

        assertThat(page.text()).startsWith("Said Jon Vik on Monday.\n\nJon Vik More articles");
    }

    @Test
    void aPageWithoutAnyNamesOrMetadataKeepsItsText() throws Unreadable {
        Document page = read("<html><body><p>Talks resumed.</p><p>They go on.</p></body></html>");

        assertThat(blocks(page, BlockRole.BODY)).containsExactly("Talks resumed.", "They go on.");
    }

    @Test
    void aPageThatAScriptWouldFillIsRefused() {
        assertThatThrownBy(() -> read("<html><body><div id=root></div><script>go()</script></body></html>"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("without visible text");
    }

    @Test
    void theDeclaredEncodingIsUsedWhereTheBytesAreNoUtf8() throws Unreadable {
        byte[] bytes =
                "<meta charset=iso-8859-2><p>Łódź i Gdańsk rozmawiają.</p>".getBytes(Charset.forName("ISO-8859-2"));

        Document page = new HtmlReader().read(new Content("a.html", bytes, Limits.STANDARD));

        assertThat(page.text()).isEqualTo("Łódź i Gdańsk rozmawiają.");
        assertThat(page.notices()).containsExactly("Decoded as ISO-8859-2, as the file declares.");
    }

    @Test
    void utf8IsReadAsSuchWhateverThePageDeclares() throws Unreadable {
        assertThat(read("<meta charset=windows-1252><p>Łódź</p>").text()).isEqualTo("Łódź");
    }

    @Test
    void nestingOfAHundredThousandLevelsDoesNoHarm() throws Unreadable {
        String deep = "<div>".repeat(100_000) + "<p>At the bottom of it all.</p>" + "<b>".repeat(100_000);

        assertThat(read(deep).text()).isEqualTo("At the bottom of it all.");
    }

    private static Document read(String html) throws Unreadable {
        return new HtmlReader().read(new Content("page.html", html.getBytes(UTF_8), Limits.STANDARD));
    }

    private static List<String> blocks(Document page, BlockRole role) {
        return page.layout().stream()
                .filter(block -> block.role() == role)
                .map(block -> slice(page, block))
                .toList();
    }

    private static String slice(Document page, Block block) {
        return CodePoints.of(page.text()).slice(block.range());
    }
}

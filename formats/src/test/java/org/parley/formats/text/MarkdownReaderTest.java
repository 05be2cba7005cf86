package org.parley.formats.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.parley.formats.content.Content;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;
import org.parley.model.Block;
import org.parley.model.CodePoints;
import org.parley.model.Document;

class MarkdownReaderTest {

    @Test
    void blocksAreToldWithoutTheirMarks() throws Unreadable {
        Document document = read("""
                # Talks resume 🐟

                Both sides met
                on Monday.

                ## What is at stake ##

                - herring
                - mackerel
                1. the quota

                > We are closer
                > than before.

                Deadlock
                --------
                No end in sight.
                """);

        assertThat(told(document))
                .containsExactly(
                        "headline: Talks resume 🐟",
                        "body: Both sides met\non Monday.",
                        "subhead: What is at stake",
                        "list: herring",
                        "list: mackerel",
                        "list: the quota",
                        "block quotation: We are closer\n> than before.",
                        "subhead: Deadlock",
                        "body: No end in sight.");
    }

    @Test
    void theTextIsTheFileAsItStands() throws Unreadable {
        String written = "---\ntitle: Talks\n---\n\r\n# *Talks*\r\n\r\nText.  \n";

        assertThat(read(written).text()).isEqualTo(written);
    }

    @Test
    void frontMatterGivesTheMetadata() throws Unreadable {
        Document document = read("""
                ---
                title: "Talks: a new start"
                authors: [Ada Holm, {name: Jon Vik}]
                outlet: The Harbour Post
                date: 2025-03-03
                lang: en
                url: https://post.example/talks
                ---
                Text.
                """);

        assertThat(document.title()).isEqualTo("Talks: a new start");
        assertThat(document.authors()).containsExactly("Ada Holm", "Jon Vik");
        assertThat(document.outlet()).isEqualTo("The Harbour Post");
        assertThat(document.language()).isEqualTo("en");
        assertThat(document.address()).isEqualTo("https://post.example/talks");
        assertThat(Objects.requireNonNull(document.published()).iso()).isEqualTo("2025-03-03");
        assertThat(Objects.requireNonNull(document.published()).note()).isEqualTo("front matter: date");
        assertThat(told(document)).last().isEqualTo("body: Text.");
        assertThat(told(document)).first().asString().startsWith("boilerplate: ---\ntitle:");
    }

    @Test
    void frontMatterThatIsNoYamlIsSaid() throws Unreadable {
        Document document = read("---\ntitle: [unclosed\n---\nText.\n");

        assertThat(document.title()).isNull();
        assertThat(document.notices())
                .containsExactly("Its front matter is not valid YAML; nothing was taken from it.");
    }

    @Test
    void frontMatterThatGrowsWithoutEndIsNotFollowed() throws Unreadable {
        StringBuilder laughs = new StringBuilder("---\na0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        Document document = read(laughs + "title: *a39\n---\nText.\n");

        assertThat(told(document)).last().isEqualTo("body: Text.");
    }

    @Property
    void blocksAreInOrderAndInsideTheText(
            @ForAll
                    @StringLength(min = 1, max = 200)
                    @CharRange(from = ' ', to = '\u024F')
                    @Chars({'\n', '#', '>', '-'})
                    String start)
            throws Unreadable {
        Document document = read("# x\n" + start + "\n> y\n- z");

        int end = 0;
        int length = document.text().codePointCount(0, document.text().length());
        for (Block block : document.layout()) {
            assertThat(block.range().begin()).isGreaterThanOrEqualTo(end);
            end = block.range().end();
        }
        assertThat(end).isLessThanOrEqualTo(length);
    }

    private static Document read(String markdown) throws Unreadable {
        return new MarkdownReader().read(new Content("a.md", markdown.getBytes(UTF_8), Limits.STANDARD));
    }

    private static List<String> told(Document document) {
        CodePoints points = CodePoints.of(document.text());
        return document.layout().stream()
                .map(block -> block.role().label() + ": " + points.slice(block.range()))
                .toList();
    }
}

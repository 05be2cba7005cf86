package org.parley.formats.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Published;

class PageFactsTest {

    @Test
    void jsonLdIsTakenBeforeAllElse() {
        PageFacts facts = facts("""
                <html lang="en_US"><head><title>Browser title - The Post</title>
                <meta property="og:title" content="Title for links"><meta property="og:site_name" content="The Post">
                <link rel="canonical" href="https://post.example/2025/03/03/talks/">
                <script type="application/ld+json">
                {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Post"},
                 {"@type":["NewsArticle"],"headline":"Talks &amp; quotas","datePublished":"2025-03-03T21:10:00-05:00",
                  "author":[{"@type":"Person","name":"Ada Holm"},{"@type":"Person","name":"By Jon Vik"}],
                  "publisher":{"@type":"Organization","name":"Post Media"},"articleBody":"<p>One.</p><p>Two.</p>",}]}
                </script></head><body></body></html>""");

        assertThat(facts.title()).isEqualTo("Talks & quotas");
        assertThat(facts.outlet()).isEqualTo("The Post");
        assertThat(facts.authors()).containsExactly("Ada Holm", "Jon Vik");
        assertThat(facts.language()).isEqualTo("en-US");
        assertThat(facts.address()).isEqualTo("https://post.example/2025/03/03/talks/");
        assertThat(facts.body()).isEqualTo("One.\n\nTwo.");
        Published published = Objects.requireNonNull(facts.published());
        assertThat(published.iso()).isEqualTo("2025-03-03");
        assertThat(published.note()).isEqualTo("JSON-LD datePublished");
        assertThat(published.confidence()).isCloseTo(0.965, within(1e-9)); // 1 - .05 * (1 - .5 * .6): address agrees
    }

    @Test
    void damagedJsonLdIsPassedOver() {
        PageFacts facts = facts("""
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
                <script type="application/ld+json">/* <![CDATA[ */ {"@type":"NewsArticle","headline":"The other one"} /* ]]> */</script>
                """);

        assertThat(facts.title()).isEqualTo("The other one");
    }

    @Test
    void jsonNestedWithoutEndDoesNoHarm() {
        PageFacts facts = facts("<title>Still here</title><script type='application/ld+json'>" + "[".repeat(200_000)
                + "]".repeat(200_000) + "</script>");

        assertThat(facts.title()).isEqualTo("Still here");
    }

    @Test
    void sourcesThatDisagreeMakeTheDateLessSureAndAreNamed() {
        Published published = Objects.requireNonNull(facts("""
                <meta property="article:published_time" content="2025-03-03T08:00:00Z">
                <meta name="dc.date" content="2024-11-20">""").published());

        assertThat(published.iso()).isEqualTo("2025-03-03");
        assertThat(published.note()).isEqualTo("meta article:published_time; meta dc.date says 2024-11-20");
        assertThat(published.confidence()).isCloseTo(0.93 * (1 - 0.3 * 0.85), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta itemprop='datePublished' content='2025-03-03'>                           | 2025-03-03 | microdata datePublished",
                "<meta name='date' content='3 March 2025'>                                      | 2025-03-03 | meta date",
                "<article><time datetime='2025-03-03T10:00'>Monday</time></article>             | 2025-03-03 | the page's first <time>",
                "<link rel=canonical href='https://a.example/world/2025/mar/03/talks'>          | 2025-03-03 | its web address",
                "<link rel=canonical href='https://a.example/20250303_talks.html'>              | 2025-03-03 | its web address",
            })
    void theDateIsFoundWhereverThePagePutsIt(String html, String day, String note) {
        Published published = Objects.requireNonNull(facts(html).published());

        assertThat(published.iso()).isEqualTo(day);
        assertThat(published.note()).isEqualTo(note);
        assertThat(published.basis()).isEqualTo(Published.Basis.METADATA);
    }

    @Test
    void aMonthInTheAddressIsNoDay() {
        assertThat(facts("<link rel=canonical href='https://a.example/2025/11/florida-talks.html'>")
                        .published())
                .isNull();
    }

    @Test
    void nothingIsInvented() {
        PageFacts facts = facts("<p>Talks resumed on 3 March 2025.</p>");

        assertThat(facts.title()).isNull();
        assertThat(facts.outlet()).isNull();
        assertThat(facts.authors()).isEqualTo(List.of());
        assertThat(facts.published()).isNull();
        assertThat(facts.language()).isNull();
        assertThat(facts.address()).isNull();
    }

    @Test
    void theOutletsNameIsTakenOffTheTitle() {
        PageFacts facts =
                facts("<title>Talks resume – The Post</title><meta property='og:site_name' content='The Post'>");

        assertThat(facts.title()).isEqualTo("Talks resume");
    }

    @Test
    void bylinesAndAddressesAreNoNames() {
        assertThat(facts("<meta name=author content='https://a.example/ada'><a rel=author>Von Ada Holm</a>")
                        .authors())
                .containsExactly("Ada Holm");
        assertThat(facts("<meta name=author content='DESK STAFF, MARCH 3, 2025 10:43'>")
                        .authors())
                .containsExactly("DESK STAFF");
    }

    private static PageFacts facts(String html) {
        return Page.of(html).facts();
    }
}

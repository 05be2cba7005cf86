package org.parley.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.parley.model.Block;
import org.parley.model.BlockRole;
import org.parley.model.Document;
import org.parley.model.Dropped;
import org.parley.model.Provenance;
import org.parley.model.Published;
import org.parley.model.Range;

class StructureTest {

    private static final String LEAD =
            "The two delegations met on Tuesday for the first time since the strike began, and left without a word.";
    private static final String SECOND =
            "Officials on both sides said that they had been told to come back with a new offer within the week.";

    private static Structure read(String text) {
        return Structure.of(Document.plain("report.txt", "00", text));
    }

    private static Published published(Structure structure) {
        return Objects.requireNonNull(structure.published());
    }

    /** Each block as its role and its first two words. */
    private static List<String> outline(Structure structure) {
        List<String> outline = new ArrayList<>();
        for (Block block : structure.blocks()) {
            String[] words = structure.text().slice(block.range()).split("\\s+");
            outline.add(block.role().label() + ": " + words[0] + (words.length > 1 ? " " + words[1] : ""));
        }
        return outline;
    }

    @Test
    void findsTheHeadOfAReport() {
        Structure found = read("""
                Dockers and port fail to agree

                Both sides promise to try again before the holidays, but neither moves

                By Ann Lee and Bo de Berg
                12 February 2024, 14:05 GMT

                """ + LEAD + "\n\n" + SECOND + "\n");
        assertThat(outline(found))
                .containsExactly(
                        "headline: Dockers and",
                        "standfirst: Both sides",
                        "byline: By Ann",
                        "dateline: 12 February",
                        "body: The two",
                        "body: Officials on");
        assertThat(found.title()).isEqualTo("Dockers and port fail to agree");
        assertThat(found.authors()).containsExactly("Ann Lee", "Bo de Berg");
        assertThat(published(found).iso()).isEqualTo("2024-02-12");
        assertThat(published(found).basis()).isEqualTo(Published.Basis.STATED);
        assertThat(found.unread()).isNull();
        assertThat(found.language()).isEqualTo("en");
    }

    @Test
    void cutsTheDatelineOffTheFirstSentence() {
        Structure found = read("Talks stall\n\nOSLO, March 3, 2023 (NTB) — " + LEAD + "\n\n" + SECOND);
        assertThat(outline(found))
                .containsExactly(
                        "headline: Talks stall", "dateline: OSLO, March", "body: The two", "body: Officials on");
        assertThat(found.text().slice(found.sentences().get(1))).startsWith("The two delegations");
        assertThat(found.provenance().originalOutlet()).isEqualTo("NTB");
    }

    @Test
    void anAcronymBeforeADashIsNoDateline() {
        assertThat(outline(read("Talks stall\n\n" + LEAD
                        + "\n\nNATO — which has no vote here — sent an observer to the talks.")))
                .containsExactly("headline: Talks stall", "body: The two", "body: NATO —");
    }

    @Test
    void findsSubheadsAndKeepsShortSentencesAsBody() {
        Structure found =
                read(LEAD + "\nA Fragile Peace, or a Pause?\n" + SECOND + "\nNobody moved.\nWhat They Want\n" + LEAD);
        assertThat(outline(found))
                .containsExactly(
                        "body: The two",
                        "subhead: A Fragile",
                        "body: Officials on",
                        "body: Nobody moved.",
                        "subhead: What They",
                        "body: The two");
    }

    @Test
    void findsABlockQuotationWithoutMarks() {
        Structure found = read(LEAD + " As the Harbour Gazette wrote after the vote,\n" + SECOND + "\n" + LEAD);
        assertThat(outline(found)).containsExactly("body: The two", "block quotation: Officials on", "body: The two");
    }

    @Test
    void aBlockQuotationMayHaveSeveralParagraphs() {
        Structure found =
                read(LEAD + " The chair of the union wrote:\n\n    We came in good faith and we stay in good faith.\n\n"
                        + "    The others came for the cameras and left with them.\n\n" + SECOND);
        assertThat(outline(found))
                .containsExactly(
                        "body: The two",
                        "block quotation: We came",
                        "block quotation: The others",
                        "body: Officials on");
    }

    @Test
    void findsLists() {
        Structure found = read(LEAD + "\nThe union asks for:\n- a rise of 9 percent\n- a say in the rota\n" + SECOND);
        assertThat(outline(found))
                .containsExactly("body: The two", "body: The union", "list: - a", "list: - a", "body: Officials on");
    }

    @Test
    void dropsClassifiedAdvertisementsWithTheirTitles() {
        Structure found = read(
                LEAD + "\n" + SECOND + "\nRed canoe with paddles\n15€ per dayTarn (81), Albi 81000Studio near the sea\n"
                        + "90 € per nightAude, Gruissan 11430");
        assertThat(outline(found))
                .containsExactly(
                        "body: The two",
                        "body: Officials on",
                        "advertisement: Red canoe",
                        "advertisement: 15€ per",
                        "advertisement: 90 €");
        assertThat(found.dropped()).hasSize(3);
        assertThat(found.dropped()).extracting(Dropped::why).allMatch(why -> why.startsWith("advertisement: "));
        assertThat(found.sentences()).hasSize(2);
    }

    @Test
    void keepsProseAboutMoney() {
        Structure found = read(
                LEAD + "\nThe port offers 25€ per day for night work, and the union wants 40€ per day for all of it.\n"
                        + "€44 billion for the harbour\n" + SECOND);
        assertThat(outline(found))
                .containsExactly("body: The two", "body: The port", "subhead: €44 billion", "body: Officials on");
    }

    @Test
    void dropsWhatStandsAroundAReport() {
        Structure found = read(LEAD + "\n\nRead more: How the strike began\n\n" + SECOND
                + "\n\nSubscribe to our newsletter\n\nShare this article\n\n"
                + "© 2024 Harbour Mirror. All rights reserved.\n");
        assertThat(outline(found))
                .containsExactly(
                        "body: The two",
                        "boilerplate: Read more:",
                        "body: Officials on",
                        "boilerplate: Subscribe to",
                        "boilerplate: Share this",
                        "boilerplate: © 2024");
        assertThat(found.dropped())
                .extracting(Dropped::why)
                .containsExactly(
                        "a link to other pages",
                        "an invitation to subscribe",
                        "an invitation to share or follow",
                        "a copyright line");
    }

    @Test
    void keepsProseThatBeginsLikeBoilerplate() {
        assertThat(outline(read(LEAD
                        + "\nShare prices of the port fell by a tenth after the talks, traders said on Tuesday.\nFacebook bans port from selling space\n"
                        + SECOND)))
                .containsExactly("body: The two", "body: Share prices", "subhead: Facebook bans", "body: Officials on");
    }

    @Test
    void readsWhereAReportComesFrom() {
        Structure found = read(
                LEAD + "\n" + SECOND + "\nOriginally published in Spanish on May 4, 2022 in El Faro del Puerto\n"
                        + "Translated by Eva Lind and Tom van Aken\nAdditional Ines Roca reporting in Vigo, Ulf Bor and Jan Dahl in Oslo");
        assertThat(found.provenance())
                .isEqualTo(new Provenance(
                        "es",
                        "El Faro del Puerto",
                        LocalDate.of(2022, 5, 4),
                        List.of("Eva Lind", "Tom van Aken"),
                        List.of("Ines Roca", "Ulf Bor", "Jan Dahl")));
        assertThat(found.sentences()).hasSize(2);
    }

    @Test
    void joinsLinesBrokenAtAFixedWidth() {
        String wrapped = """
                Talks stall in the harbour

                The two delegations met on Tuesday for the first time since the
                strike began, and left without a word. Officials on both sides
                said that they had been told to come back with a new offer.
                The union was not ready to say when it would move, and the port
                did not want to be asked.
                """;
        Structure found = read(wrapped);
        assertThat(outline(found)).containsExactly("headline: Talks stall", "body: The two");
        assertThat(found.sentences()).hasSize(4);
        assertThat(outline(read(wrapped.replace("\n", "\r\n")))).isEqualTo(outline(found));
    }

    @Test
    void refinesWhatTheFormatShows() {
        String text = "Talks stall\nMenu of the day\n" + LEAD + "\nAdditional reporting by Ann Lee\n";
        int menu = text.indexOf("Menu");
        int lead = text.indexOf(LEAD);
        Document document = new Document(
                "page.html",
                "00",
                "text/html",
                text,
                "Talks stall",
                "Harbour Mirror",
                List.of("Bo Berg"),
                null,
                "en-GB",
                null,
                List.of(
                        new Block(BlockRole.HEADLINE, new Range(0, 11)),
                        new Block(BlockRole.BOILERPLATE, new Range(menu, menu + 15)),
                        new Block(BlockRole.BODY, new Range(lead, text.length() - 1))),
                List.of());
        Structure found = Structure.of(document);
        assertThat(outline(found))
                .containsExactly(
                        "headline: Talks stall",
                        "boilerplate: Menu of",
                        "body: The two",
                        "provenance: Additional reporting");
        assertThat(found.dropped()).extracting(Dropped::why).containsExactly("said so by the file's own layout");
        assertThat(found.authors()).containsExactly("Bo Berg");
        assertThat(found.outlet()).isEqualTo("Harbour Mirror");
        assertThat(found.language()).isEqualTo("en-GB");
        assertThat(found.provenance().contributors()).containsExactly("Ann Lee");
    }

    /** A document whose format shows blocks: each given as its role and its words, which occur once. */
    private static Document shown(String text, String title, Object... rolesAndWords) {
        List<Block> layout = new ArrayList<>();
        for (int i = 0; i < rolesAndWords.length; i += 2) {
            String words = (String) rolesAndWords[i + 1];
            int begin = text.indexOf(words);
            layout.add(new Block((BlockRole) rolesAndWords[i], new Range(begin, begin + words.length())));
        }
        return new Document(
                "page", "00", "text/html", text, title, null, List.of(), null, null, null, layout, List.of());
    }

    @Test
    void marksThatTheFormatLeavesOutBelongToTheBlockAfterThem() {
        String text = "# Talks stall\n\nBy Ann Lee\n\n" + LEAD + "\n\n---\n\n## Why\n\n> " + SECOND + "\n";
        Structure found = Structure.of(shown(
                text,
                "Talks stall",
                BlockRole.HEADLINE,
                "Talks stall",
                BlockRole.BODY,
                "By Ann Lee",
                BlockRole.BODY,
                LEAD,
                BlockRole.SUBHEAD,
                "Why",
                BlockRole.BLOCK_QUOTATION,
                SECOND));
        assertThat(outline(found))
                .containsExactly(
                        "headline: # Talks",
                        "byline: By Ann",
                        "body: The two",
                        "boilerplate: ---",
                        "subhead: ## Why",
                        "block quotation: > Officials");
        assertThat(found.sentences())
                .extracting(found.text()::slice)
                .containsExactly("Talks stall", LEAD, "Why", SECOND);
    }

    @Test
    void tidiesWhatAPageTookForSomethingElse() {
        String text =
                "Talks stall\nBy Ann Lee\nFirst published Tue 5 Mar 2024 11.32 GMT. Last modified Tue 5 Mar 2024 22.04 GMT\n19.41 GMT\nThe port speaks\n"
                        + LEAD
                        + "\nAdvertisement\nIs your boiler ready? Free quote in two minutes.\n18.02 GMT\nThe union speaks\n"
                        + SECOND + "\n";
        Structure found = Structure.of(shown(
                text,
                "Talks stall",
                BlockRole.HEADLINE,
                "Talks stall",
                BlockRole.BOILERPLATE,
                "By Ann Lee",
                BlockRole.SUBHEAD,
                "19.41 GMT",
                BlockRole.SUBHEAD,
                "The port speaks",
                BlockRole.BODY,
                LEAD,
                BlockRole.BOILERPLATE,
                "Advertisement",
                BlockRole.HEADLINE,
                "The union speaks"));
        assertThat(outline(found))
                .containsExactly(
                        "headline: Talks stall",
                        "byline: By Ann",
                        "dateline: First published",
                        "dateline: 19.41 GMT",
                        "subhead: The port",
                        "body: The two",
                        "advertisement: Advertisement",
                        "advertisement: Is your",
                        "dateline: 18.02 GMT",
                        "subhead: The union",
                        "body: Officials on");
        assertThat(published(found).iso()).isEqualTo("2024-03-05");
        assertThat(found.authors()).containsExactly("Ann Lee");
        assertThat(found.provenance()).isEqualTo(Provenance.UNKNOWN);
    }

    @Test
    void dropsTheNoteOnTheAuthorAndTheNewslettersFooter() {
        Structure found = read(
                "Talks stall\n\nBy Ann Lee\n\n" + LEAD + "\n\n" + SECOND
                        + "\n\nAnn Lee teaches at the college of Osterby.\n\nYou receive this letter as a member. Reply STOP to leave.");
        assertThat(outline(found))
                .containsExactly(
                        "headline: Talks stall",
                        "byline: By Ann",
                        "body: The two",
                        "body: Officials on",
                        "boilerplate: Ann Lee",
                        "boilerplate: You receive");
        assertThat(found.dropped())
                .extracting(Dropped::why)
                .containsExactly("a note on the author", "a newsletter's footer");
    }

    @Test
    void tellsTheOutletFromTheHead() {
        assertThat(read("Talks stall\n\nOSTERBY POST\nMonday, 4 March 2024\nBy Ann Lee, Halyard Wire, in Osterby\n\n"
                        + LEAD + "\n\n" + SECOND))
                .satisfies(found -> {
                    assertThat(found.outlet()).isEqualTo("OSTERBY POST");
                    assertThat(found.authors()).containsExactly("Ann Lee");
                    assertThat(found.provenance().originalOutlet()).isEqualTo("Halyard Wire");
                });
    }

    @Test
    void storesAReportInAnotherLanguageUnread() {
        Structure found = read(
                "Les deux délégations se sont rencontrées mardi pour la première fois depuis le début de la grève, "
                        + "et elles sont reparties sans un mot. Personne ne sait quand elles se reverront.\n\nLe Phare, mardi 5 mars 2024");
        assertThat(found.language()).isEqualTo("fr");
        assertThat(found.unread())
                .isEqualTo(
                        "The report is in French; this reader reads English only. It is stored and can be searched.");
        assertThat(found.sentences()).isEmpty();
        assertThat(found.blocks()).isNotEmpty();
        assertThat(published(found).iso()).isEqualTo("2024-03-05");
    }

    @Test
    void saysThatAnEmptyReportHasNothingToRead() {
        assertThat(read(" \n ").unread()).isEqualTo("The report has no text to read. It is stored.");
        assertThat(read("").blocks()).isEmpty();
    }

    @Test
    void aDayThatAPersonGaveWins() {
        Structure found = read("Talks stall\n\nMarch 3, 2023\n\n" + LEAD).published(LocalDate.of(2023, 3, 9));
        assertThat(published(found).iso()).isEqualTo("2023-03-09");
        assertThat(published(found).basis()).isEqualTo(Published.Basis.GIVEN);
        assertThat(published(found).confidence()).isEqualTo(1);
    }

    @Test
    void metadataWinOverTheText() {
        Published told = Published.on(LocalDate.of(2020, 1, 2), Published.Basis.METADATA, "mail header", 0.9);
        Document document = new Document(
                "mail.eml",
                "00",
                "message/rfc822",
                "Talks stall\n\nMarch 3, 2023\n\n" + LEAD,
                null,
                null,
                List.of(),
                told,
                null,
                null,
                List.of(),
                List.of());
        assertThat(Structure.of(document).published()).isEqualTo(told);
    }

    @Property
    void blocksAreInOrderAndHoldEveryCharacterThatIsNotBlank(@ForAll("texts") String text) {
        holdsAll(read(text), text);
    }

    private static void holdsAll(Structure found, String text) {
        boolean[] held = new boolean[found.text().length()];
        int at = 0;
        for (Block block : found.blocks()) {
            assertThat(block.range().begin()).isGreaterThanOrEqualTo(at);
            at = block.range().end();
            for (int i = block.range().begin(); i < at; i++) {
                held[i] = true;
            }
        }
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!Character.isWhitespace(points[i]) && !Character.isSpaceChar(points[i]) && points[i] > ' ') {
                assertThat(held[i]).as("character %d of %s", i, text).isTrue();
            }
        }
    }

    @Property
    void sentencesHoldEveryWordOfTheBlocksThatTellAndCrossNone(@ForAll("texts") String text) {
        Structure found = read(text);
        if (found.unread() != null) {
            return;
        }
        for (Block block : found.blocks()) {
            List<Range> inside = found.sentences().stream()
                    .filter(sentence -> sentence.overlaps(block.range()))
                    .toList();
            assertThat(inside).allMatch(block.range()::contains);
            if (block.role().tells()) {
                String told =
                        String.join("", inside.stream().map(found.text()::slice).toList());
                assertThat(letters(told)).isEqualTo(letters(found.text().slice(block.range())));
            } else {
                assertThat(inside).isEmpty();
            }
        }
    }

    @Property
    void whateverTheLayoutNothingIsLost(@ForAll("texts") String text, @ForAll("cuts") List<Integer> cuts) {
        int length = text.codePointCount(0, text.length());
        List<Block> layout = new ArrayList<>();
        int at = 0;
        for (int cut : cuts) {
            int begin = at + cut % 23;
            int end = begin + 1 + cut % 57;
            if (end <= length) {
                layout.add(new Block(BlockRole.values()[cut % BlockRole.values().length], new Range(begin, end)));
                at = end;
            }
        }
        Structure found = Structure.of(new Document(
                "page", "00", "text/html", text, null, null, List.of(), null, null, null, layout, List.of()));
        holdsAll(found, text);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(12);
    }

    private static String letters(String text) {
        return text.replaceAll("[>#\\p{IsWhite_Space}\\p{Cc}\u200b-\u200f\ufeff]", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        LEAD,
                        SECOND,
                        "Talks stall",
                        "By Ann Lee",
                        "PARIS, Feb. 12 (AFP) — It ended.",
                        "Read more",
                        "25€ per day",
                        "- item",
                        "* item",
                        "As he wrote,",
                        "Translated by Eva Lind",
                        "“Quoted.”",
                        "»»",
                        "?",
                        "😀",
                        "© 2024",
                        "March 3",
                        "\u00a0",
                        "1. One",
                        "> quoted",
                        "Photo: Ann Lee/AFP",
                        "\t")
                .list()
                .ofMaxSize(14)
                .flatMap(lines -> Arbitraries.of("\n", "\n\n", "\r\n", "\r", " ", "\u2028")
                        .map(mark -> String.join(mark, lines)));
    }
}

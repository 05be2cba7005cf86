package org.parley.dossier.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.dossier.Samples.says;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.parley.dossier.Samples;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Mode;
import org.parley.model.Passage;
import org.parley.model.Range;
import org.parley.model.Span;

class AnchorTest {

    private static final String BEFORE = "The union said it would strike. The ministry said nothing.";

    @Test
    void wordsThatMovedAreFoundWhereTheyAreNow() {
        String now = "UPDATED 😀. " + BEFORE;

        Attribution moved = new Anchor(BEFORE, now)
                .move(says(BEFORE, "The union", "it would strike"))
                .orElseThrow();

        assertThat(moved).isEqualTo(says(now, "The union", "it would strike"));
        assertThat(moved.content().span()).isEqualTo(Span.of(26, 41));
    }

    @Test
    void wordsThatAreGoneAreNotFound() {
        String now = "The union denied it all. The ministry said nothing.";

        assertThat(new Anchor(BEFORE, now).move(says(BEFORE, "The union", "it would strike")))
                .isEmpty();
    }

    @Test
    void ofTheSameWordsThoseWithTheSameSurroundingsAreTaken() {
        String before = "Berg said yes. Okafor said yes. Duarte said yes.";
        String now = "Duarte said yes. Berg said yes. Okafor said yes.";
        int second = before.indexOf("said", before.indexOf("Okafor"));
        Attribution okafor = new Attribution(
                Mode.INDIRECT,
                new Attribution.Source(Samples.passage(before, "Okafor"), null),
                CodePoints.of(before).passage(Span.of(second, second + 4)),
                CodePoints.of(before).passage(Span.of(second + 5, second + 8)),
                null,
                0.5,
                Samples.MACHINE);

        Attribution moved = new Anchor(before, now).move(okafor).orElseThrow();

        int there = now.indexOf("said", now.indexOf("Okafor"));
        assertThat(moved.cue()).isEqualTo(new Passage("said", Span.of(there, there + 4)));
        assertThat(moved.content().span()).isEqualTo(Span.of(there + 5, there + 8));
    }

    @Test
    void theHalvesOfABrokenQuotationStayInOrder() {
        String before = "“We will,” she said, “go home.”";
        String now = "On Monday: “We will,” she told reporters, “go home.”";
        Passage broken = CodePoints.of(before).passage(Span.of(new Range(1, 9), new Range(22, 30)));
        assertThat(broken.text()).isEqualTo("We will, … go home.");

        Attribution moved = new Anchor(before, now)
                .move(new Attribution(Mode.DIRECT, null, null, broken, null, 1, Samples.MACHINE))
                .orElseThrow();

        assertThat(CodePoints.of(now).slice(moved.content().span())).isEqualTo("We will, … go home.");
    }

    @Property
    void whateverIsPutBeforeAndAfterAPassageIsFound(
            @ForAll @AlphaChars @StringLength(max = 30) String before,
            @ForAll @AlphaChars @StringLength(max = 30) String after) {
        String now = before + BEFORE + after;

        Attribution moved = new Anchor(BEFORE, now)
                .move(says(BEFORE, "The ministry", "nothing"))
                .orElseThrow();

        assertThat(CodePoints.of(now).slice(moved.content().span())).isEqualTo("nothing");
        assertThat(moved.content().span().begin()).isEqualTo(before.length() + BEFORE.indexOf("nothing"));
    }
}

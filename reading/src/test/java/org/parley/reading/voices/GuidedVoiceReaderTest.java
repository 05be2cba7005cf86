package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.model.Attribution;
import org.parley.model.CodePoints;
import org.parley.model.Coder;
import org.parley.model.Document;
import org.parley.model.Mode;
import org.parley.model.Span;
import org.parley.reading.AttributionFinder;
import org.parley.reading.Report;
import org.parley.reading.Voices;
import org.parley.reading.structure.Structure;

class GuidedVoiceReaderTest {

    private static final String TEXT = """
            Foreign Minister Anna Berg arrived in Geneva. She finds the offer “hardly serious”, and left early.
            """;

    /** Finds what no rule would. */
    private static final AttributionFinder SCRIPT = new AttributionFinder() {
        @Override
        public String hash() {
            return "00";
        }

        @Override
        public String name() {
            return "script-1";
        }

        @Override
        public List<Finding> find(Report report) {
            return List.of(new Finding(
                    span(report.text(), "She"),
                    span(report.text(), "finds"),
                    span(report.text(), "the offer “hardly serious”"),
                    0.7));
        }
    };

    private static Span span(CodePoints text, String words) {
        int at = text.text().indexOf(words);
        return new Span(List.of(text.range(at, at + words.length())));
    }

    @Test
    void takesPlacesFromTheFinderAndTheActorFromTheRules() {
        Voices voices = GuidedVoiceReader.load(SCRIPT)
                .read(Structure.of(Document.plain("a.txt", "", TEXT)).report());

        assertThat(voices.attributions()).hasSize(1);
        Attribution one = voices.attributions().getFirst();
        assertThat(Objects.requireNonNull(one.source()).passage().text()).isEqualTo("She");
        assertThat(one.source().actor()).isEqualTo("anna berg");
        assertThat(Objects.requireNonNull(one.cue()).text()).isEqualTo("finds");
        assertThat(one.content().text()).startsWith("the offer").contains("hardly serious");
        assertThat(one.mode()).isNotEqualTo(Mode.DIRECT);
        assertThat(one.confidence()).isEqualTo(0.7);
        assertThat(one.coder()).isEqualTo(new Coder.Machine("script-1"));
    }
}

package org.parley.reading.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Attribution;
import org.parley.model.Document;
import org.parley.model.Nesting;
import org.parley.reading.structure.Structure;

/** Of "X said that Y warned that Z", both are heard, and the second is known to be told by the first. */
class NestedVoicesTest {

    @Test
    void whatSomebodySaysThatAnotherWarnedOfIsReportedByTheFirst() {
        String text = "Anna Berg said that Otto Lind warned that the boats were old.";
        List<Attribution> read = RuleVoiceReader.load()
                .read(Structure.of(Document.plain("test.txt", "0", text)).report())
                .attributions();

        assertThat(read)
                .extracting(attribution -> attribution.content().text())
                .containsExactly("that Otto Lind warned that the boats were old", "that the boats were old");
        assertThat(Nesting.reportedBy(read)).containsExactly(List.of(), List.of(0));
    }
}

package org.parley.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerCheckTextsTest {

    @Test
    void sentencesAreJoinedAndParagraphsParted() {
        List<String> lines = List.of(
                "# newdoc id = boats",
                "# newpar",
                "# newpar_block = head (1 s)",
                "# text = The boats",
                "1\tThe\tthe",
                "",
                "# newpar",
                "# text = They are old.",
                "# text = Nobody sails them.");

        assertThat(SpeakerCheckTexts.text(lines)).isEqualTo("The boats\n\nThey are old. Nobody sails them.");
    }
}

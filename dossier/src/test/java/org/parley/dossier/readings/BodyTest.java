package org.parley.dossier.readings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void mostTextsAreStoredAsTheyAre() {
        assertThat(Body.of("Talks ␀ began.")).isEqualTo(new Body(null, "Talks ␀ began."));
    }

    @Test
    void aCharacterThatTheTextDoesNotUseStandsInForNul() {
        assertThat(Body.of("a\0b")).isEqualTo(new Body("␀", "a␀b"));
        assertThat(Body.of("a\0b␀").nulStandIn()).isEqualTo("␁");
    }

    @Property
    void theTextComesBack(@ForAll @Chars({'\0', '\u2400', '\u2401', 'a'}) String text) {
        Body body = Body.of(text);

        assertThat(body.stored()).doesNotContain("\0").hasSameSizeAs(text);
        assertThat(new Body(body.nulStandIn(), body.stored()).text()).isEqualTo(text);
    }
}

package org.parley.reading.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The two sides met on Tuesday for the first time since the strike began, and they left without a word.",
                "fr | Les deux parties se sont rencontrées mardi pour la première fois depuis la grève, puis elles sont reparties.",
                "de | Die beiden Seiten trafen sich am Dienstag zum ersten Mal seit Beginn des Streiks und gingen ohne ein Wort.",
                "es | Las dos partes se reunieron el martes por primera vez desde que empezó la huelga y se fueron sin decir nada.",
                "uk | Обидві сторони зустрілися у вівторок уперше від початку страйку і розійшлися, не сказавши ні слова.",
                "ru | Обе стороны встретились во вторник впервые с начала забастовки и разошлись, не сказав ни слова.",
                "nl | De twee partijen kwamen dinsdag voor het eerst sinds het begin van de staking bijeen en vertrokken zwijgend."
            })
    void tellsTheLanguage(String code, String text) {
        assertThat(Languages.of(text, null)).isEqualTo(code);
    }

    @Test
    void metadataSayWhichEnglish() {
        assertThat(Languages.of("The two sides met on Tuesday and they left without a word for the press.", "en-GB"))
                .isEqualTo("en-GB");
    }

    @Test
    void theTextWinsOverWrongMetadata() {
        assertThat(Languages.of("The two sides met on Tuesday and they left without a word for the press.", "de"))
                .isEqualTo("en");
    }

    @Test
    void metadataAreBelievedWhereTheTextIsTooShort() {
        assertThat(Languages.of("Kyiv, Moscow", "uk")).isEqualTo("uk");
        assertThat(Languages.of("Kyiv", null)).isNull();
        assertThat(Languages.of("", null)).isNull();
    }

    @Test
    void namesLanguagesInEnglish() {
        assertThat(Languages.name("fr")).isEqualTo("French");
        assertThat(Languages.name("uk")).isEqualTo("Ukrainian");
    }
}

package org.parley.formats.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.formats.content.Unreadable;

class TextDecoderTest {

    private static final String RUSSIAN = """
            Министр заявил в понедельник, что переговоры о рыболовстве продолжатся на следующей неделе. «Мы стали ближе, \
            чем осенью», — сказал он журналистам в порту. Южная сторона требует двух третей улова и отказывается обсуждать \
            проверки, пока этот вопрос не решён.""";
    private static final String FRENCH = """
            Le ministre a déclaré lundi que les négociations sur la pêche reprendraient la semaine prochaine. « Nous \
            sommes plus près d’un accord qu’à l’automne », a-t-il précisé à la presse, après plusieurs réunions très \
            difficiles à Genève.""";
    private static final String POLISH = """
            Minister oświadczył w poniedziałek, że rozmowy o połowach będą kontynuowane w przyszłym tygodniu. Południowa \
            strona żąda dwóch trzecich połowu i odmawia rozmów o kontrolach, dopóki ta kwestia nie zostanie rozstrzygnięta.""";
    private static final String JAPANESE = """
            漁業に関する交渉は来週も続くと大臣は月曜日に記者団に語った。「秋よりも合意に近づいている」と彼は港で述べた。南側は漁獲量の三分の二を要求し、\
            この問題が解決するまで検査についての話し合いを拒否している。""";
    private static final String CHINESE = """
            部长星期一表示，关于渔业的谈判将于下周继续进行。“我们比秋天更接近达成协议，”他在港口对记者说。南方要求获得三分之二的捕捞量，\
            并拒绝在这个问题解决之前讨论检查。""";

    @ParameterizedTest
    @CsvSource({
        "windows-1251, RUSSIAN",
        "KOI8-R, RUSSIAN",
        "windows-1252, FRENCH",
        "ISO-8859-2, POLISH",
        "Shift_JIS, JAPANESE",
        "EUC-JP, JAPANESE",
        "GB18030, CHINESE",
    })
    void encodingsThatAreNotDeclaredAreRecognised(String charset, String which) throws Unreadable {
        String text = switch (which) {
            case "RUSSIAN" -> RUSSIAN.replaceAll("[«»]", "\"").replace('—', '-'); // KOI8-R has neither
            case "FRENCH" -> FRENCH;
            case "POLISH" -> POLISH;
            case "JAPANESE" -> JAPANESE;
            default -> CHINESE;
        };

        DecodedText decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.notices())
                .singleElement()
                .asString()
                .startsWith("It does not say its encoding; decoded as ");
    }

    @Test
    void validUtf8IsReadWithoutANotice() throws Unreadable {
        DecodedText decoded = TextDecoder.decode((FRENCH + "\r\n" + JAPANESE + "🐟\n").getBytes(UTF_8), null);

        assertThat(decoded.text()).isEqualTo(FRENCH + "\r\n" + JAPANESE + "🐟\n");
        assertThat(decoded.notices()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws Unreadable {
        assertThat(TextDecoder.decode("\uFEFFTalks".getBytes(UTF_8), null))
                .isEqualTo(new DecodedText("Talks", UTF_8, java.util.List.of()));
        assertThat(TextDecoder.decode("\uFEFFTalks".getBytes(UTF_16LE), null).text())
                .isEqualTo("Talks");
        assertThat(TextDecoder.decode("\uFEFFTalks".getBytes(UTF_16BE), null).notices())
                .containsExactly("Decoded as UTF-16BE.");
        assertThat(TextDecoder.decode("\uFEFFTalks".getBytes(Charset.forName("UTF-32LE")), null)
                        .text())
                .isEqualTo("Talks");
    }

    @Test
    void utf16IsRecognisedWithoutAMark() throws Unreadable {
        assertThat(TextDecoder.decode(FRENCH.getBytes(UTF_16LE), null).text()).isEqualTo(FRENCH);
        assertThat(TextDecoder.decode(RUSSIAN.getBytes(UTF_16BE), null).text()).isEqualTo(RUSSIAN);
    }

    @Test
    void bytesThatAreNoUtf8AreCountedShownAndPlaced() throws Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Größere Übereinkünfte ".getBytes(UTF_8)); // 25 bytes
        bytes.write(0xff);
        bytes.writeBytes(" über Süßwasserfische ".getBytes(UTF_8));
        bytes.write(0xc3);
        bytes.writeBytes(" möglich".getBytes(UTF_8));

        DecodedText decoded = TextDecoder.decode(bytes.toByteArray(), null);

        assertThat(decoded.text()).isEqualTo("Größere Übereinkünfte \uFFFD über Süßwasserfische \uFFFD möglich");
        assertThat(decoded.notices())
                .containsExactly("2 bytes are not valid UTF-8, the first at byte offset 26; they are shown as \uFFFD.");
    }

    @Test
    void aFewAccentsInAnOldEncodingAreTakenForTheCommonestOne() throws Unreadable {
        DecodedText decoded =
                TextDecoder.decode("The café’s owner said “no”.".getBytes(Charset.forName("windows-1252")), null);

        assertThat(decoded.text()).isEqualTo("The café’s owner said “no”.");
        assertThat(decoded.notices()).singleElement().asString().contains("which is a guess");
    }

    @Test
    void theDeclaredEncodingGoesBeforeTheGuess() throws Unreadable {
        DecodedText decoded =
                TextDecoder.decode("Łódź".getBytes(Charset.forName("ISO-8859-2")), Charset.forName("ISO-8859-2"));

        assertThat(decoded.text()).isEqualTo("Łódź");
        assertThat(decoded.notices()).containsExactly("Decoded as ISO-8859-2, as the file declares.");
    }

    @Test
    void binaryDataAreNoText() {
        byte[] bytes = new byte[1000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7919);
        }

        assertThatThrownBy(() -> TextDecoder.decode(bytes, null))
                .isInstanceOf(Unreadable.class)
                .hasMessage("It is not a text but binary data.");
    }

    @Test
    void accentsThatStandFarInTheTextAreFound() throws Unreadable {
        String text = "Plain words and nothing else. ".repeat(2_000) + FRENCH;

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("windows-1252")), null)
                        .text())
                .isEqualTo(text);
    }

    @Property
    void whateverIsWrittenAsUtf8ComesBack(@ForAll("texts") String text) throws Unreadable {
        assertThat(TextDecoder.decode(text.getBytes(UTF_8), null).text()).isEqualTo(text);
    }

    @Property
    void everyEightBitTextIsDecodedOrRefusedWithoutAFault(@ForAll byte[] bytes) {
        try {
            assertThat(TextDecoder.decode(bytes, null).text()).isNotNull();
        } catch (Unreadable e) {
            assertThat(e.remedy()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .withChars("\n\r\t")
                .ofMinLength(1)
                .ofMaxLength(300)
                .filter(text -> text.charAt(0) != '\uFEFF');
    }

    @Test
    void halvesOfCharactersInUtf32AreReportedAndReplaced() throws Unreadable {
        byte[] text = "The talks went on.".getBytes(Charset.forName("UTF-32LE"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0});
        bytes.writeBytes(text);
        bytes.writeBytes(new byte[] {0x05, (byte) 0xd8, 0, 0}); // U+D805, the first half of a pair

        DecodedText decoded = TextDecoder.decode(bytes.toByteArray(), null);

        assertThat(decoded.text()).isEqualTo("The talks went on.\uFFFD");
        assertThat(decoded.notices())
                .containsExactly(
                        "Decoded as UTF-32LE.",
                        "4 bytes are not valid UTF-32LE, the first at byte offset 76; they are shown as \uFFFD.");
    }

    @Test
    void noiseBehindASignatureIsRefused() {
        byte[] noise = new byte[400];
        new Random(1).nextBytes(noise);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}, 0, noise, 0, 4);

        assertThatThrownBy(() -> TextDecoder.decode(noise, null))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("hardly anything in it fits");
    }
}

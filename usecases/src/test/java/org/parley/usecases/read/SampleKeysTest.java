package org.parley.usecases.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.formats.Arrived;
import org.parley.formats.Intake;
import org.parley.formats.content.Limits;
import org.parley.model.Attribution;
import org.parley.model.Mode;
import org.parley.model.Reading;
import org.parley.reading.Reader;
import org.parley.usecases.Readers;

/**
 * Who says what in the sample reports, against the answers that were written by hand. The counts are what the reader
 * reached when they were last measured; a change that loses some of them has to say why.
 */
class SampleKeysTest {

    private record Expected(String file, String words, String speaker, Mode mode) {}

    @ParameterizedTest
    @CsvSource({
        "RULES, ukraine-2025, 89, 21, 133",
        "RULES, harbour-strike, 22, 1, 24",
        "TRAINED, ukraine-2025, 91, 24, 143",
        "TRAINED, harbour-strike, 22, 2, 27"
    })
    void givesThisManyToTheirSpeakers(Readers readers, String sample, int direct, int mixed, int indirect)
            throws IOException {
        Path samples = samples();
        Map<String, Reading> readings = read(samples.resolve(sample), readers.reader());
        Map<Mode, Integer> right = new EnumMap<>(Mode.class);
        List<String> wrong = new ArrayList<>();
        for (Expected expected : key(samples.resolve("keys").resolve(sample).resolve("expected.tsv"))) {
            String found = found(Objects.requireNonNull(readings.get(expected.file()), expected.file()), expected);
            if (found.isEmpty()) {
                right.merge(expected.mode(), 1, Integer::sum);
            } else {
                wrong.add(expected.mode() + " " + expected.file() + ": " + expected.words() + " – " + expected.speaker()
                        + ", not " + found);
            }
        }
        assertThat(right.get(Mode.DIRECT)).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(direct);
        assertThat(right.get(Mode.MIXED)).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(mixed);
        assertThat(right.get(Mode.INDIRECT)).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(indirect);
    }

    /** Empty where the words have their speaker; else who has them instead. */
    private static String found(Reading reading, Expected expected) {
        String instead = "found";
        for (Attribution attribution : reading.attributions()) {
            if (Speakers.plain(attribution.content().text()).contains(Speakers.plain(expected.words()))) {
                if (Speakers.isBy(reading, attribution, expected.speaker())) {
                    return "";
                }
                instead = Speakers.who(reading, attribution);
            }
        }
        return instead;
    }

    private static Map<String, Reading> read(Path folder, Reader reader) {
        Map<String, Reading> readings = new HashMap<>();
        try (Stream<Arrived> arrived = Intake.within(Limits.STANDARD)
                .read(folder)
                .filter(Arrived.class::isInstance)
                .map(Arrived.class::cast)) {
            arrived.forEach(each -> readings.put(each.document().file(), reader.read(each.document())));
        }
        return readings;
    }

    private static List<Expected> key(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(row -> new Expected(row[0], row[1], row[2], Mode.valueOf(row[3].toUpperCase(Locale.ROOT))))
                .toList();
    }

    private static Path samples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("samples"))) {
            at = Objects.requireNonNull(at.getParent(), "no folder samples above this one");
        }
        return at.resolve("samples");
    }
}

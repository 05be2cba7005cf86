package org.parley.dossier.readings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.model.Attribution;
import org.parley.model.Reading;

/**
 * A reading and the dossier's numbers for its attributions.
 *
 * @param numbers one for each attribution, in the same order
 */
public record NumberedReading(Reading reading, List<Integer> numbers) {

    public NumberedReading {
        numbers = List.copyOf(numbers);
        if (numbers.size() != reading.attributions().size()) {
            throw new IllegalArgumentException(
                    numbers.size() + " numbers for " + reading.attributions().size() + " attributions");
        }
    }

    public List<Numbered> attributions() {
        return IntStream.range(0, numbers.size())
                .mapToObj(
                        i -> new Numbered(numbers.get(i), reading.attributions().get(i)))
                .collect(Collectors.toList());
    }

    /** An attribution and its number in its document. */
    public record Numbered(int number, Attribution attribution) {}
}

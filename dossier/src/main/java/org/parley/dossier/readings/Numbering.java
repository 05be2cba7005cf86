package org.parley.dossier.readings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.dossier.readings.NumberedReading.Numbered;
import org.parley.model.Attribution;

/**
 * Gives numbers to the attributions of a new reading, so that those that were there before keep theirs.
 *
 * <p>Attributions are the same if their content is word for word the same and, where the same words stand more than
 * once, if their source is; what remains is paired in order. Cost: linear in the number of attributions.
 *
 * @param numbers one for each attribution of the new reading
 * @param next    the first number never given
 */
public record Numbering(List<Integer> numbers, int next) {

    private record Words(String content, String source) {}

    /** The first reading of a document: 1, 2, 3 … */
    public static Numbering first(List<Attribution> attributions) {
        return again(List.of(), attributions, 1);
    }

    public static Numbering again(List<Numbered> before, List<Attribution> now, int next) {
        int[] numbers = new int[now.size()];
        List<Numbered> left = pair(before, now, numbers, a -> new Words(words(a), source(a)));
        pair(left, now, numbers, Numbering::words);
        List<Integer> given = new ArrayList<>(numbers.length);
        int free = next;
        for (int number : numbers) {
            given.add(number == 0 ? free++ : number);
        }
        return new Numbering(given, free);
    }

    /** Fills in the numbers of attributions with equal keys; returns those left without a partner. */
    private static List<Numbered> pair(
            List<Numbered> before, List<Attribution> now, int[] numbers, Function<Attribution, Object> key) {
        Map<Object, Deque<Numbered>> waiting = new HashMap<>();
        for (Numbered old : before) {
            waiting.computeIfAbsent(key.apply(old.attribution()), k -> new ArrayDeque<>())
                    .add(old);
        }
        for (int i = 0; i < numbers.length; i++) {
            Deque<Numbered> same = waiting.get(key.apply(now.get(i)));
            if (numbers[i] == 0 && same != null && !same.isEmpty()) {
                numbers[i] = same.remove().number();
            }
        }
        return waiting.values().stream().flatMap(Deque::stream).toList();
    }

    private static String words(Attribution attribution) {
        return attribution.content().text();
    }

    private static String source(Attribution attribution) {
        Attribution.Source source = attribution.source();
        return source == null ? "" : source.passage().text();
    }
}

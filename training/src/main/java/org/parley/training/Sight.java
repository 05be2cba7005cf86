package org.parley.training;

import java.util.Arrays;
import java.util.List;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.WordPieces;

/**
 * How far the words of a batch see while a network learns: their whole window, or, to measure what neighbouring sentences bring,
 * their own sentence alone.
 *
 * @param sentences for each window the number of each position's sentence, −1 where it is in none; empty where all is seen
 */
record Sight(List<int[]> sentences) {

    /** What words see. */
    enum Reach {
        WINDOW,
        SENTENCE
    }

    /** Everything in the window. */
    static final Sight WHOLE = new Sight(List.of());

    Sight {
        sentences = List.copyOf(sentences);
    }

    /** Each word its own sentence. */
    static Sight ofSentences(List<Sample> batch, WordPieces vocabulary) {
        return new Sight(
                batch.stream().map(sample -> numbers(sample, vocabulary)).toList());
    }

    private static int[] numbers(Sample sample, WordPieces vocabulary) {
        int size = sample.length() - 2; // between the start and the end mark
        byte[] looks = new byte[size];
        for (int i = 0; i < size; i++) {
            looks[i] = (byte) sample.looks()[i + 1];
        }
        int[] none = new int[size];
        Pieces pieces = new Pieces(
                Arrays.copyOfRange(sample.ids(), 1, size + 1),
                none,
                none,
                looks,
                Arrays.copyOfRange(sample.heads(), 1, size + 1));
        int[] numbers = new int[sample.ids().length];
        Arrays.fill(numbers, -1);
        int begin = 0;
        int number = 0;
        for (int end : Ablate.sentenceEnds(pieces, vocabulary)) {
            Arrays.fill(numbers, begin + 1, end + 1, number++);
            begin = end;
        }
        return numbers;
    }

    boolean isWhole() {
        return sentences.isEmpty();
    }

    /** Whether one position of a window sees another: itself always, the marks of start and end never. */
    boolean sees(int window, int from, int to) {
        int[] numbers = sentences.get(window);
        return from == to || numbers[to] >= 0 && numbers[from] == numbers[to];
    }
}

package org.parley.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;
import org.parley.reading.neural.Pieces;
import org.parley.reading.neural.Windows;
import org.parley.reading.neural.WordPieces;

/**
 * Cuts lessons into windows for one epoch: at other places each time, shuffled, and some of them roughened the way
 * real reports are rough.
 */
final class Sampler {

    /** How far a window strays from its even place, in pieces. */
    private static final int JITTER = 48;

    private final WordPieces vocabulary;
    private final Roughening roughening;

    Sampler(WordPieces vocabulary, Roughening roughening) {
        this.vocabulary = vocabulary;
        this.roughening = roughening;
    }

    /** The same lessons, seed and epoch give the same samples. */
    List<Sample> epoch(List<Lesson> lessons, long seed, int epoch) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
        List<Sample> samples = new ArrayList<>();
        for (Lesson lesson : lessons) {
            int room = Math.max(0, lesson.pieces().size() - Windows.PIECES);
            int windows = Math.max(1, Math.round((float) lesson.pieces().size() / Windows.PIECES));
            for (int w = 0; w < windows; w++) {
                int even = windows == 1 ? room / 2 : (int) ((long) w * room / (windows - 1));
                int from = Math.clamp(even + random.nextInt(-JITTER, JITTER + 1), 0, room);
                int to = Math.min(from + Windows.PIECES, lesson.pieces().size());
                samples.add(sample(lesson, from, to, random));
            }
        }
        Collections.shuffle(samples, new java.util.Random(random.nextLong()));
        return samples;
    }

    private Sample sample(Lesson lesson, int from, int to, RandomGenerator random) {
        Pieces pieces = lesson.pieces();
        int[] source = roughening.keep(pieces, from, to, random); // which pieces stay
        int[] ids = new int[Windows.LENGTH];
        int[] looks = new int[Windows.LENGTH];
        boolean[] heads = new boolean[Windows.LENGTH];
        int[] place = new int[to - from]; // position of each piece, 0 where it went
        for (int i = 0; i < source.length; i++) {
            place[source[i] - from] = i + 1;
            ids[i + 1] = pieces.ids()[source[i]];
            looks[i + 1] = pieces.looks()[source[i]];
            heads[i + 1] = pieces.heads()[source[i]];
        }
        int length = source.length + 2;
        ids[0] = vocabulary.start();
        ids[length - 1] = vocabulary.end();
        roughening.change(ids, looks, length, random);

        int[] tags = new int[Windows.LENGTH];
        int[] any = new int[Windows.LENGTH];
        List<Sample.Cue> cues = new ArrayList<>();
        for (Example.Gold gold : lesson.attributions()) {
            mark(gold.source(), from, to, place, any, 1);
            mark(gold.content(), from, to, place, any, 2);
            if (gold.from() >= from && gold.to() <= to) {
                int begin = place[gold.from() - from];
                int end = place[gold.to() - 1 - from] + 1;
                if (begin > 0 && end > begin) {
                    Arrays.fill(tags, begin, end, Tag.CUE_GOES_ON.ordinal());
                    tags[begin] = Tag.CUE_BEGINS.ordinal();
                    cues.add(new Sample.Cue(begin, end, roles(gold, from, to, place)));
                }
            }
        }
        int[] kinds = kinds(lesson.names(), from, to, place);
        return new Sample(ids, looks, length, heads, tags, any, kinds, cues, lesson.marked(), lesson.fold());
    }

    private static int[] kinds(List<Lesson.NamedPieces> names, int from, int to, int[] place) {
        int[] kinds = new int[Windows.LENGTH];
        for (Lesson.NamedPieces name : names) {
            for (int i = Math.max(from, name.from()); i < Math.min(to, name.to()); i++) {
                if (place[i - from] > 0) {
                    kinds[place[i - from]] = i == name.from() ? name.begins() : name.begins() + 1;
                }
            }
        }
        return kinds;
    }

    private static byte[] roles(Example.Gold gold, int from, int to, int[] place) {
        byte[] roles = new byte[Windows.LENGTH];
        for (int i = from; i < to; i++) {
            if (place[i - from] > 0) {
                roles[place[i - from]] = (byte)
                        (gold.source().get(i) ? Role.SOURCE : gold.content().get(i) ? Role.CONTENT : Role.NEITHER)
                                .ordinal();
            }
        }
        return roles;
    }

    private static void mark(BitSet set, int from, int to, int[] place, int[] any, int bit) {
        for (int i = set.nextSetBit(from); i >= 0 && i < to; i = set.nextSetBit(i + 1)) {
            if (place[i - from] > 0) {
                any[place[i - from]] |= bit;
            }
        }
    }
}

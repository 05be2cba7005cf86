package org.parley.reading.voices;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Learns {@link Tagger}'s weights: {@code TaggerTraining GUM_DIR OUT}. Run by hand when the features change; the same
 * input gives the same file.
 */
final class TaggerTraining {

    private static final int EPOCHS = 8;
    private static final List<String> GENRES = List.of("news", "interview", "academic", "court");

    /** A sentence with its gold tags. */
    record Gold(Tokens tokens, List<Tag> tags) {}

    /** Weight per tag, its running sum, and when each was last changed. */
    private static final class Weights {
        final double[] now = new double[Tag.ALL.length];
        final double[] sum = new double[Tag.ALL.length];
        final long[] since = new long[Tag.ALL.length];

        void add(int tag, double change, long step) {
            sum[tag] += now[tag] * (step - since[tag]);
            since[tag] = step;
            now[tag] += change;
        }
    }

    private TaggerTraining() {}

    public static void main(String[] args) throws IOException {
        List<Gold> train = read(Path.of(args[0], "train"), GENRES);
        Map<Integer, Weights> weights = new HashMap<>();
        Random random = new Random(7);
        long step = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(train, random);
            for (Gold gold : train) {
                step = learn(weights, gold, step);
            }
        }
        Files.write(Path.of(args[1]), bytes(weights, step));
    }

    private static long learn(Map<Integer, Weights> weights, Gold gold, long start) {
        long step = start;
        int[] features = new int[Tagger.FEATURES];
        Tokens tokens = gold.tokens();
        Tokens.Sentence sentence = tokens.sentences().getFirst();
        for (int token = 0; token < tokens.size(); token++, step++) {
            int right = gold.tags().get(token).ordinal();
            if (!tokens.isWord(token) || Character.isDigit(tokens.word(token).charAt(0))) {
                tokens.tag(token, tokens.isWord(token) ? Tag.CD : Tag.PUNCT);
                continue;
            }
            Tagger.features(tokens, sentence, token, features);
            double[] scores = new double[Tag.ALL.length];
            for (int feature : features) {
                Weights known = weights.get(feature);
                for (int tag = 0; known != null && tag < scores.length; tag++) {
                    scores[tag] += known.now[tag];
                }
            }
            int best = 0;
            for (int tag = 1; tag < scores.length; tag++) {
                best = scores[tag] > scores[best] ? tag : best;
            }
            if (best != right) {
                for (int feature : features) {
                    Weights known = weights.computeIfAbsent(feature, _ -> new Weights());
                    known.add(right, 1, step);
                    known.add(best, -1, step);
                }
            }
            tokens.tag(token, Tag.ALL[best]);
        }
        return step;
    }

    private static byte[] bytes(Map<Integer, Weights> weights, long step) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        DataOutputStream keyData = new DataOutputStream(keys);
        body.write(0);
        int count = 0;
        for (Map.Entry<Integer, Weights> entry : new TreeMap<>(weights).entrySet()) {
            List<Integer> pairs = new ArrayList<>();
            for (int tag = 0; tag < Tag.ALL.length; tag++) {
                Weights known = entry.getValue();
                known.add(tag, 0, step);
                int weight = (int) Math.clamp(Math.round(8 * known.sum[tag] / step), -127, 127);
                if (Math.abs(weight) > 2) {
                    pairs.add(tag);
                    pairs.add(weight);
                }
            }
            if (!pairs.isEmpty()) {
                keyData.writeInt(entry.getKey());
                body.write(pairs.size() / 2);
                pairs.forEach(body::write);
                count++;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(count);
            data.writeInt(body.size());
            keys.writeTo(data);
            body.writeTo(data);
        }
        System.err.println(count + " features, " + out.size() + " bytes");
        return out.toByteArray();
    }

    /** The sentences of a folder of CoNLL-U files, words that hyphens split put together again. */
    static List<Gold> read(Path folder, List<String> genres) throws IOException {
        List<Gold> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> genres.stream()
                            .anyMatch(genre -> file.getFileName().toString().startsWith("GUM_" + genre + "_")))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            List<String[]> rows = new ArrayList<>();
            int glued = 0;
            for (String line : Files.readAllLines(file)) {
                String[] row = line.split("\t");
                if (line.isBlank()) {
                    found.add(sentence(rows));
                    rows.clear();
                    glued = 0;
                } else if (row.length == 10 && row[0].contains("-")) {
                    glued = Integer.parseInt(row[0].substring(row[0].indexOf('-') + 1));
                } else if (row.length == 10 && !row[0].contains(".")) {
                    boolean joined = Integer.parseInt(row[0]) < glued || row[9].contains("SpaceAfter=No");
                    rows.add(new String[] {row[1], row[4], joined ? "" : " "});
                }
            }
        }
        found.removeIf(gold -> gold.tags().isEmpty());
        return found;
    }

    private static Gold sentence(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        boolean glue = false;
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            boolean hyphen = row[0].equals("-")
                    && i > 0
                    && i + 1 < rows.size()
                    && row[2].isEmpty()
                    && rows.get(i - 1)[2].isEmpty();
            int begin = text.length();
            text.append(row[0]);
            if ((glue || hyphen) && !places.isEmpty()) {
                places.getLast()[1] = text.length();
                tags.set(tags.size() - 1, hyphen ? tags.getLast() : Tag.of(row[1]));
            } else {
                places.add(new int[] {begin, text.length()});
                tags.add(Tag.of(row[1]));
            }
            glue = hyphen;
            text.append(row[2]);
        }
        Tokens tokens = new Tokens(text.toString());
        places.forEach(place -> tokens.add(place[0], place[1], 0));
        tokens.close(0, 0);
        return new Gold(tokens, tags);
    }
}

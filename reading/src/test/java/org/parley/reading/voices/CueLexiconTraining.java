package org.parley.reading.voices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Range;

/**
 * Counts what {@link CueFinder} proposes on PolNeAR's training part and how much of it is right:
 * {@code CueLexiconTraining POLNEAR_TRAIN OUT}. Run by hand when the proposals change, twice: the second round already
 * knows which verbs speak.
 */
final class CueLexiconTraining {

    private static final String HEAD = """
            # Words that attribute, and with what they stand: how often they were seen so in news, and how often they told who
            # says, thinks or wants what (source, cue and content right). v: verb, p: passive, i: infinitive, g: participle,
            # n: noun, o: noun with its owner, a: adjective after "be", x: other. Words are stems; * is all that never told.
            # Counted over the training part of PolNeAR 1.0 (Newell, Margolin, Ruths 2018) by CueLexiconTraining.
            # word\tframe\tseen\tright
            """;

    private record Counts(int seen, int right) {}

    private CueLexiconTraining() {}

    public static void main(String[] args) throws IOException {
        List<PolNeAR.Article> articles = PolNeAR.read(Path.of(args[0]));
        Path out = Path.of(args[1]);
        CueLexicon lexicon = Files.exists(out) && Resources.class.getResource("cues.tsv") != null
                ? CueLexicon.load()
                : new CueLexicon();
        Tagger tagger = Tagger.load();
        Stems stems = new Stems();
        Roles roles = new Roles();
        Map<String, Counts> counts = new TreeMap<>();
        for (PolNeAR.Article article : articles) {
            Transcript transcript = Transcript.of(PolNeAR.report(article.text()), tagger, lexicon, stems, roles);
            CueFinder finder = new CueFinder(transcript, stems, lexicon, roles);
            List<Gold> gold = article.attributions().stream()
                    .map(attribution -> Gold.of(attribution, transcript))
                    .toList();
            for (Line line : transcript.lines) {
                for (Cue cue : finder.find(line)) {
                    boolean right = gold.stream().anyMatch(one -> one.agrees(cue, transcript.tokens));
                    counts.merge(
                            cue.word() + "\t" + cue.frame(),
                            new Counts(1, right ? 1 : 0),
                            (a, b) -> new Counts(a.seen() + b.seen(), a.right() + b.right()));
                }
            }
        }
        Map<String, Integer> rightByWord = new TreeMap<>();
        counts.forEach(
                (key, count) -> rightByWord.merge(key.substring(0, key.indexOf('\t')), count.right(), Integer::sum));
        StringBuilder table = new StringBuilder(HEAD);
        Map<String, Integer> neverRight = new TreeMap<>();
        counts.forEach((key, count) -> {
            int tab = key.indexOf('\t');
            if (rightByWord.getOrDefault(key.substring(0, tab), 0) > 0) {
                table.append(key)
                        .append('\t')
                        .append(count.seen())
                        .append('\t')
                        .append(count.right())
                        .append('\n');
            } else {
                neverRight.merge(
                        key.substring(0, 2) + CueLexicon.OTHERS + key.substring(tab), count.seen(), Integer::sum);
            }
        });
        neverRight.forEach(
                (key, seen) -> table.append(key).append('\t').append(seen).append("\t0\n"));
        Files.writeString(out, table);
    }

    /** One gold attribution as sets of tokens. */
    record Gold(Map<PolNeAR.Role, BitSet> tokens) {

        static Gold of(Map<PolNeAR.Role, List<Range>> roles, Transcript transcript) {
            Map<PolNeAR.Role, BitSet> sets = new TreeMap<>();
            for (PolNeAR.Role role : PolNeAR.Role.values()) {
                BitSet set = new BitSet();
                for (Range range : roles.getOrDefault(role, List.of())) {
                    int from = transcript.report.text().charIndex(range.begin());
                    int to = transcript.report.text().charIndex(range.end());
                    for (int token = transcript.tokens.at(from);
                            token < transcript.tokens.size() && transcript.tokens.begin(token) < to;
                            token++) {
                        add(set, token, transcript.tokens);
                    }
                }
                sets.put(role, set);
            }
            return new Gold(sets);
        }

        boolean agrees(Cue cue, Tokens words) {
            List<Stretch> source = new ArrayList<>();
            if (cue.source() != null) {
                source.add(cue.source());
            }
            return half(PolNeAR.Role.CUE, List.of(cue.words()), words)
                    && half(PolNeAR.Role.SOURCE, source, words)
                    && (half(PolNeAR.Role.CONTENT, cue.content(), words)
                            || cue.frame().endsWith("quote") && begins(cue.content(), words));
        }

        /** Whether the content is part of the gold one: a quotation that {@link Listener} then joins with its sequels. */
        private boolean begins(List<Stretch> mine, Tokens words) {
            BitSet set = new BitSet();
            mine.forEach(stretch -> {
                for (int token = stretch.from(); token < stretch.to(); token++) {
                    add(set, token, words);
                }
            });
            set.andNot(tokens.getOrDefault(PolNeAR.Role.CONTENT, new BitSet()));
            return set.cardinality() <= 1;
        }

        private boolean half(PolNeAR.Role role, List<Stretch> mine, Tokens words) {
            BitSet set = new BitSet();
            for (Stretch stretch : mine) {
                for (int token = stretch.from(); token < stretch.to(); token++) {
                    add(set, token, words);
                }
            }
            BitSet gold = tokens.getOrDefault(role, new BitSet());
            if (set.isEmpty() && gold.isEmpty()) {
                return true;
            }
            BitSet shared = (BitSet) set.clone();
            shared.and(gold);
            set.or(gold);
            return 2 * shared.cardinality() >= set.cardinality();
        }

        private static void add(BitSet set, int token, Tokens words) {
            if (words.isWord(token)) {
                set.set(token);
            }
        }
    }
}

package org.parley.reading.neural;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.reading.neural.Encoding.Candidate;
import org.parley.reading.neural.Encoding.Link;
import org.parley.reading.neural.Encoding.Role;
import org.parley.reading.neural.Encoding.Tag;
import org.parley.reading.neural.Windows.Window;

/**
 * Finds attributions, and names, with a network: possible cues first, then for each of them its source and its content, then the
 * best of those whose cues overlap.
 *
 * <p>Pure: the same pieces and network give the same result. Cost is linear in the text's length.
 */
public final class Finder {

    private final Network network;
    private final Confidence confidence;
    private final Settings settings;

    /**
     * @param tagThreshold   a word opens a possible cue where the probability of that is at least this
     * @param scoreThreshold attributions scored lower are left out
     * @param switchCost     what a change of role between neighbouring words costs, in nats: smooths ragged spans
     * @param batch          windows per call of the network
     */
    public record Settings(double tagThreshold, double scoreThreshold, double switchCost, int batch) {

        public Settings {
            if (!(tagThreshold > 0 && tagThreshold < 1)) {
                throw new IllegalArgumentException("tagThreshold must lie between 0 and 1, not " + tagThreshold);
            }
            if (!(scoreThreshold >= 0 && scoreThreshold < 1)) {
                throw new IllegalArgumentException("scoreThreshold must lie between 0 and 1, not " + scoreThreshold);
            }
            if (batch < 1) {
                throw new IllegalArgumentException("batch must be at least 1, not " + batch);
            }
        }
    }

    public Finder(Network network, Confidence confidence, Settings settings) {
        this.network = network;
        this.confidence = confidence;
        this.settings = settings;
    }

    /**
     * All that is found in a text.
     *
     * @param attributions in order of their cues; no two cues overlap
     * @param names        in order of place; none overlap
     */
    public record Findings(List<Found> attributions, List<FoundName> names) {}

    /** Attributions in order of their cues; no two cues overlap. */
    public List<Found> find(WordPieces vocabulary, Pieces pieces) {
        return read(vocabulary, pieces).attributions();
    }

    /** Attributions and names. */
    public Findings read(WordPieces vocabulary, Pieces pieces) {
        List<Window> windows = Windows.over(pieces.size());
        List<Found> found = new ArrayList<>();
        NameTags names = new NameTags();
        for (int at = 0; at < windows.size(); at += settings.batch()) {
            List<Window> batch = windows.subList(at, Math.min(windows.size(), at + settings.batch()));
            found.addAll(find(vocabulary, pieces, batch, names));
        }
        return new Findings(best(found), names.names());
    }

    private List<Found> find(WordPieces vocabulary, Pieces pieces, List<Window> windows, NameTags names) {
        int length = windows.getFirst().to() - windows.getFirst().from() + 2;
        int[][] ids = new int[windows.size()][length];
        int[][] looks = new int[windows.size()][length];
        for (int w = 0; w < windows.size(); w++) {
            Window window = windows.get(w);
            ids[w][0] = vocabulary.start();
            ids[w][length - 1] = vocabulary.end();
            for (int i = 0; i < length - 2; i++) {
                ids[w][i + 1] = pieces.ids()[window.from() + i];
                looks[w][i + 1] = pieces.looks()[window.from() + i];
            }
        }
        try (Encoding encoding = network.encode(ids, looks)) {
            float[][][] tags = encoding.tags();
            float[][][] named = encoding.names();
            List<Candidate> candidates = new ArrayList<>();
            List<Double> chances = new ArrayList<>();
            for (int w = 0; w < windows.size(); w++) {
                Window window = windows.get(w);
                names.read(pieces, window, named[w]);
                boolean[] heads = heads(pieces, window, length);
                for (Cue cue : cues(tags[w], heads, settings.tagThreshold())) {
                    int piece = window.from() + cue.from() - 1;
                    if (piece >= window.coreFrom() && piece < window.coreTo()) {
                        candidates.add(new Candidate(w, cue.from(), cue.to()));
                        chances.add(cue.chance());
                    }
                }
            }
            List<Found> found = new ArrayList<>();
            List<Link> links = candidates.isEmpty() ? List.of() : encoding.link(candidates);
            for (int i = 0; i < links.size(); i++) {
                Candidate candidate = candidates.get(i);
                Found one = decode(pieces, windows.get(candidate.window()), candidate, links.get(i), chances.get(i));
                if (one != null && one.score() >= settings.scoreThreshold()) {
                    found.add(one);
                }
            }
            return found;
        }
    }

    /** Which positions of a window begin a word; start, end and padding do not. */
    static boolean[] heads(Pieces pieces, Window window, int length) {
        boolean[] heads = new boolean[length];
        System.arraycopy(pieces.heads(), window.from(), heads, 1, window.to() - window.from());
        return heads;
    }

    /**
     * A possible cue: positions of a window.
     *
     * @param chance the tagger's probability of it
     */
    public record Cue(int from, int to, double chance) {}

    /**
     * Possible cues of a window: every word likely enough to open one, up to the likeliest end, and up to the next
     * likely one.
     *
     * @param tags  logits of {@link Tag} for each position
     * @param heads which positions begin a word
     */
    public static List<Cue> cues(float[][] tags, boolean[] heads, double threshold) {
        List<Cue> cues = new ArrayList<>();
        int length = heads.length;
        for (int at = 0; at < length; at++) {
            if (!heads[at]) {
                continue;
            }
            double opens = probability(tags[at], Tag.CUE_BEGINS.ordinal());
            if (opens < threshold) {
                continue;
            }
            double inside = opens;
            int end = next(heads, at);
            while (true) {
                double goesOn = end < length && heads[end] ? probability(tags[end], Tag.CUE_GOES_ON.ordinal()) : 0;
                double stops = inside * (1 - goesOn);
                if (stops >= threshold) {
                    cues.add(new Cue(at, end, stops));
                }
                inside *= goesOn;
                if (inside < threshold) {
                    break;
                }
                end = next(heads, end);
            }
        }
        return cues;
    }

    /** Where the word after the one that begins at {@code at} begins, or the window's words end. */
    private static int next(boolean[] heads, int at) {
        int to = at + 1;
        while (to < heads.length - 1 && !heads[to]) {
            to++;
        }
        return to;
    }

    static double probability(float[] logits, int index) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - max);
        }
        return Math.exp(logits[index] - max) / sum;
    }

    private static final int ROLES = Role.values().length;

    /** The likeliest roles of all words around a cue (Viterbi); null where nothing is attributed. */
    private @Nullable Found decode(Pieces pieces, Window window, Candidate cue, Link link, double chance) {
        int width = link.roles().length;
        Words words = Words.of(pieces, window, link.begin(), width, cue);
        int count = words.count();
        double[][] best = new double[count][ROLES];
        int[][] from = new int[count][ROLES];
        double[][] logs = new double[count][];
        for (int i = 0; i < count; i++) {
            logs[i] = logSoftmax(link.roles()[words.position(i) - link.begin()]);
            if (words.isCue(i)) {
                logs[i][Role.SOURCE.ordinal()] = logs[i][Role.CONTENT.ordinal()] = -1e9;
                logs[i][Role.NEITHER.ordinal()] = 0;
            }
            for (int role = 0; role < ROLES; role++) {
                double most = i == 0 ? 0 : Double.NEGATIVE_INFINITY;
                for (int before = 0; before < ROLES && i > 0; before++) {
                    // a cue between two words may change the role at no cost
                    boolean free = before == role || words.isCue(i) || words.isCue(i - 1);
                    double value = best[i - 1][before] - (free ? 0 : settings.switchCost());
                    if (value > most) {
                        most = value;
                        from[i][role] = before;
                    }
                }
                best[i][role] = most + logs[i][role];
            }
        }
        int[] roles = new int[count];
        int last = 0;
        for (int role = 1; role < ROLES; role++) {
            last = best[count - 1][role] > best[count - 1][last] ? role : last;
        }
        for (int i = count - 1; i >= 0; i--) {
            roles[i] = last;
            last = from[i][last];
        }
        BitSet source = new BitSet();
        BitSet content = new BitSet();
        for (int i = 0; i < count; i++) {
            if (roles[i] == Role.SOURCE.ordinal()) {
                source.set(words.piece(i), words.pieceEnd(i));
            } else if (roles[i] == Role.CONTENT.ordinal()) {
                content.set(words.piece(i), words.pieceEnd(i));
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        Signs signs = new Signs(
                link.cue(),
                Signs.logit(chance),
                Signs.logit(expectedOverlap(logs, roles, Role.CONTENT)),
                Signs.logit(expectedOverlap(logs, roles, Role.SOURCE)),
                source.isEmpty() ? 0 : 1);
        int shift = window.from() - 1;
        return new Found(cue.from() + shift, cue.to() + shift, source, content, signs, confidence.of(signs));
    }

    /**
     * The Jaccard index that the words of a role are expected to reach, were words independent: certain words found over
     * words found and words missed. Where none was found, the chance that there is none.
     */
    private static double expectedOverlap(double[][] logs, int[] roles, Role role) {
        double right = 0;
        double all = 0;
        double none = 1;
        for (int i = 0; i < roles.length; i++) {
            double chance = Math.exp(logs[i][role.ordinal()]);
            if (roles[i] == role.ordinal()) {
                right += chance;
                all++;
            } else {
                all += chance;
                none *= 1 - chance;
            }
        }
        return right == 0 ? none : right / all;
    }

    private static double[] logSoftmax(float[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - max);
        }
        double[] logs = new double[logits.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logits[i] - max - Math.log(sum);
        }
        return logs;
    }

    /** Of attributions with overlapping cues the best scored one, in order. */
    private static List<Found> best(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        BitSet taken = new BitSet();
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::cueFrom));
        for (Found one : found) {
            int clash = taken.nextSetBit(one.cueFrom());
            if (clash < 0 || clash >= one.cueTo()) {
                taken.set(one.cueFrom(), one.cueTo());
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingInt(Found::cueFrom));
        return kept;
    }
}

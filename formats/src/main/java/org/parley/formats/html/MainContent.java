package org.parley.formats.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which blocks of a page are its report's own text: a forest of small decision trees over {@link BlockFeatures},
 * grown by gradient boosting (Friedman 2001) on pages that people had cut; the program that grows them and the figures
 * reached on pages not seen are in {@code benchmarks}. A block costs one walk through each tree. Immutable, safe to
 * share.
 *
 * <p>The trees are kept as text. Each line is one tree, its nodes separated by spaces: {@code c:t:l:r} goes to node
 * {@code l} if column {@code c} of the list in the file's head is less than {@code t} and to node {@code r} otherwise;
 * a node without colons is a leaf and its weight.
 */
public final class MainContent {

    /** The forest that comes with the program; read when first needed. */
    private static final class Standard {
        static final MainContent FOREST = load();

        private static MainContent load() {
            try (InputStream in = MainContent.class.getResourceAsStream("main-content.trees")) {
                if (in == null) {
                    throw new IllegalStateException("main-content.trees is missing from the program");
                }
                return read(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A tree in arrays: at a leaf {@code column} is -1 and {@code value} its weight, else the threshold. */
    private record Tree(int[] column, float[] value, int[] less, int[] other) {

        float weigh(float[] row) {
            int node = 0;
            while (column[node] >= 0) {
                node = row[column[node]] < value[node] ? less[node] : other[node];
            }
            return value[node];
        }
    }

    private final List<Tree> trees;

    private MainContent(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    public static MainContent standard() {
        return Standard.FOREST;
    }

    /**
     * A forest from its text.
     *
     * @throws IllegalArgumentException if it speaks of columns that {@link BlockFeatures} does not have, or is damaged
     */
    public static MainContent read(Reader text) throws IOException {
        List<String> known = BlockFeatures.names();
        List<Integer> columns = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        BufferedReader lines = new BufferedReader(text);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("column ")) {
                int column = known.indexOf(line.substring("column ".length()));
                if (column < 0) {
                    throw new IllegalArgumentException("no feature of a block is called \"" + line.substring(7) + "\"");
                }
                columns.add(column);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                trees.add(tree(line, columns));
            }
        }
        if (trees.isEmpty()) {
            throw new IllegalArgumentException("a forest needs at least one tree");
        }
        return new MainContent(trees);
    }

    private static Tree tree(String line, List<Integer> columns) {
        String[] nodes = line.split(" ", -1);
        Tree tree =
                new Tree(new int[nodes.length], new float[nodes.length], new int[nodes.length], new int[nodes.length]);
        for (int i = 0; i < nodes.length; i++) {
            String[] parts = nodes[i].split(":", -1);
            boolean leaf = parts.length == 1;
            tree.column[i] = leaf ? -1 : columns.get(Integer.parseInt(parts[0]));
            tree.value[i] = Float.parseFloat(parts[leaf ? 0 : 1]);
            tree.less[i] = leaf ? -1 : below(parts[2], i, nodes.length);
            tree.other[i] = leaf ? -1 : below(parts[3], i, nodes.length);
        }
        return tree;
    }

    /** Branches lead onwards only, so that every walk ends. */
    private static int below(String written, int node, int nodes) {
        int to = Integer.parseInt(written);
        if (to <= node || to >= nodes) {
            throw new IllegalArgumentException("node " + node + " of a tree leads to " + to + " of " + nodes);
        }
        return to;
    }

    /** For each block how likely it is part of the report, between 0 and 1. */
    public double[] likelihoods(Page page) {
        return likelihoods(BlockFeatures.of(page));
    }

    double[] likelihoods(float[][] rows) {
        double[] likely = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            float sum = 0;
            for (Tree tree : trees) {
                sum += tree.weigh(rows[i]);
            }
            likely[i] = 1 / (1 + Math.exp(-sum));
        }
        return likely;
    }
}

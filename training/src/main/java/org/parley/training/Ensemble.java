package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.neural.Encoding;
import org.parley.reading.neural.Network;

/** Two networks that judge together: the mean of their logits. */
record Ensemble(Network first, Network second) implements Network {

    @Override
    public Encoding encode(int[][] ids, int[][] looks) {
        Encoding a = first.encode(ids, looks);
        Encoding b = second.encode(ids, looks);
        return new Encoding() {
            @Override
            public float[][][] tags() {
                return mean(a.tags(), b.tags());
            }

            @Override
            public float[][][] names() {
                return mean(a.names(), b.names());
            }

            private float[][][] mean(float[][][] mine, float[][][] others) {
                float[][][] means = new float[mine.length][][];
                for (int w = 0; w < mine.length; w++) {
                    means[w] = Ensemble.mean(mine[w], others[w]);
                }
                return means;
            }

            @Override
            public List<Link> link(List<Candidate> candidates) {
                List<Link> mine = a.link(candidates);
                List<Link> others = b.link(candidates);
                List<Link> means = new ArrayList<>();
                for (int c = 0; c < mine.size(); c++) {
                    means.add(new Link(
                            mine.get(c).begin(),
                            Ensemble.mean(mine.get(c).roles(), others.get(c).roles()),
                            (mine.get(c).cue() + others.get(c).cue()) / 2));
                }
                return means;
            }

            @Override
            public void close() {
                a.close();
                b.close();
            }
        };
    }

    private static float[][] mean(float[][] a, float[][] b) {
        float[][] mean = new float[a.length][];
        for (int i = 0; i < a.length; i++) {
            mean[i] = new float[a[i].length];
            for (int k = 0; k < a[i].length; k++) {
                mean[i][k] = (a[i][k] + b[i][k]) / 2;
            }
        }
        return mean;
    }
}

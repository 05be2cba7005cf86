package org.parley.benchmarks.conflict;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.ask.Question;
import org.parley.conflict.explain.Explanation;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import org.parley.conflict.uncertainty.Robustness;
import org.parley.conflict.uncertainty.Sampling;

/** Each run once per invocation, warmed up: what a program that stays up sees. {@link WholeProcess} times cold starts. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ConflictBenchmark {

    /** A model solved in full, under all five usual concepts. */
    @State(Scope.Benchmark)
    public static class Full {
        @Param({
            "PLAIN 14 2",
            "PLAIN 14 3",
            "PLAIN 14 4",
            "REAL 14 4",
            "PLAIN 16 4",
            "PLAIN 18 4",
            "PLAIN 20 4",
            "REAL 20 4"
        })
        public String model = "";
    }

    /** A model with too many states to list at ease, asked about one state. */
    @State(Scope.Benchmark)
    public static class Single {
        @Param({"SPARSE 30 3", "SPARSE 30 4", "SPARSE 30 6"})
        public String model = "";

        @Param({"NASH", "GMR", "SMR", "SEQ", "SIM"})
        public Concept concept = Concept.NASH;
    }

    /** A model drawn ten thousand times. */
    @State(Scope.Benchmark)
    public static class Drawn {
        @Param({"PLAIN 10 4", "REAL 10 4"})
        public String model = "";
    }

    @Benchmark
    public Solution solve(Full full) {
        return Solution.of(model(full.model));
    }

    @Benchmark
    public Explanation explain(Single single) {
        return Explanation.of(Question.of(model(single.model)), 0, single.concept);
    }

    @Benchmark
    public List<Robustness.Share> tenThousandDraws(Drawn drawn) {
        return Robustness.of(model(drawn.model), Sampling.of(10_000, 1)).shares(Concept.SEQ);
    }

    /** Of {@code KIND OPTIONS DECISION-MAKERS}. */
    private static ConflictModel model(String wanted) {
        String[] parts = wanted.split(" ");
        return GeneratedModels.of(
                Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 1, GeneratedModels.Kind.valueOf(parts[0]));
    }
}

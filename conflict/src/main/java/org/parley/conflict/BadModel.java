package org.parley.conflict;

import java.util.List;
import java.util.stream.Collectors;

/** A model that cannot be used, with a sentence for each thing that is wrong: what, where, and what to do about it. */
public final class BadModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadModel(String sentence) {
        this(List.of(new Problem("", sentence)));
    }

    public BadModel(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param place    where, such as {@code talks.yaml:12:5}; empty where the model did not come from a file
     * @param sentence what is wrong and what to do
     */
    public record Problem(String place, String sentence) {
        @Override
        public String toString() {
            return place.isEmpty() ? sentence : place + ": " + sentence;
        }
    }
}

package org.parley.conflict.states;

import java.util.Arrays;
import java.util.List;
import org.parley.conflict.Expression;

/**
 * The truth values of one expression in all states of a space, one bit each: 64 states are decided by one
 * operation of the processor.
 */
public final class TruthColumn {
    private final long[] words;

    private TruthColumn(long[] words) {
        this.words = words;
    }

    /** True in the state with this index. */
    public boolean get(int index) {
        return (words[index >>> 6] >>> index & 1) == 1;
    }

    int bit(int index) {
        return (int) (words[index >>> 6] >>> index & 1);
    }

    /** In how many of the first {@code size} states it is true. */
    public int count(int size) {
        int count = 0;
        for (int i = 0; i < size >>> 6; i++) {
            count += Long.bitCount(words[i]);
        }
        return (size & 63) == 0 ? count : count + Long.bitCount(words[size >>> 6] & (1L << size) - 1);
    }

    /** Evaluates expressions over one space; the columns of the options are computed once. Safe to share. */
    public static final class Evaluator {
        private final int length;
        private final long[][] options;

        public Evaluator(StateSpace space) {
            this.length = space.size() + 63 >>> 6;
            int count = Long.numberOfTrailingZeros(space.combinations());
            this.options = new long[count][length];
            for (int index = 0; index < space.size(); index++) {
                for (long rest = space.state(index); rest != 0; rest &= rest - 1) {
                    options[Long.numberOfTrailingZeros(rest)][index >>> 6] |= 1L << index;
                }
            }
        }

        public TruthColumn column(Expression expression) {
            return new TruthColumn(evaluate(expression));
        }

        private long[] evaluate(Expression expression) {
            return switch (expression) {
                case Expression.Taken(int option) -> options[option].clone();
                case Expression.Not(Expression of) -> invert(evaluate(of));
                case Expression.And(List<Expression> all) -> {
                    long[] words = new long[length];
                    Arrays.fill(words, -1);
                    all.forEach(each -> and(words, evaluate(each)));
                    yield words;
                }
                case Expression.Or(List<Expression> any) -> {
                    long[] words = new long[length];
                    any.forEach(each -> or(words, evaluate(each)));
                    yield words;
                }
                case Expression.If(Expression then, Expression condition) ->
                    or(invert(evaluate(condition)), evaluate(then));
                case Expression.Iff(Expression left, Expression right) ->
                    invert(differ(evaluate(left), evaluate(right)));
                case Expression.Named(String name, Expression meaning) -> evaluate(meaning);
            };
        }

        private static long[] invert(long[] words) {
            for (int i = 0; i < words.length; i++) {
                words[i] = ~words[i];
            }
            return words;
        }

        private static long[] and(long[] words, long[] others) {
            for (int i = 0; i < words.length; i++) {
                words[i] &= others[i];
            }
            return words;
        }

        private static long[] or(long[] words, long[] others) {
            for (int i = 0; i < words.length; i++) {
                words[i] |= others[i];
            }
            return words;
        }

        private static long[] differ(long[] words, long[] others) {
            for (int i = 0; i < words.length; i++) {
                words[i] ^= others[i];
            }
            return words;
        }
    }
}

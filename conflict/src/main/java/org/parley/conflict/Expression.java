package org.parley.conflict;

import java.util.ArrayList;
import java.util.List;

/** A condition on states: true or false of each. Options are given by their place in the model. */
public sealed interface Expression {

    boolean holds(long state);

    /** Bits of the options it speaks of. */
    long options();

    /** The option is taken. */
    record Taken(int option) implements Expression {
        @Override
        public boolean holds(long state) {
            return (state >>> option & 1) == 1;
        }

        @Override
        public long options() {
            return 1L << option;
        }
    }

    record Not(Expression of) implements Expression {
        @Override
        public boolean holds(long state) {
            return !of.holds(state);
        }

        @Override
        public long options() {
            return of.options();
        }
    }

    /** All of them; of none: true. */
    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public boolean holds(long state) {
            for (Expression each : all) {
                if (!each.holds(state)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public long options() {
            return all.stream().mapToLong(Expression::options).reduce(0, (a, b) -> a | b);
        }
    }

    /** One or more of them; of none: false. */
    record Or(List<Expression> any) implements Expression {
        public Or {
            any = List.copyOf(any);
        }

        @Override
        public boolean holds(long state) {
            for (Expression each : any) {
                if (each.holds(state)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public long options() {
            return any.stream().mapToLong(Expression::options).reduce(0, (a, b) -> a | b);
        }
    }

    /** {@code then IF condition}: true unless the condition holds and the rest does not, so true wherever it is vacuous. */
    record If(Expression then, Expression condition) implements Expression {
        @Override
        public boolean holds(long state) {
            return !condition.holds(state) || then.holds(state);
        }

        @Override
        public long options() {
            return then.options() | condition.options();
        }
    }

    /** Both or neither. */
    record Iff(Expression left, Expression right) implements Expression {
        @Override
        public boolean holds(long state) {
            return left.holds(state) == right.holds(state);
        }

        @Override
        public long options() {
            return left.options() | right.options();
        }
    }

    /** A condition the model gives a name to. */
    record Named(String name, Expression meaning) implements Expression {
        @Override
        public boolean holds(long state) {
            return meaning.holds(state);
        }

        @Override
        public long options() {
            return meaning.options();
        }
    }

    static Expression taken(int option) {
        return new Taken(option);
    }

    static Expression not(Expression of) {
        return new Not(of);
    }

    static Expression and(Expression... all) {
        return new And(List.of(all));
    }

    static Expression or(Expression... any) {
        return new Or(List.of(any));
    }

    /** True exactly where the pattern matches. */
    static Expression of(Pattern pattern) {
        List<Expression> literals = new ArrayList<>();
        for (long rest = pattern.mask(); rest != 0; rest &= rest - 1) {
            Expression taken = new Taken(Long.numberOfTrailingZeros(rest));
            literals.add(taken.holds(pattern.value()) ? taken : new Not(taken));
        }
        return literals.size() == 1 ? literals.getFirst() : new And(literals);
    }
}

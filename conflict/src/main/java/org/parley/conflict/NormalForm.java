package org.parley.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * An expression as an OR of patterns (disjunctive normal form), without patterns that another one covers.
 *
 * <p>Cost: exponential in the worst case, hence the limit.
 *
 * @param terms the patterns; none means never true
 */
public record NormalForm(List<Pattern> terms) {
    /** More patterns than this are not written out. */
    public static final int MOST_TERMS = 4096;

    public NormalForm {
        terms = List.copyOf(terms);
    }

    /** @throws BadModel where it would take more than {@value #MOST_TERMS} patterns */
    public static NormalForm of(Expression expression) {
        return new NormalForm(terms(expression, true));
    }

    /** A fast test of the expression. */
    public static LongPredicate test(Expression expression) {
        if (Long.bitCount(expression.options()) > 6) { // few options have a short normal form; the rest is walked
            return expression::holds;
        }
        List<Pattern> terms = of(expression).terms;
        if (terms.size() == 1) {
            return terms.getFirst()::matches;
        }
        Pattern[] any = terms.toArray(Pattern[]::new);
        return state -> {
            for (Pattern term : any) {
                if (term.matches(state)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static List<Pattern> terms(Expression expression, boolean wanted) {
        return switch (expression) {
            case Expression.Taken(int option) -> List.of(new Pattern(1L << option, wanted ? 1L << option : 0));
            case Expression.Not(Expression of) -> terms(of, !wanted);
            case Expression.And(List<Expression> all) -> wanted ? product(all, true) : sum(all, false);
            case Expression.Or(List<Expression> any) -> wanted ? sum(any, true) : product(any, false);
            case Expression.If(Expression then, Expression condition) ->
                wanted
                        ? union(terms(condition, false), terms(then, true))
                        : cross(terms(condition, true), terms(then, false));
            case Expression.Iff(Expression left, Expression right) ->
                union(cross(terms(left, true), terms(right, wanted)), cross(terms(left, false), terms(right, !wanted)));
            case Expression.Named(String name, Expression meaning) -> terms(meaning, wanted);
        };
    }

    private static List<Pattern> sum(List<Expression> parts, boolean wanted) {
        List<Pattern> terms = List.of();
        for (Expression part : parts) {
            terms = union(terms, terms(part, wanted));
        }
        return terms;
    }

    private static List<Pattern> product(List<Expression> parts, boolean wanted) {
        List<Pattern> terms = List.of(new Pattern(0, 0));
        for (Expression part : parts) {
            terms = cross(terms, terms(part, wanted));
        }
        return terms;
    }

    private static List<Pattern> union(List<Pattern> left, List<Pattern> right) {
        List<Pattern> terms = new ArrayList<>(left);
        right.forEach(term -> add(terms, term));
        return terms;
    }

    private static List<Pattern> cross(List<Pattern> left, List<Pattern> right) {
        List<Pattern> terms = new ArrayList<>();
        for (Pattern a : left) {
            for (Pattern b : right) {
                if (((a.value() ^ b.value()) & a.mask() & b.mask()) == 0) { // they do not contradict each other
                    add(terms, new Pattern(a.mask() | b.mask(), a.value() | b.value()));
                }
            }
        }
        return terms;
    }

    private static void add(List<Pattern> terms, Pattern term) {
        if (terms.stream().anyMatch(known -> known.covers(term))) {
            return;
        }
        terms.removeIf(term::covers);
        terms.add(term);
        if (terms.size() > MOST_TERMS) {
            throw new BadModel("A condition needs more than " + MOST_TERMS
                    + " combinations of options when written out. Split it into several shorter ones.");
        }
    }
}

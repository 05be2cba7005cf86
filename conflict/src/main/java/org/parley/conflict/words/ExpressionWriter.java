package org.parley.conflict.words;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Expression;

/** Writes conditions as {@link ExpressionParser} reads them, with as few parentheses as that allows. */
public final class ExpressionWriter {
    private ExpressionWriter() {}

    public static String write(Expression expression, ConflictModel model) {
        return write(expression, option -> model.options().get(option).name());
    }

    public static String write(Expression expression, IntFunction<String> names) {
        return write(expression, names, Level.CONDITIONAL);
    }

    /** How tightly a part binds; one that binds looser than its place allows is put in parentheses. */
    private enum Level {
        CONDITIONAL,
        OR,
        AND,
        NOT
    }

    private static String write(Expression expression, IntFunction<String> names, Level place) {
        return switch (expression) {
            case Expression.Taken(int option) -> name(names.apply(option));
            case Expression.Named(String name, Expression meaning) -> name(name);
            case Expression.Not(Expression of) -> "not " + write(of, names, Level.NOT);
            case Expression.And(List<Expression> all) ->
                all.size() == 1
                        ? write(all.getFirst(), names, place)
                        : inPlace(Level.AND, place, joined(all, " and ", names, Level.NOT));
            case Expression.Or(List<Expression> any) ->
                any.size() == 1
                        ? write(any.getFirst(), names, place)
                        : inPlace(Level.OR, place, joined(any, " or ", names, Level.AND));
            case Expression.If(Expression then, Expression condition) ->
                inPlace(
                        Level.CONDITIONAL,
                        place,
                        write(then, names, Level.OR) + " if " + write(condition, names, Level.OR));
            case Expression.Iff(Expression left, Expression right) ->
                inPlace(
                        Level.CONDITIONAL,
                        place,
                        write(left, names, Level.OR) + " if and only if " + write(right, names, Level.OR));
        };
    }

    private static String joined(List<Expression> parts, String word, IntFunction<String> names, Level level) {
        return parts.stream().map(part -> write(part, names, level)).collect(Collectors.joining(word));
    }

    private static String inPlace(Level own, Level place, String written) {
        return own.compareTo(place) < 0 ? "(" + written + ")" : written;
    }

    /** A name as it stands in a condition: in quotes where it would be misread. */
    public static String name(String name) {
        boolean plain = !name.isEmpty()
                && "'".indexOf(name.charAt(0)) < 0
                && name.chars().noneMatch(c -> "()\"\\".indexOf(c) >= 0);
        for (String word : name.split("\\s", -1)) {
            plain &= !word.isEmpty() && !ExpressionParser.KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
        }
        return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

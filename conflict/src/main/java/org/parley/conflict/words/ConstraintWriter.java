package org.parley.conflict.words;

import java.util.List;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Constraint;

/** Writes what cannot go together as a short phrase. */
public final class ConstraintWriter {
    private ConstraintWriter() {}

    /** Such as {@code at most one of Delay, Accept}. */
    public static String write(Constraint constraint, ConflictModel model) {
        return switch (constraint) {
            case Constraint.AtMostOne(var options, var evidence) -> "at most one of " + names(options, model);
            case Constraint.AtLeastOne(var options, var evidence) -> "at least one of " + names(options, model);
            case Constraint.ExactlyOne(var options, var evidence) -> "exactly one of " + names(options, model);
            case Constraint.Needs(int option, int needed, var evidence) ->
                model.options().get(option).name() + " needs "
                        + model.options().get(needed).name();
            case Constraint.Never(var expression, var evidence) -> "never " + ExpressionWriter.write(expression, model);
        };
    }

    private static String names(List<Integer> options, ConflictModel model) {
        return String.join(
                ", ",
                options.stream()
                        .map(option -> model.options().get(option).name())
                        .toList());
    }
}

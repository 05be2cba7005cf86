package org.parley.conflict.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;

/** Collects everything that is wrong with a file, so that a person can mend it in one go. For one thread. */
final class Problems {
    private static final int MOST = 50;

    private final String file;
    private final List<BadModel.Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /** @param where inside the file, such as {@code 12:5} or {@code options[3]}; may be empty */
    void add(String where, String sentence) {
        if (found.size() < MOST) {
            found.add(new BadModel.Problem(where.isEmpty() ? file : file + ":" + where, sentence));
        }
    }

    void add(String where, BadModel bad) {
        for (BadModel.Problem problem : bad.problems()) {
            add(where, problem.sentence());
        }
    }

    /** The result, or null where it could not be built and a problem has been noted. */
    <T> @Nullable T attempt(String where, Supplier<T> build) {
        try {
            return build.get();
        } catch (BadModel bad) {
            add(where, bad);
            return null;
        }
    }

    void refuseAny() {
        if (!found.isEmpty()) {
            throw new BadModel(found);
        }
    }

    BadModel asBadModel() {
        return new BadModel(found);
    }
}

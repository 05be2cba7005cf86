package org.parley.conflict.change;

import java.util.ArrayList;
import java.util.List;
import org.parley.conflict.Expression;
import org.parley.conflict.Statement;

/** One edit of a decision maker's preference statements; places count from 0 in the list the edit is made on. */
public sealed interface Edit {

    int decisionMaker();

    int place();

    /** The statements after it. */
    List<Statement> apply(List<Statement> statements);

    /** Takes a statement away. */
    record Drop(int decisionMaker, int place) implements Edit {
        @Override
        public List<Statement> apply(List<Statement> statements) {
            List<Statement> changed = new ArrayList<>(statements);
            changed.remove(place);
            return changed;
        }
    }

    /** Lets a statement and the next one change places. */
    record Swap(int decisionMaker, int place) implements Edit {
        @Override
        public List<Statement> apply(List<Statement> statements) {
            List<Statement> changed = new ArrayList<>(statements);
            changed.add(place, changed.remove(place + 1));
            return changed;
        }
    }

    /** Puts a new statement before the one at this place, or at the end: an option taken or not taken. */
    record Add(int decisionMaker, int place, Expression wish) implements Edit {
        @Override
        public List<Statement> apply(List<Statement> statements) {
            List<Statement> changed = new ArrayList<>(statements);
            changed.add(place, Statement.of(wish));
            return changed;
        }
    }
}

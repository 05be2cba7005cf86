package org.parley.dossier.history;

import org.jspecify.annotations.Nullable;
import org.parley.dossier.jdbc.Session;

/** Something whose changes can be taken back, because its state is one piece of JSON per subject. */
public interface Revertible {

    /** The kind its changes are logged as. */
    ChangeKind kind();

    /** The subject's state as a change logs it; null where there is none. */
    @Nullable String present(Session session, String subject);

    /** Puts the subject into that state; does not log. */
    void restore(Session session, String subject, @Nullable String state);
}

package org.parley.formats.archive;

import org.jspecify.annotations.Nullable;
import org.parley.formats.content.Unreadable;

/** One file out of an archive or mailbox. */
public sealed interface Part {

    /** Its name inside, with {@code /} between folders; never leads out of the archive. */
    String name();

    /** A part that could be unpacked. */
    @SuppressWarnings("ArrayRecordComponent") // handed through
    record Unpacked(String name, byte[] bytes) implements Part {}

    /** A part that could not. */
    record Damaged(String name, Unreadable why) implements Part {}

    /** Gives parts one after the other. */
    interface Source extends AutoCloseable {

        /**
         * The next part, or null after the last.
         *
         * @throws Unreadable if nothing further can be had from the archive
         */
        @Nullable Part next() throws Unreadable;

        @Override
        void close();
    }
}

package org.parley.formats;

import java.nio.file.Path;
import org.parley.formats.archive.Allowance;

/** What a walk comes upon. */
sealed interface Found {

    String file();

    String origin();

    /** A file or folder that was not touched yet. */
    record OnDisk(String file, Path path) implements Found {
        @Override
        public String origin() {
            return path.toString();
        }
    }

    /** A file out of an archive. */
    @SuppressWarnings("ArrayRecordComponent") // handed through
    record InMemory(String file, String origin, byte[] bytes, int depth, Allowance allowance) implements Found {}

    /** Something that needs no further look. */
    record Ready(Pending pending) implements Found {
        @Override
        public String file() {
            return pending.file();
        }

        @Override
        public String origin() {
            return pending.origin();
        }
    }
}

package org.parley.formats;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.formats.archive.Allowance;
import org.parley.formats.archive.Part;
import org.parley.formats.content.Unreadable;

/** One folder or archive on the way that a walk has taken. */
interface Level extends AutoCloseable {

    /** What comes next here, or null when there is nothing more. Never fails: faults are told as refusals. */
    @Nullable Found next();

    @Override
    default void close() {}
}

/** A list known beforehand. */
final class FixedLevel implements Level {

    private final Iterator<Found> found;

    FixedLevel(List<Found> found) {
        this.found = found.iterator();
    }

    @Override
    public @Nullable Found next() {
        return found.hasNext() ? found.next() : null;
    }
}

/** The parts of an archive or mailbox. */
final class PartLevel implements Level {

    private final String file;
    private final String origin;
    private final Part.Source parts;
    private final int depth;
    private final Allowance allowance;
    private boolean broken;

    PartLevel(String file, String origin, Part.Source parts, int depth, Allowance allowance) {
        this.file = file;
        this.origin = origin;
        this.parts = parts;
        this.depth = depth;
        this.allowance = allowance;
    }

    @Override
    public @Nullable Found next() {
        if (broken) {
            return null;
        }
        try {
            return switch (parts.next()) {
                case null -> null;
                case Part.Unpacked part ->
                    new Found.InMemory(inside(file, part), inside(origin, part), part.bytes(), depth, allowance);
                case Part.Damaged part ->
                    new Found.Ready(Pending.refused(inside(file, part), inside(origin, part), part.why()));
            };
        } catch (Unreadable e) {
            broken = true;
            return new Found.Ready(Pending.refused(file, origin, e));
        }
    }

    private static String inside(String whole, Part part) {
        return whole + "!/" + part.name();
    }

    @Override
    public void close() {
        parts.close();
    }
}

package org.parley.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parley.formats.archive.Allowance;
import org.parley.formats.archive.MailboxParts;
import org.parley.formats.archive.Part;
import org.parley.formats.archive.ZipParts;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

/**
 * Walks folders, archives and mailboxes depth first, in the order of names, one file at a time; holds open only what
 * leads to the present place. For one thread.
 */
final class Listing implements Iterator<Pending>, AutoCloseable {

    private final Limits limits;
    private final Opener opener;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Pending ahead;

    private Listing(Limits limits, Opener opener) {
        this.limits = limits;
        this.opener = opener;
    }

    /** One file or folder, and all that is in it. */
    static Listing of(Path path, Limits limits) {
        Opener opener = new Opener(limits);
        Listing listing = new Listing(limits, opener);
        Path absolute = path.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        String shown = name == null ? absolute.toString() : name.toString();
        if (Files.isDirectory(absolute)) {
            listing.levels.push(new FolderLevel(absolute, ""));
        } else {
            listing.levels.push(new FixedLevel(List.of(new Found.OnDisk(shown, absolute))));
        }
        return listing;
    }

    /** The parts of an archive or mailbox that stands in memory. */
    static Listing of(String file, String origin, Part.Source parts, int depth, Allowance allowance, Opener opener) {
        Listing listing = new Listing(allowance.limits(), opener);
        listing.levels.push(new PartLevel(file, origin, parts, depth, allowance));
        return listing;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !levels.isEmpty()) {
            Found found = levels.element().next();
            if (found == null) {
                levels.pop().close();
            } else {
                ahead = enter(found);
            }
        }
        return ahead != null;
    }

    @Override
    public Pending next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Pending next = ahead;
        ahead = null;
        return next;
    }

    /** Goes into what holds further files; anything else is ready to be opened. */
    private @Nullable Pending enter(Found found) {
        try {
            return switch (found) {
                case Found.Ready ready -> ready.pending();
                case Found.OnDisk disk -> enter(disk);
                case Found.InMemory memory -> enter(memory);
            };
        } catch (Unreadable e) {
            return Pending.refused(found.file(), found.origin(), e);
        } catch (IOException e) {
            return Pending.refused(found.file(), found.origin(), Faults.of(e));
        }
    }

    private @Nullable Pending enter(Found.OnDisk found) throws IOException, Unreadable {
        Path path = found.path();
        BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
        if (is.isDirectory()) {
            FolderLevel inside = new FolderLevel(path, found.file() + "/");
            if (levels.stream().noneMatch(inside::isSameFolder)) {
                levels.push(inside);
            }
            return null;
        }
        if (!is.isRegularFile()) {
            throw new Unreadable(
                    "It is a device or a pipe and not a file.", "Leave it out, or save what it gives as a file.");
        }
        if (Kind.holdsFiles(found.file()) && is.size() > 0) {
            if (Kind.isZip(start(path))) {
                Allowance allowance = new Allowance(limits);
                push(found, ZipParts.of(path, allowance), 1, allowance);
                return null;
            }
            if (!found.file().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                push(found, MailboxParts.of(path, limits), 1, new Allowance(limits));
                return null;
            }
            throw new Unreadable("It is no ZIP archive, whatever its name says.", "Fetch or pack it again.");
        }
        return opener.pending(found.file(), path, is.size());
    }

    private @Nullable Pending enter(Found.InMemory found) throws Unreadable {
        if (found.file().toLowerCase(Locale.ROOT).endsWith(".zip") && Kind.isZip(found.bytes())) {
            Opener.checkNesting(found.depth() + 1, limits);
            push(found, ZipParts.of(found.bytes(), found.allowance()), found.depth() + 1, found.allowance());
            return null;
        }
        return opener.pending(found.file(), found.origin(), found.bytes(), found.depth(), found.allowance());
    }

    private void push(Found found, Part.Source parts, int depth, Allowance allowance) throws Unreadable {
        try {
            Opener.checkNesting(depth, limits);
        } catch (Unreadable e) {
            parts.close();
            throw e;
        }
        levels.push(new PartLevel(found.file(), found.origin(), parts, depth, allowance));
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4);
        }
    }

    @Override
    public void close() {
        while (!levels.isEmpty()) {
            levels.pop().close();
        }
    }
}

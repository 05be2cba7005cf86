package org.parley.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.formats.archive.Allowance;
import org.parley.formats.content.Limits;
import org.parley.formats.content.Unreadable;

/**
 * The front door: takes files and folders as people have them, and gives documents.
 *
 * <p>Read are plain text, Markdown, HTML, PDF, DOCX, mails (EML, MHTML, mbox) and ZIP archives of these; a file's kind
 * is told by its content first and its name second. What cannot be read becomes a {@link Refused} with a reason and a
 * remedy, and the rest goes on. Hidden files, and what browsers and systems leave beside the files of people, are passed
 * over.
 *
 * {@snippet :
 * try (Stream<Incoming> incoming = Intake.within(Limits.STANDARD).read(Path.of("reports"))) {
 *     incoming.forEach(each -> {
 *         switch (each) {
 *             case Arrived arrived -> store(arrived.document());
 *             case Refused refused -> System.err.println(refused.file() + ": " + refused.reason());
 *         }
 *     });
 * }
 * }
 *
 * <p>To read on several threads, pull from {@link #list} on one and {@link Pending#open() open} on others. Immutable
 * and safe to share; each stream is for one thread.
 */
public final class Intake {

    private final Limits limits;

    private Intake(Limits limits) {
        this.limits = limits;
    }

    public static Intake within(Limits limits) {
        return new Intake(limits);
    }

    /**
     * Finds the files at a path: the file itself, or all files of a folder, its folders and the archives in them, depth
     * first and by name. Lazy: a file on disk is not touched before it is opened; what is in an archive is unpacked as
     * the stream comes to it. Close the stream when it is left early.
     */
    public Stream<Pending> list(Path path) {
        Listing listing = Listing.of(path, limits);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(listing, traits), false)
                .onClose(listing::close);
    }

    /** The same files, opened one after the other. Close the stream when it is left early. */
    public Stream<Incoming> read(Path path) {
        return list(path).flatMap(pending -> pending.open().stream());
    }

    /**
     * Reads bytes that are not on this machine's disk, such as an upload.
     *
     * @param name what the sender calls it; serves as its origin too
     */
    public List<Incoming> read(String name, byte[] bytes) {
        try {
            return new Opener(limits)
                    .pending(name, name, bytes, 0, new Allowance(limits))
                    .open();
        } catch (Unreadable e) {
            return List.of(new Refused(name, e.reason(), e.remedy()));
        }
    }
}

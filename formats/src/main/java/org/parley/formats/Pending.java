package org.parley.formats;

import java.io.IOException;
import java.util.List;
import org.parley.formats.content.Unreadable;

/**
 * A file that was found and waits to be read. Each can be opened independently of the others, on any thread, once or
 * more often; one that was taken from an archive already holds its bytes.
 */
public final class Pending {

    /** What opening it takes. */
    @FunctionalInterface
    interface Opening {
        List<Incoming> open() throws IOException, Unreadable;
    }

    private final String file;
    private final String origin;
    private final Opening opening;

    Pending(String file, String origin, Opening opening) {
        this.file = file;
        this.origin = origin;
        this.opening = opening;
    }

    static Pending refused(String file, String origin, Unreadable why) {
        return new Pending(file, origin, () -> List.of(new Refused(file, why.reason(), why.remedy())));
    }

    /** Name to show, with the folder it was found in. */
    public String file() {
        return file;
    }

    /** Which file it is, see {@link Arrived#origin()}. */
    public String origin() {
        return origin;
    }

    /**
     * Reads and decodes it. Whatever the file holds, there is an answer: nothing is thrown for a bad file.
     *
     * @return mostly one; several for a mail with attachments; none for nothing
     */
    public List<Incoming> open() {
        try {
            return opening.open();
        } catch (Unreadable e) {
            return List.of(new Refused(file, e.reason(), e.remedy()));
        } catch (IOException e) {
            Unreadable why = Faults.of(e);
            return List.of(new Refused(file, why.reason(), why.remedy()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Unreadable why = Faults.unforeseen(e);
            return List.of(new Refused(file, why.reason(), why.remedy()));
        }
    }

    @Override
    public String toString() {
        return "Pending[" + file + "]";
    }
}

package org.parley.dossier.sqlite;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports about one dossier into sentences. */
final class SqliteFaults {

    /** With less room than this, a failed write is taken for a full disk, whatever the system calls it. */
    private static final long HARDLY_ANY_ROOM = 1 << 20;

    private final Path path;
    private final boolean writing;

    /** @param writing whether it was opened for that */
    SqliteFaults(Path path, boolean writing) {
        this.path = path;
        this.writing = writing;
    }

    DossierException explain(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DossierException told -> {
                    return told;
                }
                case SQLiteException e -> {
                    return explain(e.getResultCode().code & 0xff, String.valueOf(e.getMessage()), e);
                }
                case UnsatisfiedLinkError e -> {
                    return noEngine(e);
                }
                case org.sqlite.NativeLibraryNotFoundException e -> {
                    return noEngine(e);
                }
                default -> {}
            }
        }
        return failed(String.valueOf(fault.getMessage()), fault);
    }

    /** @param code SQLite's primary result code, see sqlite.org/rescode.html */
    private DossierException explain(int code, String detail, Throwable cause) {
        return switch (code) {
            case 11 -> damaged(cause); // CORRUPT
            case 26 -> notADossier("it is no SQLite database", cause); // NOTADB
            case 13 -> full(cause); // FULL
            case 10 -> room() < HARDLY_ANY_ROOM ? full(cause) : failed(detail, cause); // IOERR
            case 8 -> readOnly("the file, its folder or its disk may only be read", cause); // READONLY
            case 14 -> readOnly("no file can be made in its folder", cause); // CANTOPEN
            case 3, 23 -> readOnly("the system does not allow it", cause); // PERM, AUTH
            case 5, 6 ->
                new DossierException( // BUSY, LOCKED
                        Kind.HELD,
                        name() + " is in use by another program.",
                        "Close the other program, or try again in a moment.",
                        cause);
            case 18 ->
                new DossierException( // TOOBIG
                        Kind.FAILED,
                        "A report is too large to be kept in " + name() + ": a dossier holds up to 1 GB a report.",
                        "Split the report.",
                        cause);
            default -> failed(detail, cause);
        };
    }

    DossierException absent() {
        return new DossierException(
                Kind.ABSENT, "There is no dossier at " + path + ".", "Check the name, or read reports into a new one.");
    }

    DossierException noFolder() {
        return new DossierException(
                Kind.ABSENT,
                "There is no folder " + path.getParent() + " to put " + name() + " in.",
                "Make the folder, or choose another place.");
    }

    DossierException exists() {
        return new DossierException(
                Kind.EXISTS, "There is a file at " + path + " already.", "Choose another name, or open that file.");
    }

    DossierException notADossier(String why, @Nullable Throwable cause) {
        return new DossierException(
                Kind.NOT_A_DOSSIER,
                path + " is not a dossier: " + why + ".",
                "Check the name; the file has been left as it is.",
                cause);
    }

    DossierException newer(String writtenBy, int format, String program) {
        return new DossierException(
                Kind.NEWER,
                "%s was written by Parley %s in format %d; this is Parley %s, which knows formats up to %d."
                        .formatted(name(), writtenBy, format, program, SqliteFile.FORMAT),
                "Update Parley to open it; the file has been left as it is.");
    }

    DossierException readOnly(String why, @Nullable Throwable cause) {
        return new DossierException(
                Kind.READ_ONLY,
                path + " cannot be opened for " + (writing ? "writing" : "reading") + ": " + why + ".",
                "Allow writing to the file and its folder, or copy the dossier to a folder of your own.",
                cause);
    }

    private DossierException damaged(@Nullable Throwable cause) {
        return new DossierException(
                Kind.DAMAGED,
                path + " is damaged: parts of it cannot be read.",
                "Restore it from a copy, or read the reports into a new dossier; keep the damaged file, since most of"
                        + " it can still be recovered.",
                cause);
    }

    private DossierException full(@Nullable Throwable cause) {
        return new DossierException(
                Kind.FULL,
                "There is no room left for " + path + ".",
                "Make room on the disk and give the same command again: what was finished is kept.",
                cause);
    }

    private DossierException noEngine(Throwable cause) {
        return new DossierException(
                Kind.NO_ENGINE,
                "SQLite cannot be started: its library can be neither unpacked into nor run from "
                        + System.getProperty("java.io.tmpdir") + " or your cache folder.",
                "Name a folder that you may write to and run programs from, with -Dorg.sqlite.tmpdir=FOLDER in"
                        + " JAVA_TOOL_OPTIONS.",
                cause);
    }

    private DossierException failed(String detail, Throwable cause) {
        return new DossierException(
                Kind.FAILED,
                path + " could not be read or written: " + detail + ".",
                "Check the disk and try again; what was finished is kept.",
                cause);
    }

    private long room() {
        try {
            FileStore store = Files.getFileStore(
                    Files.exists(path) ? path : path.toAbsolutePath().getParent());
            return store.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }
}

package org.parley.formats;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.parley.formats.content.Unreadable;

/** What the machine's errors mean to a person. */
final class Faults {

    private Faults() {}

    static Unreadable of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ ->
                new Unreadable("There is no permission to read it.", "Give yourself the right to read it, or copy it.");
            case NoSuchFileException _ ->
                new Unreadable("There is no such file or folder.", "Check the path, and that it was not moved.");
            case FileSystemLoopException _ ->
                new Unreadable("It is a link that leads to itself.", "Remove the link, or name the file it means.");
            default ->
                new Unreadable(
                        "It cannot be read: " + said(e) + ".",
                        "Check the disk or the connection to it, then try again.");
        };
    }

    /** A parser gave up in a way nobody foresaw. */
    static Unreadable unforeseen(Throwable e) {
        return e instanceof OutOfMemoryError
                ? new Unreadable("There is not enough memory to read it.", "Split it, or give the program more memory.")
                : new Unreadable(
                        "It is damaged, or reading it failed (" + e.getClass().getSimpleName() + ": " + said(e) + ").",
                        "Open it in the program it was made with and save it anew.");
    }

    private static String said(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message.strip();
    }
}

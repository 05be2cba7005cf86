package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a result to a file whole or not at all: a file that was there stays until the new one is finished. */
public final class OutputFile {

    /** Writes the result to a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputFile() {}

    public static void write(Path file, Content content) throws InputProblem {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.isDirectory(target)) {
                throw new InputProblem(file + " is a folder.", "Name a file to write to.");
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw new InputProblem(
                    file + " cannot be written: there is no folder " + target.getParent() + ".",
                    "Make it, or name another file.");
        } catch (FileSystemException e) {
            throw new InputProblem(
                    file + " cannot be written: " + (e.getReason() == null ? "access is denied" : e.getReason()) + ".",
                    "Name a file in a folder that you may write to and that has room.");
        } catch (IOException e) {
            throw new InputProblem(
                    file + " cannot be written: " + e.getMessage() + ".",
                    "Make room on the disk, or name a file on another one.");
        }
    }
}

package org.parley.server.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A folder of its own for files that came from a browser, until they are read. */
public final class UploadFolder {

    private static final Logger LOG = Logger.getLogger(UploadFolder.class.getName());

    private final Path path;

    private UploadFolder(Path path) {
        this.path = path;
    }

    public static UploadFolder create() {
        try {
            return new UploadFolder(Files.createTempDirectory("parley-upload-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    /**
     * Puts a file into it, under the name that the browser gave it and the folders of that name.
     *
     * @throws Unusable if the name points anywhere else
     */
    public void add(String name, InputStream content) throws IOException {
        Path relative =
                Path.of(name.replace('\\', '/').replaceAll("\\p{Cntrl}", "_")).normalize();
        Path file = path.resolve(relative).normalize();
        if (relative.isAbsolute() || !file.startsWith(path) || file.equals(path)) {
            throw new Unusable("A file cannot be called \"" + name + "\".", "Rename it and send it again.");
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, free(file));
    }

    /** The same place, or one beside it where another file of that name has come already: {@code "wire (2).txt"}. */
    private static Path free(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        Path place = file;
        for (int i = 2; Files.exists(place); i++) {
            place = file.resolveSibling(name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return place;
    }

    /** Removes it with all that is in it. */
    public void delete() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path folder, @org.jspecify.annotations.Nullable IOException trouble) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The temporary folder " + path + " could not be removed");
        }
    }
}

package org.parley.formats;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.formats.archive.EntryName;

/** The files of one folder by name, without those that are there for the machine. */
final class FolderLevel implements Level {

    /** What a browser writes beside a page that it saves. */
    private static final List<String> COMPANIONS = List.of("_files", "-Dateien", "_fichiers", "_archivos", ".files");

    private static final Set<String> OWN = Set.of("parley", "parley-wal", "parley-shm", "parley-journal");

    private final Path folder;
    private final String prefix;
    private @Nullable Level inside;

    /** @param prefix what names in here are shown with */
    FolderLevel(Path folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    @Override
    public @Nullable Found next() {
        if (inside == null) {
            inside = list();
        }
        return inside.next();
    }

    private Level list() {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(paths::add);
        } catch (IOException e) {
            return new FixedLevel(List.of(refused(e)));
        } catch (DirectoryIteratorException e) {
            return new FixedLevel(List.of(refused(new IOException(e.getMessage(), e))));
        }
        paths.sort(Comparator.comparing(FolderLevel::nameOf));
        Set<String> names = new HashSet<>(paths.size() * 2);
        paths.forEach(path -> names.add(nameOf(path)));
        List<Found> found = new ArrayList<>(paths.size());
        for (Path path : paths) {
            String name = nameOf(path);
            if (!EntryName.hidden(name) && !isOwn(name) && !isCompanion(name, names)) {
                found.add(new Found.OnDisk(prefix + name, path));
            }
        }
        return new FixedLevel(found);
    }

    private Found refused(IOException e) {
        String shown = prefix.isEmpty() ? nameOf(folder) : prefix.substring(0, prefix.length() - 1);
        return new Found.Ready(Pending.refused(shown, folder.toString(), Faults.of(e)));
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static boolean isOwn(String name) {
        return OWN.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isCompanion(String name, Set<String> names) {
        for (String companion : COMPANIONS) {
            if (name.endsWith(companion)) {
                String page = name.substring(0, name.length() - companion.length());
                if (names.contains(page + ".html") || names.contains(page + ".htm")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether another step of the walk stands in the very same folder, reached by a link. */
    boolean isSameFolder(Level other) {
        try {
            return other instanceof FolderLevel level && Files.isSameFile(folder, level.folder);
        } catch (IOException e) {
            return false;
        }
    }
}

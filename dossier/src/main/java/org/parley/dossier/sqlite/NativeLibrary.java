package org.parley.dossier.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks SQLite's native library once, into the user's cache folder, and tells the driver where it lies.
 *
 * <p>Left to itself, the driver unpacks a fresh copy into the temporary folder at every start, which costs a tenth of a
 * second, and leaves it lying there when the process is killed. Where the cache folder cannot be used, or
 * {@code -Dorg.sqlite.lib.path} or {@code -Dorg.sqlite.tmpdir} names a place, the driver is left to itself.
 */
final class NativeLibrary {

    private static final String PLACE = "org.sqlite.lib.path";
    private static final String TEMPORARY = "org.sqlite.tmpdir";

    /** The driver's log; kept here, since its level is forgotten when nobody holds it. */
    private static final Logger DRIVER = Logger.getLogger("org.sqlite");

    private NativeLibrary() {}

    /** Cheap when it has been done before; never fails. */
    static synchronized void prepare() {
        DRIVER.setLevel(Level.OFF); // whatever goes wrong comes as an exception, and stack traces are not for users
        if (System.getProperty(PLACE) != null || System.getProperty(TEMPORARY) != null) {
            return;
        }
        Path cache = cacheFolder();
        if (cache == null) {
            return;
        }
        String inJar = LibraryLoaderUtil.getNativeLibResourcePath();
        String name = LibraryLoaderUtil.getNativeLibName();
        String system =
                inJar.substring(inJar.indexOf("native/") + "native/".length()).replace('/', '-');
        Path folder = cache.resolve("parley").resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + system);
        try {
            unpack(inJar + "/" + name, folder, name);
            System.setProperty(PLACE, folder.toString());
        } catch (IOException | SecurityException e) {
            // the driver then unpacks it into the temporary folder itself, and says so if that fails as well
        }
    }

    private static void unpack(String resource, Path folder, String name) throws IOException {
        Path library = folder.resolve(name);
        if (Files.exists(library)) { // whole, since it was moved here; if the driver cannot load it, it unpacks its own
            return;
        }
        try (InputStream packed = JDBC.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("no native library at " + resource);
            }
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            try {
                Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    private static @Nullable Path cacheFolder() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String told = System.getenv(system.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        String home = System.getProperty("user.home", "");
        if (!Path.of(home).isAbsolute()) {
            return null;
        }
        return Path.of(home, system.startsWith("mac") ? "Library/Caches" : ".cache");
    }
}

package org.parley.server.dossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.cli.serve.ServeOptions;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.springframework.stereotype.Component;

/** The dossiers that the pages look at, each under a short key that its addresses use. Safe for many threads. */
@Component
public final class OpenDossiers implements AutoCloseable {

    private final Map<String, OpenedFile> byKey = new LinkedHashMap<>();
    private final DossierOpener opener;
    private final RecentDossiers recent;
    private final Path folder;

    public OpenDossiers(DossierOpener opener, RecentDossiers recent, ServeOptions options) {
        this.opener = opener;
        this.recent = recent;
        this.folder = options.folder();
    }

    /** Opens a dossier, or finds it open already, and gives its key. */
    public synchronized String open(Path file) {
        Path real = real(file);
        for (Map.Entry<String, OpenedFile> entry : byKey.entrySet()) {
            if (entry.getValue().dossier().file().equals(real)) {
                return entry.getKey();
            }
        }
        return keep(opener.open(real, false));
    }

    /** Makes a dossier of that name in the folder for new ones, and gives its key. */
    public synchronized String create(String name) {
        String stem = name.strip();
        if (stem.isEmpty()
                || stem.length() > 100
                || stem.startsWith(".")
                || !stem.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]+")) {
            throw new Unusable(
                    "A dossier cannot be called \"" + stem + "\".",
                    "Choose a name of at most 100 characters without / \\ : * ? \" < > | that does not start with a dot.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DossierException(
                    Kind.FAILED,
                    "The folder " + folder + " for new dossiers cannot be made.",
                    "Start Parley with --folder and a folder that you may write to.",
                    e);
        }
        Path file = folder.resolve(stem.endsWith(".parley") ? stem : stem + ".parley");
        if (Files.exists(file)) {
            throw new DossierException(
                    Kind.EXISTS,
                    "There is a dossier called \"" + stem + "\" already.",
                    "Open it, or choose another name.");
        }
        return keep(opener.open(file, true));
    }

    /** Opens the dossier of that name in the folder for new ones. */
    public String openNamed(String name) {
        return open(folder.resolve(name + ".parley"));
    }

    /** The dossier of that key; one that was open when the program last ran is opened again. */
    public synchronized OpenDossier dossier(String key) {
        return opened(key).dossier();
    }

    /** What reads new reports into the dossier of that key. */
    public synchronized ReadingQueue queue(String key) {
        return opened(key).queue();
    }

    private OpenedFile opened(String key) {
        OpenedFile found = byKey.get(key);
        if (found == null) {
            for (Path file : recent.files()) {
                if (slug(file).equals(key) && Files.exists(file)) {
                    open(file);
                }
            }
            found = byKey.get(key);
        }
        if (found == null) {
            throw new DossierException(
                    Kind.ABSENT, "No dossier \"" + key + "\" is open.", "Open it again from the start page.");
        }
        return found;
    }

    private String keep(OpenDossier dossier) {
        String slug = slug(dossier.file());
        String key = slug;
        for (int i = 2; byKey.containsKey(key); i++) {
            key = slug + "-" + i;
        }
        byKey.put(key, new OpenedFile(dossier, new ReadingQueue(dossier)));
        recent.add(dossier.file());
        return key;
    }

    /** Name of a dossier's file without its ending. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".parley") ? name.substring(0, name.length() - ".parley".length()) : name;
    }

    static String slug(Path file) {
        String plain = Normalizer.normalize(name(file), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "dossier" : plain;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new DossierException(
                    Kind.ABSENT,
                    "There is no dossier " + file + ".",
                    "Look where it was moved to, or make a new one.",
                    e);
        }
    }

    @Override
    public synchronized void close() {
        for (OpenedFile open : List.copyOf(byKey.values())) {
            open.queue().close();
            open.dossier().close();
        }
        byKey.clear();
    }

    private record OpenedFile(OpenDossier dossier, ReadingQueue queue) {}
}

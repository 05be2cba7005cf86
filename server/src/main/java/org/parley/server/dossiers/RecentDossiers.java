package org.parley.server.dossiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.cli.serve.ServeOptions;
import org.parley.server.view.RecentDossier;
import org.springframework.stereotype.Component;

/**
 * The dossiers that were opened on this machine, newest first, kept in a text file of one line each: time, tab, file.
 * A list that cannot be kept is a pity and no more, so faults are only logged.
 */
@Component
public final class RecentDossiers {

    private static final Logger LOG = Logger.getLogger(RecentDossiers.class.getName());
    private static final int KEPT = 20;

    private final Path list;

    public RecentDossiers(ServeOptions options) {
        this.list = options.state().resolve("recent-dossiers.txt");
    }

    /** What to show of them. */
    public synchronized List<RecentDossier> shown() {
        return read().stream()
                .map(entry -> new RecentDossier(
                        OpenDossiers.name(entry.file()),
                        entry.file().toString(),
                        entry.opened(),
                        Files.exists(entry.file())))
                .toList();
    }

    /** Their files. */
    public synchronized List<Path> files() {
        return read().stream().map(Entry::file).toList();
    }

    /** Puts a dossier at the head of the list. */
    public synchronized void add(Path file) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), file));
        read().stream()
                .filter(entry -> !entry.file().equals(file))
                .limit(KEPT - 1)
                .forEach(entries::add);
        try {
            Files.createDirectories(list.getParent());
            Path fresh = list.resolveSibling(list.getFileName() + ".new");
            Files.write(
                    fresh,
                    entries.stream()
                            .map(entry -> entry.opened() + "\t" + entry.file())
                            .toList());
            Files.move(fresh, list, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The list of recent dossiers could not be kept in " + list);
        }
    }

    private List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        try {
            if (Files.exists(list)) {
                for (String line : Files.readAllLines(list)) {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        entries.add(new Entry(line.substring(0, tab), Path.of(line.substring(tab + 1))));
                    }
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.log(Level.WARNING, e, () -> "The list of recent dossiers in " + list + " could not be read");
        }
        return entries;
    }

    private record Entry(String opened, Path file) {}
}

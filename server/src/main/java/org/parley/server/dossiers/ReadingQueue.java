package org.parley.server.dossiers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.access.DossierException;
import org.parley.server.view.ReadingProgress;
import org.parley.server.view.ReadingProgress.Phase;

/** Reads reports into one dossier, one heap of files after the other, and tells whoever listens how far it is. */
public final class ReadingQueue implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReadingQueue.class.getName());

    private final OpenDossier dossier;
    private final List<Consumer<ReadingProgress>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("reading-", 1).factory());
    private volatile ReadingProgress latest = ReadingProgress.NOTHING;

    ReadingQueue(OpenDossier dossier) {
        this.dossier = dossier;
    }

    /** Reads what lies in the folder in its turn; afterwards, also when that fails, the folder is removed. */
    public void add(UploadFolder folder) {
        if (latest.phase() != Phase.READING) {
            tell(new ReadingProgress(Phase.READING, 0, 0, null, List.of(), null));
        }
        worker.execute(() -> {
            try {
                dossier.read(folder.path(), this::tell);
            } catch (DossierException e) {
                tell(failed(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, e, () -> "Reading into " + dossier.file() + " failed");
                tell(failed("The reading stopped by a fault of the program: " + e + " What was read before is kept."));
            } finally {
                folder.delete();
            }
        });
    }

    /** Tells the listener where the reading stands, and then every step; gives what ends that. */
    public Runnable listen(Consumer<ReadingProgress> listener) {
        listeners.add(listener);
        listener.accept(latest);
        return () -> listeners.remove(listener);
    }

    public ReadingProgress latest() {
        return latest;
    }

    private ReadingProgress failed(@Nullable String why) {
        ReadingProgress until = latest;
        return new ReadingProgress(
                Phase.FAILED, until.done(), until.total(), until.current(), until.refusals(), String.valueOf(why));
    }

    private void tell(ReadingProgress progress) {
        latest = progress;
        listeners.forEach(listener -> listener.accept(progress));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

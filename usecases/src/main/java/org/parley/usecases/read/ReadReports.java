package org.parley.usecases.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.parley.dossier.Dossier;
import org.parley.dossier.documents.Arrival;
import org.parley.dossier.documents.Correction;
import org.parley.dossier.documents.Known;
import org.parley.formats.Arrived;
import org.parley.formats.Incoming;
import org.parley.formats.Intake;
import org.parley.formats.Pending;
import org.parley.formats.Refused;
import org.parley.model.Coder;
import org.parley.model.Published;
import org.parley.model.Published.Basis;
import org.parley.model.Reading;
import org.parley.model.StoredDocument;
import org.parley.reading.Reader;
import org.parley.usecases.Upkeep;

/**
 * Reads files and folders into a dossier.
 *
 * <p>Files are decoded and read on several threads, and stored by one, in the order in which they were found, a few to a
 * transaction. Whatever ends the process, every report that was told to the listener is in the dossier; the same call
 * again goes on where it stopped. For one thread; memory holds a few dozen reports at a time.
 */
public final class ReadReports {

    /** Files in flight per thread: enough that a slow one does not stop the others. */
    private static final int AHEAD = 16;

    private static final int PER_TRANSACTION = 64;
    private static final long LONGEST_UNSAVED_NANOS = 300_000_000;

    private final Dossier dossier;
    private final Reader reader;
    private final Coder.Person person;

    /** @param person who reads; what they say of the reports is theirs */
    public ReadReports(Dossier dossier, Reader reader, Coder.Person person) {
        this.dossier = dossier;
        this.reader = reader;
        this.person = person;
    }

    /** Reads all files at these paths, then brings the cast and the groups of dependent reports up to date. */
    public ReadSummary read(List<Path> paths, ReadOptions options, ReadListener listener) {
        return read(paths, options, Arrived::origin, listener);
    }

    /** The same, where the paths do not tell which reports these are. */
    public ReadSummary read(List<Path> paths, ReadOptions options, Origins origins, ReadListener listener) {
        Run run = new Run(options, origins, listener);
        try (ExecutorService readers = Executors.newFixedThreadPool(
                options.threads(),
                Thread.ofPlatform().daemon().name("reader-", 0).factory())) {
            try {
                Intake intake = Intake.within(options.limits());
                for (Path path : paths) {
                    try (Stream<Pending> found = intake.list(path)) {
                        run.through(found.iterator(), readers);
                    }
                }
                run.drain();
            } catch (RuntimeException | Error e) {
                readers.shutdownNow();
                throw e;
            }
        }
        if (run.summary.added() + run.summary.changed() > 0) {
            dossier.readings().identify(reader.name(), reader.hash());
        }
        new Upkeep(dossier).refresh();
        return run.summary;
    }

    /** What a thread made of one file. */
    private sealed interface Made {
        record Fresh(Arrived arrived, String origin, Reading reading, int version) implements Made {}

        record Done(Outcome outcome) implements Made {}
    }

    private List<Made> open(Pending pending, Origins origins) {
        return pending.open().stream().map(incoming -> make(incoming, origins)).toList();
    }

    private Made make(Incoming incoming, Origins origins) {
        return switch (incoming) {
            case Refused(var file, var reason, var remedy) -> new Made.Done(new Outcome.Refused(file, reason, remedy));
            case Arrived arrived -> make(arrived, origins.of(arrived));
        };
    }

    private Made make(Arrived arrived, String origin) {
        return switch (dossier.documents().known(origin, arrived.document().sha256())) {
            case Known.Unchanged(var id) -> new Made.Done(new Outcome.Unchanged(arrived.file(), id));
            case Known.Elsewhere twin -> new Made.Done(new Outcome.Copy(arrived.file(), twin.id()));
            case Known.Changed old ->
                new Made.Fresh(arrived, origin, reader.read(arrived.document()), old.version() + 1);
            case Known.No _ -> new Made.Fresh(arrived, origin, reader.read(arrived.document()), 1);
        };
    }

    /** One call's state; touched by the calling thread only. */
    private final class Run {
        private final ReadOptions options;
        private final Origins origins;
        private final ReadListener listener;
        private final Deque<Future<List<Made>>> ahead = new ArrayDeque<>();
        private final List<Made.Fresh> unsaved = new ArrayList<>();
        /** Bytes that are read in this call and not yet saved, by hash: the file that brings them. */
        private final Map<String, String> bringing = new HashMap<>();

        private ReadSummary summary = ReadSummary.NOTHING;
        private int known;
        private long saved = System.nanoTime();

        Run(ReadOptions options, Origins origins, ReadListener listener) {
            this.options = options;
            this.origins = origins;
            this.listener = listener;
        }

        void through(Iterator<Pending> found, ExecutorService readers) {
            while (found.hasNext()) {
                Pending pending = found.next();
                known++;
                ahead.add(readers.submit(() -> open(pending, origins)));
                while (ahead.size() >= AHEAD * options.threads()
                        || (!ahead.isEmpty() && ahead.peek().isDone())) {
                    take(ahead.remove());
                }
            }
        }

        void drain() {
            while (!ahead.isEmpty()) {
                take(ahead.remove());
            }
            save();
        }

        private void take(Future<List<Made>> future) {
            List<Made> made = result(future);
            known += made.size() - 1;
            for (Made each : made) {
                switch (each) {
                    case Made.Done(var outcome) -> tell(outcome);
                    case Made.Fresh fresh -> keep(fresh);
                }
            }
            if (unsaved.size() >= PER_TRANSACTION || System.nanoTime() - saved > LONGEST_UNSAVED_NANOS) {
                save();
            }
        }

        private void keep(Made.Fresh fresh) {
            String sha256 = fresh.arrived().document().sha256();
            if (bringing.containsKey(sha256)) {
                save(); // its twin must be in before it can be called a copy
            }
            switch (dossier.documents().known(fresh.origin(), sha256)) {
                case Known.Elsewhere twin ->
                    tell(new Outcome.Copy(fresh.arrived().file(), twin.id()));
                case Known.Unchanged(var id) ->
                    tell(new Outcome.Unchanged(fresh.arrived().file(), id));
                case Known.No _, Known.Changed _ -> {
                    bringing.put(sha256, fresh.arrived().file());
                    unsaved.add(fresh);
                }
            }
        }

        private void save() {
            if (!unsaved.isEmpty()) {
                List<String> ids = dossier.documents()
                        .addAll(unsaved.stream()
                                .map(fresh -> new Arrival(
                                        fresh.origin(),
                                        fresh.arrived().original(),
                                        fresh.arrived().document(),
                                        fresh.reading()))
                                .toList());
                for (int i = 0; i < ids.size(); i++) {
                    Made.Fresh fresh = unsaved.get(i);
                    date(ids.get(i));
                    tell(new Outcome.Added(new StoredDocument(
                            ids.get(i), fresh.version(), fresh.arrived().document(), fresh.reading())));
                }
                unsaved.clear();
                bringing.clear();
            }
            saved = System.nanoTime();
        }

        /** What the analyst says of the date is kept as theirs, also for a report that was in the dossier before. */
        private void date(String id) {
            LocalDate day = options.published();
            if (day != null) {
                Published given = Published.on(day, Basis.GIVEN, "said by " + person.name(), 1);
                dossier.corrections().correct(id, new Correction.PublishedOn(given), person);
            }
        }

        private void tell(Outcome outcome) {
            if (outcome instanceof Outcome.Unchanged unchanged) {
                date(unchanged.id());
            }
            summary = summary.with(outcome);
            listener.finished(outcome, summary, known);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException fault -> fault;
                case Error fault -> throw fault;
                case null, default -> new IllegalStateException(e);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        }
    }
}

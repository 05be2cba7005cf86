package org.parley.server.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.server.view.ReadingProgress;
import org.parley.server.view.ReadingProgress.Phase;
import org.parley.server.view.Refusal;
import org.parley.usecases.read.Outcome;
import org.parley.usecases.read.ReadListener;
import org.parley.usecases.read.ReadSummary;

/** Tells the pages how a reading goes: every file at first, later a few times a second. For one thread. */
final class ReadStory implements ReadListener {

    private static final long BETWEEN_NANOS = 150_000_000;
    private static final long BETWEEN_LISTS_NANOS = 1_500_000_000;
    private static final int REFUSALS = 500;

    private final Consumer<ReadingProgress> progress;
    private final List<Refusal> refusals = new ArrayList<>();
    private int done;
    private int total;
    private @Nullable String current;
    private long told;
    private long listed;

    ReadStory(Consumer<ReadingProgress> progress) {
        this.progress = progress;
    }

    @Override
    public void finished(Outcome outcome, ReadSummary sofar, int known) {
        done = sofar.files();
        total = Math.max(known, done);
        current = outcome.file();
        if (outcome instanceof Outcome.Refused(var file, var reason, var remedy) && refusals.size() < REFUSALS) {
            refusals.add(new Refusal(file, reason, remedy));
        }
        if (done < 20 || System.nanoTime() - told > BETWEEN_NANOS) {
            told = System.nanoTime();
            tell(Phase.READING);
        }
    }

    /** Whether lists should show what came in meanwhile. */
    boolean timeToShow() {
        boolean due = System.nanoTime() - listed > BETWEEN_LISTS_NANOS;
        listed = due ? System.nanoTime() : listed;
        return due;
    }

    void done() {
        total = done;
        tell(Phase.DONE);
    }

    private void tell(Phase phase) {
        progress.accept(new ReadingProgress(phase, done, total, current, List.copyOf(refusals), null));
    }
}

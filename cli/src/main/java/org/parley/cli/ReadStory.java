package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.usecases.read.ReadSummary;

/** Tells in a few lines what a reading came to and what can be done next. */
record ReadStory(Console console) {

    void tell(ReadSummary summary, Path dossier, double seconds) {
        List<String> parts = new ArrayList<>();
        add(parts, summary.added(), "read");
        add(parts, summary.changed(), "read again because changed");
        add(parts, summary.unchanged(), "already there");
        add(parts, summary.refused(), "could not be used");
        add(parts, summary.unread(), "stored but not read");
        if (parts.isEmpty()) {
            console.say("Nothing to read was found.");
            return;
        }
        console.say("%s: %s.".formatted(dossier, String.join(", ", parts)));
        if (summary.words() > 0) {
            console.say("%,d words, %,d attributions, %.1f s (%,.0f words/s)."
                    .formatted(summary.words(), summary.attributions(), seconds, summary.words() / seconds));
        }
        if (summary.added() + summary.changed() + summary.unchanged() > 0) {
            console.say("Next: parley brief %s".formatted(dossier));
        }
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}

package org.parley.dossier.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.dossier.Dossier;
import org.parley.dossier.Samples;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.documents.Arrival;
import org.parley.dossier.documents.Known;

/**
 * Writes numbered reports into a dossier, some at a time, and says which are finished; starts where an earlier run was
 * stopped. Every tenth comes in twice, the second time changed.
 */
public final class WriterProcess {

    private WriterProcess() {}

    /** @param arguments the dossier, and how many reports there are */
    public static void main(String[] arguments) {
        int reports = Integer.parseInt(arguments[1]);
        try (Dossier dossier = Dossier.open(Path.of(arguments[0]), Samples.to(Access.CREATE))) {
            List<Arrival> waiting = new ArrayList<>();
            for (int number = 0; number < reports; number++) {
                Arrival last = report(number, lastVersion(number));
                if (dossier.documents().known(last.origin(), last.document().sha256()) instanceof Known.Unchanged) {
                    continue;
                }
                for (int version = 1; version <= lastVersion(number); version++) {
                    waiting.add(report(number, version));
                }
                if (waiting.size() > number % 7) {
                    write(dossier, waiting);
                }
            }
            write(dossier, waiting);
        }
        System.out.println("all");
    }

    static int lastVersion(int number) {
        return number % 10 == 0 ? 2 : 1;
    }

    static Arrival report(int number, int version) {
        String text = "Report number" + number + " version " + version + ": the harbour union said it \"will wait\". "
                + "The owners answered. ".repeat(number % 50);
        return Samples.report(
                "report" + number, text, Samples.reading(text, Samples.says(text, "the harbour union", "will wait")));
    }

    private static void write(Dossier dossier, List<Arrival> waiting) {
        dossier.documents().addAll(waiting);
        Map<String, String> last = new LinkedHashMap<>(); // an earlier version of the same batch is no longer there
        waiting.forEach(arrival -> last.put(arrival.origin(), arrival.document().sha256()));
        last.forEach((origin, sha256) -> System.out.println(origin + " " + sha256));
        System.out.flush();
        waiting.clear();
    }
}

package org.parley.usecases.read;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.dossier.Dossier;
import org.parley.dossier.documents.Known;
import org.parley.formats.Arrived;

/**
 * Origins of files that came through a browser and lie in a folder for the time of their reading: the name that the
 * browser gave, {@code upload:week1/wire.html}. A file of the same name is a new version of the report where they share at
 * least half of the shorter one's runs of four words; otherwise it is another report, and nothing takes its place.
 */
public final class UploadOrigins implements Origins {

    private static final int RUN = 4;
    private static final double SAME = 0.5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Dossier dossier;
    private final String folder;

    /** @param folder in which the uploaded files lie */
    public UploadOrigins(Dossier dossier, Path folder) {
        this.dossier = dossier;
        this.folder = folder.toAbsolutePath().normalize().toString();
    }

    @Override
    public String of(Arrived arrived) {
        String name = arrived.origin().startsWith(folder)
                ? arrived.origin().substring(folder.length()).replace('\\', '/').replaceFirst("^/", "")
                : arrived.origin();
        String origin = "upload:" + name;
        for (int i = 2; isAnother(origin, arrived); i++) {
            origin = "upload:" + name + " (" + i + ")";
        }
        return origin;
    }

    /** Whether the dossier knows this origin as another report. */
    private boolean isAnother(String origin, Arrived arrived) {
        return dossier.documents().known(origin, arrived.document().sha256()) instanceof Known.Changed known
                && !alike(
                        dossier.documents().document(known.id()).document().text(),
                        arrived.document().text());
    }

    /** Whether two texts share at least half of the shorter one's runs of four words. Linear in their length. */
    static boolean alike(String one, String other) {
        Set<String> shorter = runs(one);
        Set<String> longer = runs(other);
        if (shorter.size() > longer.size()) {
            Set<String> swapped = shorter;
            shorter = longer;
            longer = swapped;
        }
        long shared = shorter.stream().filter(longer::contains).count();
        return shared >= SAME * shorter.size();
    }

    private static Set<String> runs(String text) {
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).strip(), -1);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i < Math.max(1, words.length - RUN + 1); i++) {
            runs.add(String.join(" ", Arrays.asList(words).subList(i, Math.min(words.length, i + RUN))));
        }
        return runs;
    }
}

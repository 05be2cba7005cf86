package org.parley.formats.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of files, as archives and folders give them. */
public final class EntryName {

    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "__macosx", "icon\r");

    private EntryName() {}

    /** Forward slashes, no control characters, and nothing that leads upwards. */
    public static String clean(String name) {
        List<String> kept = new ArrayList<>();
        for (String step : name.replace('\\', '/').split("/", -1)) {
            String plain = withoutControls(step);
            if (!plain.isBlank() && !plain.equals(".") && !plain.equals("..")) {
                kept.add(plain);
            }
        }
        return kept.isEmpty() ? "unnamed" : String.join("/", kept);
    }

    private static String withoutControls(String step) {
        return step.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\uFFFE' ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a file of this path is there for the machine and not for people. */
    public static boolean hidden(String path) {
        for (String step : path.split("/", -1)) {
            if (step.startsWith(".") || step.startsWith("~$") || LITTER.contains(step.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The name, or if it was seen before the name with {@code #2}, {@code #3} …; counts in {@code seen}. */
    public static String unique(String name, Map<String, Integer> seen) {
        int times = seen.merge(name, 1, Integer::sum);
        return times == 1 ? name : unique(name + "#" + times, seen);
    }
}

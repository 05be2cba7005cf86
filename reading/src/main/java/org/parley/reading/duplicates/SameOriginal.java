package org.parley.reading.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.DocumentGroup;
import org.parley.model.DocumentGroup.Kind;
import org.parley.model.Published;

/** Reports that go back to one original, by what they say of their origin. */
final class SameOriginal {

    private SameOriginal() {}

    /** From this likeness of names on two reports of one outlet and day tell one story. */
    private static final double ALIKE = 0.35;

    /** Where and when a report first came out; its title, where that is the original's. */
    private record Origin(
            int report,
            String outlet,
            LocalDate day,
            @Nullable String title) {}

    static List<DocumentGroup> among(List<Witness> reports) {
        Groups groups = new Groups(reports.size());
        Map<Integer, String> ties = new HashMap<>();
        Map<String, Integer> addresses = new HashMap<>();
        Map<String, List<Origin>> origins = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Witness report = reports.get(i);
            String address = address(report.address());
            Integer same = address == null ? null : addresses.putIfAbsent(address, i);
            if (same != null) {
                groups.join(same, i);
                ties.put(i, "the same web address, " + address);
            }
            for (Origin origin : origins(i, report)) {
                origins.computeIfAbsent(origin.outlet() + " " + origin.day(), key -> new ArrayList<>())
                        .add(origin);
            }
        }
        for (List<Origin> together : origins.values()) {
            for (int i = 1; i < together.size(); i++) {
                for (int j = 0; j < Math.min(i, MOST); j++) {
                    if (oneStory(together.get(j), together.get(i), reports)) {
                        groups.join(together.get(j).report(), together.get(i).report());
                        ties.put(
                                together.get(i).report(),
                                "both go back to " + name(reports, together.get(i)) + " of "
                                        + together.get(i).day());
                    }
                }
            }
        }
        List<DocumentGroup> found = new ArrayList<>();
        groups.all().forEach((root, members) -> {
            String why = members.stream()
                    .map(ties::get)
                    .filter(tie -> tie != null)
                    .findFirst()
                    .orElse("one origin");
            found.add(new DocumentGroup(Kind.SAME_ORIGINAL, Duplicates.inOrder(members, reports), why));
        });
        return found;
    }

    /** More stories of one outlet and day than this are compared with the first ones only. */
    private static final int MOST = 50;

    private static boolean oneStory(Origin a, Origin b, List<Witness> reports) {
        if (a.report() == b.report()) {
            return false;
        }
        boolean titled = a.title() != null && a.title().equals(b.title());
        return titled
                || reports.get(a.report())
                                .fingerprint()
                                .namesAlike(reports.get(b.report()).fingerprint())
                        >= ALIKE;
    }

    /** The original it names, and the report itself, which may be another's original. */
    private static List<Origin> origins(int i, Witness report) {
        List<Origin> found = new ArrayList<>();
        String title = report.title() == null ? null : letters(report.title());
        LocalDate original = report.provenance().originalDate();
        String source = report.provenance().originalOutlet();
        if (source != null && original != null) {
            found.add(new Origin(i, letters(source), original, title));
        }
        Published published = report.published();
        if (report.outlet() != null && published != null && published.exact()) {
            found.add(new Origin(i, letters(report.outlet()), published.earliest(), title));
        }
        return found;
    }

    private static String name(List<Witness> reports, Origin origin) {
        Witness report = reports.get(origin.report());
        String source = report.provenance().originalOutlet();
        return source != null && letters(source).equals(origin.outlet()) ? source : String.valueOf(report.outlet());
    }

    /** Host and path, without what varies from link to link. */
    private static @Nullable String address(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        return address.strip()
                .replaceFirst("(?i)^https?://(?:www\\.|m\\.|amp\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("\\?(?:utm_|fbclid|ref=|src=|at_|cmp=|gclid).*$", "")
                .replaceFirst("/(?:amp/?)?$", "");
    }

    /** Letters and digits only, written small, without a leading article. */
    private static String letters(String name) {
        StringBuilder kept = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .replaceFirst("^(?:the|le|la|der|die|das|el) ", "")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

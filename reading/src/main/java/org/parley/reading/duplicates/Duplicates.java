package org.parley.reading.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.parley.model.CodePoints;
import org.parley.model.DocumentGroup;
import org.parley.model.DocumentGroup.Kind;
import org.parley.model.StoredDocument;

/**
 * Groups reports that are not independent witnesses of each other: one wire story in three papers, cut or edited, and
 * translations or reprints of one original.
 *
 * <p>Near-duplicates: candidates by {@link Fingerprint}, then Broder's containment on the whole texts, so that a story
 * cut to half its length is found too. Same original: one web address, or one outlet and day of origin with the same
 * title or largely the same names.
 *
 * <p>Fingerprints are taken once, when a report is read, and kept; grouping works from them and looks only at the texts
 * of candidates. Pure; the same reports in the same order give the same groups.
 */
public final class Duplicates {

    private Duplicates() {}

    /** Two reports are near-duplicates from this share of the shorter one's text on. */
    public static final double NEAR = 0.5;

    /**
     * The groups among some reports, each with two members or more, the earliest published first. A report may be in
     * one group of either kind.
     *
     * @param texts gives the report with an id; asked for candidates only
     */
    public static List<DocumentGroup> among(List<Witness> reports, Function<String, StoredDocument> texts) {
        List<DocumentGroup> groups = new ArrayList<>(nearDuplicates(reports, texts));
        Set<Set<String>> known = new HashSet<>();
        groups.forEach(group -> known.add(Set.copyOf(group.documents())));
        for (DocumentGroup group : SameOriginal.among(reports)) {
            Set<String> members = Set.copyOf(group.documents());
            if (known.stream().noneMatch(other -> other.containsAll(members))) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static List<DocumentGroup> nearDuplicates(List<Witness> reports, Function<String, StoredDocument> texts) {
        Map<Integer, Shingles> read = new Recent<>(RECENT);
        Groups groups = new Groups(reports.size());
        Map<Candidates.Pair, Double> ties = new LinkedHashMap<>(); // what each tie shares
        for (Candidates.Pair pair :
                Candidates.among(reports.stream().map(Witness::fingerprint).toList())) {
            if (groups.of(pair.first()) != groups.of(pair.second())) {
                double share = shingles(pair.first(), reports, texts, read)
                        .contained(shingles(pair.second(), reports, texts, read));
                if (share >= NEAR) {
                    groups.join(pair.first(), pair.second());
                    ties.put(pair, share);
                }
            }
        }
        Map<Integer, Double> least = new HashMap<>(); // by group: what its loosest tie shares
        ties.forEach((pair, share) -> least.merge(groups.of(pair.first()), share, Math::min));
        List<DocumentGroup> found = new ArrayList<>();
        groups.all().forEach((root, members) -> {
            long percent = Math.round(Math.floor(100 * least.getOrDefault(root, 1.0)));
            String why = members.size() == 2
                    ? percent + " % of the shorter text is the same"
                    : "each shares " + percent + " % or more of the shorter text with another";
            found.add(new DocumentGroup(Kind.NEAR_DUPLICATE, inOrder(members, reports), why));
        });
        return found;
    }

    private static Shingles shingles(
            int report, List<Witness> reports, Function<String, StoredDocument> texts, Map<Integer, Shingles> read) {
        Shingles known = read.get(report);
        if (known == null) {
            StoredDocument stored = texts.apply(reports.get(report).id());
            known = Shingles.of(
                    CodePoints.of(stored.document().text()), stored.reading().blocks());
            read.put(report, known);
        }
        return known;
    }

    /** How many texts' shingles are held at a time. */
    private static final int RECENT = 1_000;

    /** Keeps the entries used last. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** The earliest published first; those without a date last. */
    static List<String> inOrder(List<Integer> members, List<Witness> reports) {
        return members.stream()
                .map(reports::get)
                .sorted(Comparator.comparing(Duplicates::day).thenComparing(Witness::id))
                .map(Witness::id)
                .toList();
    }

    private static LocalDate day(Witness report) {
        return report.published() == null ? LocalDate.MAX : report.published().earliest();
    }
}

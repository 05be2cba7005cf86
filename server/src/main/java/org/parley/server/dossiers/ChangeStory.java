package org.parley.server.dossiers;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.dossier.cast.ActorDecisions.Decided;
import org.parley.dossier.history.Change;
import org.parley.model.ActorDecision;

/** Tells a change in a few words: {@code "merged una with una farrowby"}. */
final class ChangeStory {

    private final Function<String, String> reportName;
    private final Map<String, ActorDecision> decisions;

    /** @param reportName by id */
    ChangeStory(Function<String, String> reportName, Iterable<Decided> decided) {
        this.reportName = reportName;
        this.decisions = java.util.stream.StreamSupport.stream(decided.spliterator(), false)
                .collect(Collectors.toMap(one -> "decision " + one.number(), Decided::decision));
    }

    /** The same, where it takes back or does again an earlier change: tells of that one. */
    String tell(Change change, Map<Long, Change> earlier) {
        if (change.undoes() == null) {
            return tell(change);
        }
        boolean again = false;
        Change told = change;
        while (told.undoes() != null && earlier.containsKey(told.undoes())) {
            again = !again;
            told = earlier.get(told.undoes());
        }
        return (again ? "taken back: " : "done again: ") + tell(told);
    }

    String tell(Change change) {
        String subject = change.subject();
        String report = "“" + reportName.apply(subject.replaceFirst("[- ].*", "")) + "”";
        return switch (change.kind()) {
            case DOCUMENT_ADDED -> "report added: " + report;
            case VERSION_ADDED -> "report came back changed: " + report;
            case READ_AGAIN -> "report read again: " + report;
            case CORRECTION ->
                subject.endsWith(" restored")
                        ? "what was left out decided anew: " + report
                        : subject.substring(subject.indexOf(' ') + 1) + " corrected: " + report;
            case REVIEW -> reviewed(change) + " in " + report;
            case REVIEW_CARRIED -> "decision carried over to the new version of " + report;
            case ACTOR_DECISION -> decided(decisions.get(subject));
            case MODEL_KEPT -> "kept: " + subject;
        };
    }

    private static String reviewed(Change change) {
        String after = change.after();
        if (after == null) {
            return "decision withdrawn";
        }
        for (String verdict : new String[] {"accepted", "corrected", "rejected", "added"}) {
            if (after.contains("\"verdict\":\"" + verdict + "\"")) {
                return "attribution " + verdict;
            }
        }
        return "attribution decided";
    }

    private static String decided(@Nullable ActorDecision decision) {
        return switch (decision) {
            case ActorDecision.Merge(var keep, var absorb) -> "merged " + plain(absorb) + " into " + plain(keep);
            case ActorDecision.Split(var actor) -> "split " + plain(actor);
            case ActorDecision.Rename(var actor, var name) -> "renamed " + plain(actor) + " to " + name;
            case null -> "decision about an actor";
        };
    }

    private static String plain(String id) {
        return id.replace('-', ' ');
    }
}

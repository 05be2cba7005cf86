package org.parley.conflict.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.ask.Answer;
import org.parley.conflict.ask.Step;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.words.ExpressionWriter;
import org.parley.conflict.words.StateWords;

/** Tells an explanation in short English sentences. For one thread. */
public final class Narrator {
    private static final int MOST_THREATS = 3;

    private final Explanation explanation;
    private final ConflictModel model;
    private final StateWords words;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<Sentence.Link> rests = new LinkedHashSet<>(); // of the sentence being made

    private Narrator(Explanation explanation) {
        this.explanation = explanation;
        this.model = explanation.model();
        this.words = new StateWords(model);
    }

    /** The verdict first, then each decision maker, then who could be missing. */
    public static List<Sentence> tell(Explanation explanation) {
        Narrator narrator = new Narrator(explanation);
        narrator.verdict();
        explanation.positions().forEach(narrator::position);
        explanation.decisiveAbsences().forEach(narrator::absence);
        return List.copyOf(narrator.sentences);
    }

    private void say(String text) {
        sentences.add(new Sentence(Character.toUpperCase(text.charAt(0)) + text.substring(1), List.copyOf(rests)));
        rests.clear();
    }

    private void verdict() {
        String concept = explanation.concept().label();
        if (explanation.holds()) {
            say("the outcome holds under " + concept + ": nobody leaves it.");
            return;
        }
        int breakers = explanation.breakers();
        if (breakers != 0) {
            boolean one = Integer.bitCount(breakers) == 1;
            say("the outcome does not hold under " + concept + ": " + words.whoever(breakers)
                    + (one ? " leaves it." : " leave it."));
        } else {
            say("whether the outcome holds under " + concept + " would take too long to find out.");
        }
    }

    private void position(Explanation.Position position) {
        String who = words.who(position.decisionMaker());
        switch (position.reason()) {
            case Reason.NoMove noMove -> say(who + " stays: it has no move from here.");
            case Reason.NothingBetter(int moves, Judgement best) ->
                say(who + " stays: " + (moves == 1 ? "its only move, to " : "the best of its " + moves + " moves, to ")
                        + words.change(best.against(), best.state()) + " (state " + best.state() + "), is "
                        + opinion(best) + ".");
            case Reason.Deterred(List<Reason.Threat> threats) -> {
                threats.stream().limit(MOST_THREATS).forEach(threat -> threat(who, threat));
                int more = threats.size() - MOST_THREATS;
                if (more > 0) {
                    say("the same goes for " + (more == 1 ? "one other move" : more + " other moves") + " that " + who
                            + " would rather make: each can be answered.");
                }
            }
            case Reason.Leaves(Judgement temptation, List<Reason.Threat> deterred) -> {
                String end = switch (explanation.concept()) {
                    case NASH -> ".";
                    case GMR, SMR, SIM -> ", and no one can answer that.";
                    case SEQ, SSEQ -> ", and no one can answer that with moves they would gain by.";
                };
                say(temptation(who, temptation) + end);
                if (!deterred.isEmpty()) {
                    say((deterred.size() == 1 ? "One move" : deterred.size() + " moves")
                            + " it likes at least as much can be answered, this one cannot.");
                }
            }
            case Reason.Open(Judgement temptation) ->
                say(temptation(who, temptation)
                        + "; whether somebody can answer that would take too long to find out.");
        }
        if (position.guarantors() != 0) {
            boolean one = Integer.bitCount(position.guarantors()) == 1;
            say("it is " + words.whoever(position.guarantors()) + (one ? " that keeps " : " that together keep ") + who
                    + " from leaving" + (one ? "." : ": without any one of them it would."));
        }
    }

    private String temptation(String who, Judgement temptation) {
        return who + " would rather " + words.change(temptation.against(), temptation.state()) + " (state "
                + temptation.state() + ")" + because(temptation);
    }

    private void threat(String who, Reason.Threat threat) {
        StringBuilder text = new StringBuilder(temptation(who, threat.temptation()));
        long end = threat.deterrent().state();
        if (explanation.concept() == Concept.SIM) {
            text.append(", but if at the same time ")
                    .append(StateWords.list(threat.steps().stream()
                            .map(step -> words.who(step.mover()) + " " + words.changes(step.from(), step.to()))
                            .toList()))
                    .append(", they end in state ")
                    .append(end);
        } else {
            text.append(", but then ").append(steps(threat.steps()));
        }
        boolean worse = threat.deterrent().verdict() == Judgement.Verdict.WORSE;
        text.append(
                worse
                        ? ", which leaves it worse off" + because(threat.deterrent())
                        : ", which leaves it no better off");
        if (explanation.concept().inescapable()) {
            text.append(", and from there it has no way to anything better");
        }
        say(text.append('.').toString());
        threat.cost().stream()
                .filter(cost -> cost.verdict() == Judgement.Verdict.WORSE)
                .forEach(cost -> say("carrying out that threat would hurt " + words.who(cost.decisionMaker())
                        + " itself" + because(cost) + "."));
    }

    private String steps(List<Step> steps) {
        return steps.stream()
                .map(step -> words.who(step.mover()) + " " + words.changes(step.from(), step.to()) + " (state "
                        + step.to() + ")")
                .collect(Collectors.joining(", then "));
    }

    private String opinion(Judgement judgement) {
        return switch (judgement.verdict()) {
            case BETTER -> "better" + because(judgement);
            case EQUAL -> "no better";
            case WORSE -> "worse" + because(judgement);
        };
    }

    /** Names the preference that decides, and notes that the sentence rests on it. */
    private String because(Judgement judgement) {
        int who = judgement.decisionMaker();
        return switch (model.decisionMakers().get(who).preferences()) {
            case Preferences.Prioritized(var statements) -> {
                if (judgement.statement().isEmpty()) {
                    yield "";
                }
                int place = judgement.statement().getAsInt();
                rests.add(new Sentence.Link(who, place));
                yield ", because it wants “"
                        + ExpressionWriter.write(statements.get(place).wish(), model) + "”";
            }
            case Preferences.Weighted weighted -> " by its weights";
            case Preferences.Ranked ranked -> " by its ranking";
        };
    }

    private void absence(Explanation.Absence absence) {
        String who = words.who(absence.decisionMaker());
        say(
                absence.holds()
                        ? "were " + who
                                + " away from the table and its options left as they are, the outcome would hold."
                        : "the outcome holds only with " + who + " at the table: were it away, somebody would leave.");
    }

    /** Whether any of these sentences is about an answer left open. */
    public static boolean leftOpen(Explanation explanation) {
        return explanation.positions().stream()
                .anyMatch(position -> position.answer().outcome() == Answer.Outcome.OPEN);
    }
}

package org.parley.usecases.models.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.ask.Step;
import org.parley.conflict.paths.StatusQuo;
import org.parley.conflict.words.StateWords;

/**
 * Ways from the status quo as boxes and arrows, laid out in columns by step. Measures are pixels.
 *
 * @param told  what it shows, in a sentence
 * @param never how many outcomes are not reached this way
 */
public record PathPicture(String told, int width, int height, List<Node> nodes, List<Arrow> arrows, int never) {
    private static final int BOX_WIDTH = 196;
    private static final int BOX_HEIGHT = 66;
    private static final int COLUMN = 366;
    private static final int ROW = 92;
    private static final int MARGIN = 16;
    private static final int LINE = 30; // characters
    private static final int MOST_JOURNEYS = 8;

    /** Some outcomes are not reached this way. */
    public boolean hasNever() {
        return never > 0;
    }

    /**
     * A state.
     *
     * @param kind  "now", "outcome" or "way"
     * @param lines what is different from now, to fit into the box
     * @param whole the outcome in full
     */
    public record Node(
            long state,
            String kind,
            int x,
            int y,
            int width,
            int height,
            int textX,
            int titleY,
            String title,
            List<Line> lines,
            String whole) {}

    /** A line of text. */
    public record Line(int y, String text) {}

    /**
     * A move.
     *
     * @param path    in the notation of SVG
     * @param who     the mover
     * @param whole   the move in full
     * @param oneWay  no moves of anybody lead back
     */
    public record Arrow(String path, int textX, int textY, String who, String whole, boolean oneWay) {}

    /** The journeys of a status quo analysis, nearest outcomes first. */
    public static PathPicture of(ConflictModel model, StatusQuo analysis) {
        List<StatusQuo.Journey> journeys =
                analysis.journeys().stream().limit(MOST_JOURNEYS).toList();
        Map<Long, Integer> column = new LinkedHashMap<>();
        column.put(analysis.start(), 0);
        Set<StatusQuo.Leg> legs = new LinkedHashSet<>();
        Set<Long> ends = new LinkedHashSet<>();
        for (StatusQuo.Journey journey : journeys) {
            ends.add(journey.outcome());
            int at = 0;
            for (StatusQuo.Leg leg : journey.legs()) {
                column.merge(leg.step().to(), ++at, Math::min);
                legs.add(leg);
            }
        }
        Map<Long, int[]> corner = corners(column);
        StateWords words = new StateWords(model);
        List<Node> nodes = new ArrayList<>();
        column.forEach((state, step) -> nodes.add(node(
                words,
                analysis.start(),
                state,
                state == analysis.start() ? "now" : ends.contains(state) ? "outcome" : "way",
                corner.getOrDefault(state, new int[2]))));
        List<Arrow> arrows = legs.stream().map(leg -> arrow(words, leg, corner)).toList();
        int width = nodes.stream().mapToInt(node -> node.x() + BOX_WIDTH).max().orElse(0) + MARGIN;
        int height =
                nodes.stream().mapToInt(node -> node.y() + BOX_HEIGHT).max().orElse(0) + MARGIN;
        int shown = journeys.size();
        int more = analysis.journeys().size() - shown;
        String told = (shown == 0
                        ? "No outcome that holds is reached from now"
                        : (shown == 1 ? "One outcome is" : shown + " outcomes are") + " reached from now"
                                + (more > 0 ? " (the nearest; " + more + " more are not drawn)" : ""))
                + (analysis.improvements()
                        ? ", when everyone only moves to gain."
                        : ", when everyone may move as they like.");
        return new PathPicture(
                told, width, height, nodes, arrows, analysis.neverReached().size());
    }

    private static Map<Long, int[]> corners(Map<Long, Integer> column) {
        Map<Integer, Integer> filled = new HashMap<>();
        Map<Integer, Integer> count = new HashMap<>();
        column.values().forEach(each -> count.merge(each, 1, Integer::sum));
        int tallest = count.values().stream().mapToInt(each -> each).max().orElse(1);
        Map<Long, int[]> corner = new HashMap<>();
        column.forEach((state, step) -> {
            int row = filled.merge(step, 1, Integer::sum) - 1;
            int lead = (tallest - count.getOrDefault(step, 0)) * ROW / 2; // columns are centred
            corner.put(state, new int[] {MARGIN + step * COLUMN, MARGIN + lead + row * ROW});
        });
        return corner;
    }

    private static Node node(StateWords words, long start, long state, String kind, int[] corner) {
        List<Line> lines = new ArrayList<>();
        String change = state == start ? "where things stand" : difference(words, start, state);
        for (String text : wrapped(change)) {
            lines.add(new Line(corner[1] + 37 + 16 * lines.size(), text));
        }
        return new Node(
                state,
                kind,
                corner[0],
                corner[1],
                BOX_WIDTH,
                BOX_HEIGHT,
                corner[0] + 10,
                corner[1] + 19,
                (state == start ? "now, " : "") + "state " + state,
                lines,
                words.outcome(state));
    }

    private static String difference(StateWords words, long start, long state) {
        List<String> parts = new ArrayList<>();
        words.names(state & ~start).forEach(name -> parts.add("+ " + name));
        words.names(start & ~state).forEach(name -> parts.add("− " + name));
        return String.join(", ", parts);
    }

    /** At most two lines; what does not fit is cut, as the whole is told beside it. */
    private static List<String> wrapped(String text) {
        if (text.length() <= LINE) {
            return List.of(text);
        }
        int cut = text.lastIndexOf(' ', LINE);
        int first = cut > LINE / 2 ? cut : LINE;
        String rest = text.substring(first).strip();
        return List.of(
                text.substring(0, first).strip(),
                rest.length() <= LINE ? rest : rest.substring(0, LINE - 1).strip() + "…");
    }

    private static Arrow arrow(StateWords words, StatusQuo.Leg leg, Map<Long, int[]> corner) {
        Step step = leg.step();
        int[] from = corner.getOrDefault(step.from(), new int[2]);
        int[] to = corner.getOrDefault(step.to(), new int[2]);
        int x1 = from[0] + BOX_WIDTH;
        int y1 = from[1] + BOX_HEIGHT / 2;
        int x2 = to[0] - 6;
        int y2 = to[1] + BOX_HEIGHT / 2;
        int bend = (x2 - x1) / 2;
        return new Arrow(
                "M" + x1 + " " + y1 + " C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2 + " "
                        + y2,
                (x1 + x2) / 2,
                (y1 + y2) / 2 - 5,
                words.who(step.mover()),
                words.who(step.mover()) + " " + words.changes(step.from(), step.to())
                        + (leg.returnable() ? "" : "; there is no way back"),
                !leg.returnable());
    }
}

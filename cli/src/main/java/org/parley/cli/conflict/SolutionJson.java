package org.parley.cli.conflict;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import tools.jackson.core.JsonGenerator;

/** A solution in the form that other programs read; keys and order are part of the outward contract. */
final class SolutionJson {
    private SolutionJson() {}

    static void print(PrintWriter out, Solution solution, boolean counts, double seconds) {
        ConflictModel model = solution.model();
        Json.print(out, json -> {
            json.writeNumberProperty("states", solution.space().combinations());
            json.writeNumberProperty("feasible", solution.space().size());
            Json.list(
                    json,
                    "options",
                    model.options(),
                    (j, option) -> Json.object(j, o -> {
                        o.writeStringProperty("name", option.name());
                        o.writeStringProperty(
                                "decisionMaker",
                                model.decisionMakers()
                                        .get(option.decisionMaker())
                                        .name());
                    }));
            byConcept(json, "equilibria", solution, counts, solution::equilibria);
            Json.object(json, "stable", j -> {
                for (int i = 0; i < model.decisionMakers().size(); i++) {
                    int who = i;
                    byConcept(
                            j,
                            model.decisionMakers().get(i).name(),
                            solution,
                            counts,
                            concept -> solution.stable(concept, who));
                }
            });
            json.writeNumberProperty("seconds", Math.round(seconds * 1e6) / 1e6);
        });
    }

    private static void byConcept(
            JsonGenerator json, String name, Solution solution, boolean counts, Function<Concept, long[]> states) {
        Json.object(json, name, j -> {
            for (Concept concept : solution.stability().concepts()) {
                String key = concept.name().toLowerCase(Locale.ROOT);
                long[] numbers = states.apply(concept);
                if (counts) {
                    Json.object(j, key, o -> {
                        o.writeNumberProperty("count", numbers.length);
                        o.writeStringProperty("sha1", sha1(numbers));
                    });
                } else {
                    Json.numbers(j, key, numbers);
                }
            }
        });
    }

    /** Of the decimals joined by commas. */
    static String sha1(long[] numbers) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (int i = 0; i < numbers.length; i++) {
                digest.update(((i == 0 ? "" : ",") + numbers[i]).getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}

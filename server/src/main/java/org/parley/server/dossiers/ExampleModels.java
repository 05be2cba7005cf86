package org.parley.server.dossiers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.files.YamlModel;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.DossierException.Kind;
import org.parley.server.view.ModelExample;

/** Models that come with the program: classics to learn on, and one that cites the sample reports. */
public final class ExampleModels {

    private static final List<String> IDS = List.of("prisoners-dilemma", "elmira", "labour-dispute", "ukraine-2025");

    private ExampleModels() {}

    public static List<ModelExample> all() {
        return IDS.stream()
                .map(id -> {
                    String text = yaml(id);
                    ConflictModel model = YamlModel.read(id, text);
                    return new ModelExample(id, model.name(), model.about(), text.contains("evidence:"));
                })
                .toList();
    }

    /** Fails with {@link Kind#UNKNOWN_NAME} where there is none of that id. */
    public static String yaml(String id) {
        if (!IDS.contains(id)) {
            throw new DossierException(
                    Kind.UNKNOWN_NAME,
                    "There is no example \"" + id + "\".",
                    "There are " + String.join(", ", IDS) + ".");
        }
        try (InputStream in = ExampleModels.class.getResourceAsStream("models/" + id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program's own file models/" + id + ".yaml is missing; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.parley.conflict.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.conflict.Citation;
import org.parley.conflict.ConflictModel;
import org.parley.conflict.Preferences;
import org.parley.conflict.PublishedModels;
import org.parley.conflict.Shared;
import org.parley.conflict.Statement;
import org.parley.conflict.stability.Concept;
import org.parley.conflict.stability.Solution;
import tools.jackson.databind.JsonNode;

/** The worked examples under {@code samples/models}. */
class SampleModelsTest {
    /** Texts of the sample reports that are not plain text themselves. */
    private static final Map<String, String> WRITTEN_AS = Map.of(
            "06-what-the-fund-buys.pdf", "src/06-what-the-fund-buys.txt",
            "07-istanbul-two-rounds.docx", "src/07-istanbul-two-rounds.txt",
            "08-the-table.eml", "src/08-the-table.txt");

    private static Path samples() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("samples").resolve("models"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "samples/models is absent: skipped");
        return folder == null ? Path.of("") : folder.resolve("samples");
    }

    @Test
    void theClassicOnesHaveThePublishedResults() throws IOException {
        for (JsonNode published : Shared.json("published.json").path("models")) {
            Solution expected = Solution.of(PublishedModels.read(published));
            String file = published.path("name").stringValue().startsWith("Elmira")
                    ? "elmira.yaml"
                    : "prisoners-dilemma.yaml";
            Solution sample =
                    Solution.of(YamlModel.read(samples().resolve("models").resolve(file)));
            assertThat(sample.space().states()).containsExactly(expected.space().states());
            assertThat(sample.game().payoffs()).isDeepEqualTo(expected.game().payoffs());
            for (Concept concept : Concept.USUAL) {
                assertThat(sample.equilibria(concept)).containsExactly(expected.equilibria(concept));
            }
        }
    }

    @Test
    void allCanBeSolvedAndSavedAgain() throws IOException {
        try (Stream<Path> files = Files.list(samples().resolve("models"))) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(models).hasSizeGreaterThanOrEqualTo(4);
            for (Path file : models) {
                ConflictModel model = YamlModel.read(file);
                assertThat(Solution.of(model).equilibria(Concept.GMR))
                        .as(file.toString())
                        .isNotEmpty();
                assertThat(YamlModel.read("again.yaml", YamlWriter.write(model)))
                        .isEqualTo(model);
            }
        }
    }

    /** Evidence is quoted word for word. */
    @Test
    void theReportsSayWhatTheUkraineModelQuotes() throws IOException {
        Path samples = samples();
        ConflictModel model = YamlModel.read(samples.resolve("models").resolve("ukraine-2025.yaml"));
        List<Citation> citations = new ArrayList<>();
        model.options().forEach(option -> citations.addAll(option.evidence()));
        model.constraints().forEach(constraint -> citations.addAll(constraint.evidence()));
        model.decisionMakers().forEach(who -> {
            for (Statement statement : ((Preferences.Prioritized) who.preferences()).statements()) {
                citations.addAll(statement.evidence());
            }
        });
        assertThat(citations).hasSizeGreaterThan(20);
        for (Citation citation : citations) {
            Path file = samples.resolve(WRITTEN_AS.getOrDefault(citation.file(), "ukraine-2025/" + citation.file()));
            String text = Files.readString(file, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
            assertThat(text).as(citation.file()).contains(citation.quote());
        }
    }

    @Test
    void theModelInTheDocumentationCanBeSolvedAndSavedAgain() throws IOException {
        String text = Files.readString(samples().resolveSibling("docs").resolve("conflict.md"), StandardCharsets.UTF_8);
        int begin = text.indexOf("```yaml\n") + "```yaml\n".length();
        ConflictModel model = YamlModel.read("conflict.md", text.substring(begin, text.indexOf("```", begin)));

        assertThat(model.views()).hasSize(1);
        assertThat(Solution.of(model).equilibria(Concept.GMR)).isNotEmpty();
        assertThat(YamlModel.read("again.yaml", YamlWriter.write(model))).isEqualTo(model);
    }
}

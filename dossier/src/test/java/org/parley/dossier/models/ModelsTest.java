package org.parley.dossier.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.dossier.Samples.report;
import static org.parley.dossier.Samples.to;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.dossier.Dossier;
import org.parley.dossier.access.DossierException;
import org.parley.dossier.access.OpenOptions.Access;
import org.parley.dossier.history.ChangeKind;
import org.parley.model.Coder;

class ModelsTest {

    private static final Coder ANA = new Coder.Person("Ana Ruiz");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void somewhere() {
        file = folder.resolve("talks.parley");
    }

    @Test
    void everyChangeIsAVersion() {
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE))) {
            Models models = dossier.models();
            assertThat(models.keep("Talks", "first", List.of(), ANA, "a start").number())
                    .isEqualTo(1);
            assertThat(models.keep("Talks", "second", List.of(), ANA, null).number())
                    .isEqualTo(2);
            assertThat(models.keep("Talks", "second", List.of(), ANA, "the same")
                            .number())
                    .as("nothing changed, so nothing is kept")
                    .isEqualTo(2);
            assertThat(models.keep("Talks", "first", List.of(), ANA, "back").number())
                    .isEqualTo(3);
        }
        try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
            assertThat(dossier.models().versions("Talks"))
                    .extracting(ModelVersion::text)
                    .containsExactly("first", "second", "first");
            assertThat(dossier.models().version("Talks", 1).note()).isEqualTo("a start");
            assertThat(dossier.models().version("Talks", 1).keeper()).isEqualTo(ANA);
            assertThat(dossier.models().newest("Talks").orElseThrow().number()).isEqualTo(3);
            assertThat(dossier.models().all())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.versions()).isEqualTo(3));
            assertThat(dossier.history().of("model Talks"))
                    .hasSize(3)
                    .allSatisfy(change -> assertThat(change.kind()).isEqualTo(ChangeKind.MODEL_KEPT));
            assertThat(dossier.history().undoable()).isEmpty();
        }
    }

    @Test
    void knowsWhichModelsCiteAReportOrAnAttribution() {
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE))) {
            String id = dossier.documents().add(report("a.txt", "Moscow said no."));
            KeptCitation one = new KeptCitation("preference 1 of Moscow: not Deploy", "said no", "a.txt", id, "d1-a1");
            KeptCitation report = new KeptCitation("option Talk of Moscow", "said", "a.txt", id, null);
            KeptCitation other = new KeptCitation("option Deploy of Paris", "may deploy", "lost.txt", null, null);
            dossier.models().keep("Talks", "text", List.of(one, report, other), ANA, null);
            dossier.models().keep("Other", "text", List.of(), ANA, null);

            assertThat(dossier.models().citations("Talks", 1)).containsExactly(one, report, other);
            assertThat(dossier.models().citing("d1")).containsExactly("Talks");
            assertThat(dossier.models().citing("d1-a1")).containsExactly("Talks");
            assertThat(dossier.models().citing("d1-a2")).isEmpty();

            dossier.models().keep("Talks", "cites nothing any more", List.of(), ANA, null);
            assertThat(dossier.models().citing("d1")).isEmpty();
            assertThat(dossier.models().citations("Talks", 1)).hasSize(3);
        }
    }

    @Test
    void saysWhichModelsThereAre() {
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE))) {
            assertThatThrownBy(() -> dossier.models().version("Talks", 1))
                    .isInstanceOf(DossierException.class)
                    .hasMessage("There is no model \"Talks\" in this dossier. None has been kept in it yet.");
            dossier.models().keep("Talks 2025", "text", List.of(), ANA, null);
            assertThatThrownBy(() -> dossier.models().version("Talks", 1))
                    .hasMessage("There is no model \"Talks\" in this dossier. It has Talks 2025.");
            assertThatThrownBy(() -> dossier.models().version("Talks 2025", 2))
                    .hasMessage("There is no version 2 of \"Talks 2025\". Its versions run from 1 to 1.");
        }
    }

    @Test
    void readsADossierOfTheFirstFormAndBringsItUpToDateWhenWriting() throws SQLException {
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE))) {
            dossier.documents().add(report("a.txt", "Talks began."));
        }
        sql("drop table model_citation");
        sql("drop table model_version");
        sql("drop table model");
        sql("delete from flyway_schema_history where version = '2'");
        sql("pragma user_version = 1");

        try (Dossier dossier = Dossier.open(file, to(Access.READ))) {
            assertThat(dossier.documents().count()).isEqualTo(1);
            assertThat(dossier.models().all()).isEmpty();
            assertThat(dossier.models().versions("Talks")).isEmpty();
            assertThat(dossier.models().citing("d1")).isEmpty();
        }
        try (Dossier dossier = Dossier.open(file, to(Access.WRITE))) {
            dossier.models().keep("Talks", "text", List.of(), ANA, null);
            assertThat(dossier.documents().count()).isEqualTo(1);
            assertThat(dossier.models().all()).hasSize(1);
        }
    }

    @Test
    void versionsAreNeverRewritten() throws SQLException {
        try (Dossier dossier = Dossier.open(file, to(Access.CREATE))) {
            dossier.models().keep("Talks", "text", List.of(), ANA, null);
        }
        assertThatThrownBy(() -> sql("update model_version set body = 'other'"))
                .hasMessageContaining("never rewritten");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

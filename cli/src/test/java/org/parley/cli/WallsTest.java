package org.parley.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** The walls of the house: who may use whom. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule MODEL_USES_NOTHING_OF_OURS = room("model");

    @ArchTest
    static final ArchRule CONFLICT_USES_NOTHING_OF_OURS = room("conflict");

    @ArchTest
    static final ArchRule FORMATS_USE_THE_MODEL = room("formats", "model");

    @ArchTest
    static final ArchRule READING_USES_THE_MODEL = room("reading", "model");

    @ArchTest
    static final ArchRule DOSSIER_USES_THE_MODEL = room("dossier", "model");

    @ArchTest
    static final ArchRule USE_CASES_STAND_BELOW_THE_DOORS =
            room("usecases", "model", "formats", "reading", "dossier", "conflict");

    @ArchTest
    static final ArchRule ONLY_THE_COMMANDS_KNOW_PICOCLI = noClasses()
            .that(resideInAPackage("org.parley..")
                    .and(resideInAPackage("org.parley.cli..").negate()))
            .should(dependOnClassesThat(resideInAPackage("picocli..")));

    @ArchTest
    static final ArchRule ONLY_THE_DOSSIER_KNOWS_SPRING_AND_SQL = noClasses()
            .that(resideInAPackage("org.parley..")
                    .and(resideInAPackage("org.parley.dossier..").negate()))
            .should(dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.flywaydb..")));

    @ArchTest
    static final ArchRule NOBODY_OPENS_A_SOCKET = noClasses()
            .should(dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "reach the network",
                    type -> type.getPackageName().startsWith("java.net.http")
                            || type.getName().matches("java\\.net\\.(\\w*Socket|URLConnection|HttpURLConnection)")
                            || type.getName().matches("java\\.nio\\.channels\\.\\w*SocketChannel"))));

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    private static ArchRule room(String name, String... mayUse) {
        String[] open = new String[mayUse.length + 1];
        open[0] = "org.parley." + name + "..";
        for (int i = 0; i < mayUse.length; i++) {
            open[i + 1] = "org.parley." + mayUse[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("org.parley." + name + "..")
                .should(dependOnClassesThat(resideInAPackage("org.parley..")
                        .and(resideInAnyPackage(open).negate())))
                .allowEmptyShould(true);
    }
}

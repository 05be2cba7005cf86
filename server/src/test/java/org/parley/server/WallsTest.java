package org.parley.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import org.jspecify.annotations.NullMarked;
import org.parley.dossier.access.DossierException;

/** The walls of the server: what pages ask goes through use cases, and nothing below knows of it. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final DescribedPredicate<JavaClass> STORE = resideInAPackage("org.parley.dossier..")
            .and(DescribedPredicate.not(type(DossierException.class)))
            .and(DescribedPredicate.not(type(DossierException.Kind.class)));

    @ArchTest
    static final ArchRule NOBODY_BELOW_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.server..")
            .should(dependOnClassesThat(resideInAPackage("org.parley.server..")));

    @ArchTest
    static final ArchRule ONLY_THE_SERVER_KNOWS_THE_WEB_FRAMEWORK = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.server..")
            .should(dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.boot..",
                    "org.springframework.web..",
                    "org.springframework.security..",
                    "org.springframework.context..",
                    "jakarta.servlet..")));

    @ArchTest
    static final ArchRule CONTROLLERS_DO_NOT_REACH_INTO_THE_STORE =
            noClasses().that().resideInAPackage("org.parley.server.web..").should(dependOnClassesThat(STORE));

    @ArchTest
    static final ArchRule VIEWS_ARE_PLAIN_RECORDS = noClasses()
            .that()
            .resideInAPackage("org.parley.server.view..")
            .should(dependOnClassesThat(STORE.or(resideInAnyPackage(
                    "org.springframework..", "org.parley.server.web..", "org.parley.server.dossiers.."))));

    @ArchTest
    static final ArchRule THE_SERVER_SPEAKS_NO_SQL = noClasses()
            .that()
            .resideInAPackage("org.parley.server..")
            .should(dependOnClassesThat(
                    resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..")));

    @ArchTest
    static final ArchRule NOBODY_CALLS_OUT = noClasses()
            .that()
            .resideInAPackage("org.parley..")
            .should(dependOnClassesThat(DescribedPredicate.describe(
                    "reach the network",
                    type -> type.getPackageName().startsWith("java.net.http")
                            || type.getPackageName().startsWith("org.springframework.web.client")
                            || type.getPackageName().startsWith("org.springframework.http.client")
                            || type.getName().matches("java\\.net\\.(\\w*Socket|URLConnection|HttpURLConnection)")
                            || type.getName().matches("java\\.nio\\.channels\\.\\w*SocketChannel"))));

    @ArchTest
    static final ArchRule NOBODY_ASKS_A_NAME_SERVER = noClasses()
            .that()
            .resideInAPackage("org.parley.server..")
            .should()
            .callMethod(InetAddress.class, "getLocalHost")
            .orShould()
            .callMethod(InetAddress.class, "getByName", String.class);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}

package org.parley.conflict;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The module's walls. */
@AnalyzeClasses(packages = "org.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule importsNothingOfOurs = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("org.parley.conflict..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parley.model..",
                    "org.parley.formats..",
                    "org.parley.reading..",
                    "org.parley.positions..",
                    "org.parley.networks..",
                    "org.parley.dossier..",
                    "org.parley.usecases..",
                    "org.parley.cli..",
                    "org.parley.server..");

    @ArchTest
    static final ArchRule onlyFilesUseOtherLibraries = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("org.parley.conflict..")
            .and()
            .resideOutsideOfPackage("org.parley.conflict.files..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "org.parley.conflict..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("org.parley.(**)").should().beFreeOfCycles();
}

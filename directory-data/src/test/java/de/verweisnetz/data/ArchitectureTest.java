package de.verweisnetz.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String DATA = "de.verweisnetz.data";
    private static final String SEEDED = "de.verweisnetz.seeded";

    private final JavaClasses data = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(DATA);
    private final JavaClasses seeded = new ClassFileImporter().importPackages(SEEDED);

    @Test
    void packages_form_no_circle() {
        circles(DATA).check(data);
        assertThat(violations(circles(SEEDED))).singleElement().asString().contains("KnowsTheSeed", "KnowsThePlaces");
    }

    @Test
    void the_rooms_of_the_intake_form_no_circle_among_themselves_or_with_what_is_said_to_it() {
        circlesOfTheIntake(DATA).check(data);
        assertThat(violations(circlesOfTheIntake(SEEDED)))
                .hasSize(2)
                .anyMatch(violation -> violation.contains("KnowsRows") && violation.contains("KnowsCells"))
                .anyMatch(violation -> violation.contains("AsksACell") && violation.contains("TellsTheSink"));
    }

    @Test
    void nobody_enters_the_intake_but_by_its_door() {
        reachingIn(DATA).check(data);
        assertThat(violations(reachingIn(SEEDED)))
                .isNotEmpty()
                .allMatch(violation -> violation.contains("ReachesIntoARoom"));
    }

    private static ArchRule circles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule circlesOfTheIntake(String root) {
        return slices().assignedFrom(new IntakeParts(root + ".intake")).should().beFreeOfCycles();
    }

    private static ArchRule reachingIn(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".intake..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".intake.*..");
    }

    private List<String> violations(ArchRule rule) {
        return rule.evaluate(seeded).getFailureReport().getDetails();
    }
}

package de.verweisnetz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureTest {
    private static final String PRODUCT = "de.verweisnetz";
    private static final String SEEDED = "de.verweisnetz.architecture.seeded";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("directory-data"))
            .importPackages(PRODUCT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(SEEDED);

    private static final Map<String, Function<ArchitectureRules, ArchRule>> RULES = Map.ofEntries(
            Map.entry("modules are free of cycles", ArchitectureRules::modulesAreFreeOfCycles),
            Map.entry("REST stays at the edge", ArchitectureRules::restStaysAtTheEdge),
            Map.entry(
                    "the entity manager stays in repositories", ArchitectureRules::theEntityManagerStaysInRepositories),
            Map.entry("REST touches no entity", ArchitectureRules::restTouchesNoEntity),
            Map.entry("client data stays in its room", ArchitectureRules::clientDataStaysInItsRoom),
            Map.entry("no door hands out client data", ArchitectureRules::noDoorHandsOutClientData),
            Map.entry("every use case declares its permission", ArchitectureRules::everyUseCaseDeclaresItsPermission),
            Map.entry(
                    "other servers are asked through one door", ArchitectureRules::otherServersAreAskedThroughOneDoor),
            Map.entry("nobody reaches into the intake", ArchitectureRules::nobodyReachesIntoTheIntake),
            Map.entry("only clocks act in the name of others", ArchitectureRules::onlyClocksActInTheNameOfOthers),
            Map.entry("no name says nothing", ArchitectureRules::noNameSaysNothing),
            Map.entry(
                    "the request is given where it is promised", ArchitectureRules::theRequestIsGivenWhereItIsPromised),
            Map.entry("any runtime will do", ArchitectureRules::anyRuntimeWillDo));

    private final ArchitectureRules product = new ArchitectureRules(PRODUCT);
    private final ArchitectureRules seeded = new ArchitectureRules(SEEDED);

    @Test
    void the_modules_on_disk_are_the_modules_on_the_map() {
        assertThat(product.modulesOf(CODE)).containsExactlyInAnyOrderElementsOf(ModuleMap.BUILT);
        assertThat(seeded.modulesOf(VIOLATIONS)).contains("stranger");
        assertThat(ModuleMap.ALLOWED.keySet()).containsAll(ModuleMap.BUILT).doesNotContain("stranger");
    }

    @TestFactory
    Stream<DynamicTest> the_code_keeps_the_rules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().apply(product).check(CODE)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_catches_the_violation_seeded_for_it() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(rule.getValue()
                                .apply(seeded)
                                .evaluate(VIOLATIONS)
                                .hasViolation())
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> imports_follow_the_map() {
        return Stream.concat(product.importsFollowTheMap(), product.onlyRootsAreImported())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CODE)));
    }

    @Test
    void an_import_against_the_map_is_caught() {
        assertThat(seeded.importsFollowTheMap()
                        .filter(rule -> rule.evaluate(VIOLATIONS).hasViolation()))
                .hasSize(3);
    }

    @Test
    void an_import_of_a_modules_inside_is_caught() {
        assertThat(seeded.onlyRootsAreImported()
                        .filter(rule -> rule.evaluate(VIOLATIONS).hasViolation()))
                .hasSize(1);
    }

    @Test
    void no_source_of_any_module_has_more_than_300_lines() throws IOException {
        assertThat(LongSources.below(Path.of(".."))).isEmpty();
    }

    @Test
    void a_source_that_is_too_long_is_caught_wherever_it_is(@TempDir Path project) throws IOException {
        write(project.resolve("service/src/main/java/Long.java"), 301);
        write(project.resolve("service/src/test/java/LongTest.java"), 301);
        write(project.resolve("service/src/main/java/Right.java"), 300);
        write(project.resolve("service/target/Generated.java"), 301);
        assertThat(LongSources.below(project))
                .containsExactly("service/src/main/java/Long.java", "service/src/test/java/LongTest.java");
    }

    private static void write(Path source, int lines) throws IOException {
        Files.createDirectories(source.getParent());
        Files.writeString(source, "\n".repeat(lines));
    }
}

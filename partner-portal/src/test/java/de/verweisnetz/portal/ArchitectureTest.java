package de.verweisnetz.portal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String PORTAL = "de.verweisnetz.portal";
    private static final String SEEDED = "de.verweisnetz.seeded";

    /** What a package may import; screens never import each other. */
    private static final Map<String, Set<String>> MAP = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("assets", Set.of()),
            Map.entry("api", Set.of("text")),
            Map.entry("codes", Set.of("api")),
            Map.entry("login", Set.of("api")),
            Map.entry("form", Set.of("api", "text")),
            Map.entry("consent", Set.of("api", "codes", "form", "text")),
            Map.entry("document", Set.of("codes", "text")),
            Map.entry("offer", Set.of("api", "codes", "text")),
            Map.entry("exports", Set.of("api", "layout")),
            Map.entry("find", Set.of("api", "form", "layout", "message", "text")),
            Map.entry("forward", Set.of("api", "codes", "consent", "form", "inbox", "layout", "login", "text")),
            Map.entry("onsite", Set.of("api", "consent", "form", "layout", "login", "text")),
            Map.entry("opening", Set.of("api", "inbox", "layout")),
            Map.entry("team", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("map", Set.of("api")),
            Map.entry("mailed", Set.of("api", "form", "text")),
            Map.entry("message", Set.of("api", "offer", "text")),
            Map.entry("qr", Set.of()),
            Map.entry("table", Set.of()),
            Map.entry("layout", Set.of("api", "assets", "codes", "login", "map", "text")),
            Map.entry("failure", Set.of("api", "client", "layout", "login", "text")),
            Map.entry("referral", Set.of("text", "api", "form", "layout")),
            Map.entry("account", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("answering", Set.of("api", "form", "layout", "text")),
            Map.entry("answerlink", Set.of("api", "codes", "form", "mailed", "text")),
            Map.entry("card", Set.of("api", "layout", "qr", "sheet", "text")),
            Map.entry("checklink", Set.of("api", "codes", "form", "mailed", "text")),
            Map.entry("client", Set.of("api", "form", "qr", "text")),
            Map.entry("code", Set.of("api", "codes", "consent", "form", "layout", "login", "text")),
            Map.entry(
                    "inbox", Set.of("api", "consent", "form", "layout", "login", "message", "qr", "referral", "text")),
            Map.entry("keep.checks", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("keep.duplicates", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("keep.edit", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("keep.imports", Set.of("api", "form", "layout", "login", "table", "text")),
            Map.entry("keep.information", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("keep.keepers", Set.of("api", "form", "layout")),
            Map.entry("keep.overview", Set.of("layout")),
            Map.entry("keep.suggestions", Set.of("api", "form", "layout", "login", "text")),
            Map.entry("keys", Set.of("api", "form", "layout", "text")),
            Map.entry("legal", Set.of("layout")),
            Map.entry("privacy", Set.of("api", "codes", "form", "layout", "text")),
            Map.entry(
                    "referrals",
                    Set.of("api", "codes", "consent", "form", "layout", "login", "message", "qr", "referral", "text")),
            Map.entry("feedback", Set.of("api", "form", "layout", "login", "table", "text")),
            Map.entry("overdue", Set.of("api", "layout")),
            Map.entry("unsent", Set.of("login")),
            Map.entry("search", Set.of("api", "codes", "form", "layout", "login", "map", "text")),
            Map.entry("send", Set.of("api", "codes", "consent", "form", "layout", "login", "text")),
            Map.entry("sheet", Set.of("api", "layout", "qr", "text")),
            Map.entry("signpost", Set.of("api", "form", "layout", "login", "qr", "text")),
            Map.entry("help", Set.of("api", "layout", "login", "sheet", "text")),
            Map.entry("start", Set.of("api", "help", "layout", "login")),
            Map.entry("statistics", Set.of("api", "form", "layout", "text")),
            Map.entry("styleguide", Set.of("api", "form", "layout", "text")),
            Map.entry("tasks", Set.of("api", "form", "layout")),
            Map.entry("template", Set.of("api", "form", "layout", "login", "text")));

    private final JavaClasses portal = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PORTAL);
    private final JavaClasses seeded = new ClassFileImporter().importPackages(SEEDED);

    @Test
    void the_map_names_every_package_and_no_other() {
        Set<String> onDisk = portal.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(PORTAL + ".") && !name.startsWith(PORTAL + ".views"))
                .map(name -> name.substring(PORTAL.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(onDisk).containsExactlyInAnyOrderElementsOf(MAP.keySet());
    }

    @Test
    void imports_follow_the_map() {
        imports(PORTAL).forEach(rule -> rule.check(portal));
        assertThat(findings(imports(SEEDED), seeded)).anyMatch(finding -> finding.contains("KnowsTheApi"));
    }

    @Test
    void packages_form_no_cycle() {
        cycles(PORTAL).check(portal);
        assertThat(findings(Stream.of(cycles(SEEDED)), seeded)).anyMatch(finding -> finding.contains("Cycle detected"));
    }

    @Test
    void only_the_package_api_calls_the_api() {
        calls(PORTAL).check(portal);
        assertThat(findings(Stream.of(calls(SEEDED)), seeded)).anyMatch(finding -> finding.contains("CallsByItself"));
    }

    @Test
    void pages_without_a_login_touch_no_session_and_so_set_no_cookie() {
        sessions(PORTAL).check(portal);
        assertThat(findings(Stream.of(sessions(SEEDED)), seeded))
                .anyMatch(finding -> finding.contains("RemembersClients"));
    }

    @Test
    void what_time_it_is_the_node_says() {
        clocks(PORTAL).check(portal);
        assertThat(findings(Stream.of(clocks(SEEDED)), seeded)).anyMatch(finding -> finding.contains("AsksTheWall"));
    }

    @Test
    void names_say_what_a_class_is() {
        names(PORTAL).check(portal);
        assertThat(findings(Stream.of(names(SEEDED)), seeded)).anyMatch(finding -> finding.contains("TextUtil"));
    }

    private static Stream<ArchRule> imports(String root) {
        return MAP.entrySet().stream().map(entry -> {
            String[] foreign = MAP.keySet().stream()
                    .filter(name ->
                            !name.equals(entry.getKey()) && !entry.getValue().contains(name))
                    .map(name -> root + "." + name + "..")
                    .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage(root + "." + entry.getKey() + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(foreign))
                    .allowEmptyShould(true);
        });
    }

    private static ArchRule cycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule calls(String root) {
        return noClasses()
                .that(resideOutsideOfPackages(root + ".api"))
                // it asks Keycloak whether it is there, never the API
                .and()
                .doNotHaveFullyQualifiedName(root + ".login.LoginService")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.eclipse.microprofile.rest.client..",
                        "org.eclipse.microprofile.faulttolerance..",
                        "jakarta.ws.rs.client..",
                        "java.net.http.."));
    }

    private static ArchRule sessions(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root + ".answerlink..",
                        root + ".card..",
                        root + ".checklink..",
                        root + ".client..",
                        root + ".mailed..",
                        root + ".sheet..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(HttpServletRequest.class);
    }

    /** How long a copy of something serves is no business time. */
    private static ArchRule clocks(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveFullyQualifiedName(root + ".text.BusinessTime")
                .and()
                .doNotHaveFullyQualifiedName(root + ".codes.CodeLists")
                .and()
                .doNotHaveFullyQualifiedName(root + ".login.CurrentMember")
                .should()
                .callMethodWhere(
                        target(owner(resideInAnyPackage("java.time.."))).and(target(name("now"))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class);
    }

    private static ArchRule names(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
    }

    private static List<String> findings(Stream<ArchRule> rules, JavaClasses classes) {
        return rules.flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
                .toList();
    }
}

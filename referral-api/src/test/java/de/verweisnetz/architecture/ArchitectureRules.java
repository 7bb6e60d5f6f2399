package de.verweisnetz.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.verweisnetz.identity.NodeWork;
import de.verweisnetz.identity.OpenToAnyone;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.job.RecurringJob;
import de.verweisnetz.referral.clientdata.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URLConnection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules, for code below one root package: the product's, or that of the seeded violations. */
final class ArchitectureRules {
    private static final String CLIENT_DATA = "referral.clientdata";
    private static final Set<Class<?>> READABLE =
            Set.of(String.class, CharSequence.class, byte[].class, char[].class, Object.class);

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** Modules on disk, by the first package below the root. */
    Set<String> modulesOf(JavaClasses code) {
        return code.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(root + "."))
                .map(name -> name.substring(root.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<ArchRule> importsFollowTheMap() {
        return ModuleMap.ALLOWED.keySet().stream().map(module -> noClasses()
                .that()
                .resideInAPackage(module(module) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ModuleMap.closed(module).stream()
                        .map(other -> module(other) + "..")
                        .toArray(String[]::new))
                .as(module + " imports only what its row of the map allows")
                .allowEmptyShould(true));
    }

    /** Platform is the exception: each of its packages is public. */
    Stream<ArchRule> onlyRootsAreImported() {
        return ModuleMap.ALLOWED.keySet().stream()
                .filter(module -> !module.equals("platform"))
                .map(module -> noClasses()
                        .that()
                        .resideOutsideOfPackage(module(module) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(module(module) + ".*..")
                        .as("nobody imports the inside of " + module)
                        .allowEmptyShould(true));
    }

    ArchRule modulesAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule restStaysAtTheEdge() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + "..rest..", module("platform.problem"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..");
    }

    ArchRule theEntityManagerStaysInRepositories() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackages(root + "..search..", root + "..measures..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class);
    }

    ArchRule restTouchesNoEntity() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..rest..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class);
    }

    /** Others name the doors of the room and pass on what these give them; what can be read stays behind. */
    ArchRule clientDataStaysInItsRoom() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module(CLIENT_DATA) + "..")
                .should()
                .dependOnClassesThat(inTheRoomOfClientData().and(not(annotatedWith(Door.class))));
    }

    ArchRule noDoorHandsOutClientData() {
        return methods()
                .that()
                .areDeclaredInClassesThat(inTheRoomOfClientData().and(annotatedWith(Door.class)))
                .and()
                .doNotHaveName("toString")
                .should(returnNothingThatCanBeRead())
                .as("what others can call returns no text, no bytes and nothing that is no door itself");
    }

    ArchRule everyUseCaseDeclaresItsPermission() {
        return methods()
                .that(areUseCases())
                .should(declareWhoMayCallThem())
                .as("what the REST layer calls says who may call it");
    }

    /** Whoever asks another server does it where private networks are out of reach. */
    ArchRule otherServersAreAskedThroughOneDoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module("platform.net"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc.client5.http.impl..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(URLConnection.class);
    }

    /** The intake of {@code directory-data} shows its root package; what is below are its rooms. */
    ArchRule nobodyReachesIntoTheIntake() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module("data.intake") + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module("data.intake") + ".*..");
    }

    /** What the node does by itself begins with the time, never with a request. */
    ArchRule onlyClocksActInTheNameOfOthers() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(module("identity"), module("referral.clocks"))
                .and()
                .areNotAssignableTo(RecurringJob.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(NodeWork.class);
    }

    ArchRule noNameSaysNothing() {
        return classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)");
    }

    /** Some runtimes fill {@code @Context} in other beans too, and some do not. */
    ArchRule theRequestIsGivenWhereItIsPromised() {
        return fields().that()
                .areAnnotatedWith(Context.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Provider.class);
    }

    ArchRule anyRuntimeWillDo() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..", "org.eclipse.persistence..");
    }

    private String module(String name) {
        return root + "." + name;
    }

    private DescribedPredicate<JavaMethod> areUseCases() {
        return DescribedPredicate.describe("are called by the REST layer", method -> {
            var owner = method.getOwner();
            return owner.isAnnotatedWith(ApplicationScoped.class)
                    && ModuleMap.ALLOWED.keySet().stream()
                            .filter(module -> !module.equals("platform"))
                            .anyMatch(module -> owner.getPackageName().equals(module(module)))
                    && method.getCallsOfSelf().stream().anyMatch(call -> call.getOriginOwner()
                            .getPackageName()
                            .startsWith(owner.getPackageName() + ".rest"));
        });
    }

    private DescribedPredicate<JavaClass> inTheRoomOfClientData() {
        return JavaClass.Predicates.resideInAPackage(module(CLIENT_DATA) + "..");
    }

    private ArchCondition<JavaMethod> returnNothingThatCanBeRead() {
        return new ArchCondition<>("return nothing that can be read") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var type = method.getRawReturnType();
                var names = method.getReturnType().getAllInvolvedRawTypes();
                boolean closed = !isForOthers(method)
                        || READABLE.stream().noneMatch(type::isEquivalentTo)
                                && names.stream()
                                        .noneMatch(inTheRoomOfClientData().and(not(annotatedWith(Door.class))));
                events.add(new SimpleConditionEvent(method, closed, method.getFullName()));
            }
        };
    }

    private static boolean isForOthers(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                || method.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaMethod> declareWhoMayCallThem() {
        return new ArchCondition<>("be annotated with @Requires or @OpenToAnyone") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared = method.isAnnotatedWith(Requires.class)
                        || method.isAnnotatedWith(OpenToAnyone.class)
                        || method.getOwner().isAnnotatedWith(Requires.class);
                events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
            }
        };
    }
}

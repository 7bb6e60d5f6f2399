package de.verweisnetz.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.verweisnetz.platform.rest.QueryFields;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the resource classes answer to. */
final class RoutesInCode {
    private RoutesInCode() {}

    static Set<Route> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("de.verweisnetz").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(RoutesInCode::routes)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Route> routes(Method method) {
        var root = method.getDeclaringClass().getAnnotation(Path.class).value();
        var sub = method.getAnnotation(Path.class);
        var path = normal(root + "/" + (sub == null ? "" : sub.value()));
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null && !verb.value().equals("OPTIONS"))
                .map(verb -> new Route(verb.value(), path, parameters(method)));
    }

    /** No regular expressions in templates, no doubled or trailing slashes. */
    private static String normal(String path) {
        return ("/" + path)
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? QueryFields.of(parameter.getType()).map(QueryFields::name)
                        : Stream.ofNullable(parameter.getAnnotation(QueryParam.class))
                                .map(QueryParam::value))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

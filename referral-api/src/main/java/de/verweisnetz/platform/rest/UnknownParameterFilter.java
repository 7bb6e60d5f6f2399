package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.json.Storable;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query parameter that nobody reads is a misspelt filter: it is refused, not ignored. So is one that no text can be. */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var asked = request.getUriInfo().getQueryParameters();
        if (method == null || asked.isEmpty()) {
            return;
        }
        var known = KNOWN.computeIfAbsent(method, UnknownParameterFilter::parameters);
        var errors = asked.entrySet().stream()
                .flatMap(parameter -> wrong(parameter.getKey(), parameter.getValue(), known))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION, errors);
        }
    }

    private static Stream<FieldError> wrong(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            return Stream.of(FieldError.parameter(name, "unknown-parameter"));
        }
        boolean storable = values.stream().allMatch(Storable::is);
        return storable ? Stream.empty() : Stream.of(FieldError.parameter(name, "format"));
    }

    private static Set<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(UnknownParameterFilter::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return QueryFields.of(parameter.getType()).map(QueryFields::name);
        }
        var query = parameter.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }
}

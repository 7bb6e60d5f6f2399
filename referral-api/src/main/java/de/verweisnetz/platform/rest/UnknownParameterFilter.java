package de.verweisnetz.platform.rest;

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query parameter that nobody reads is a misspelt filter: it is refused, not ignored. */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var asked = request.getUriInfo().getQueryParameters().keySet();
        if (method == null || asked.isEmpty()) {
            return;
        }
        var known = KNOWN.computeIfAbsent(method, UnknownParameterFilter::parameters);
        var errors = asked.stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldError.parameter(name, "unknown-parameter"))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION, errors);
        }
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

package de.verweisnetz.platform.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Bean Validation at the edge: names the field as the client wrote it. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    @Inject
    private ProblemResponses responses;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::error)
                .sorted(Comparator.comparing(error -> String.valueOf(error.pointer()) + error.parameter()))
                .toList();
        return responses.of(CommonProblem.VALIDATION, errors, Map.of(), headers);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        var code = code(violation.getConstraintDescriptor().getAnnotation());
        var limit = attributes.containsKey("max") ? attributes.get("max") : attributes.get("value");
        var parameter = parameter(violation);
        return parameter != null
                ? new FieldError(null, parameter, code, limit)
                : new FieldError(pointer(violation.getPropertyPath()), null, code, limit);
    }

    private static String code(Annotation constraint) {
        return switch (constraint.annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "size";
            case "Pattern" -> "format";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive" -> "range";
            case "AssertTrue" -> "rule";
            default -> "invalid";
        };
    }

    /** The name of a query parameter or header, or null where the body is meant. */
    private static @Nullable String parameter(ConstraintViolation<?> violation) {
        Path.@Nullable MethodNode method = null;
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                var index = node.as(Path.ParameterNode.class).getParameterIndex();
                var types = method.getParameterTypes();
                var named = parameter(violation.getRootBeanClass(), method.getName(), types, index);
                return named != null ? named : parameterOfBean(types.get(index), violation.getPropertyPath());
            }
        }
        return null;
    }

    /** Several parameters in one bean: the name stands at the field. */
    private static @Nullable String parameterOfBean(Class<?> bean, Path path) {
        var properties = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .toList();
        return Arrays.stream(bean.getDeclaredFields())
                .filter(field -> properties.contains(field.getName()) && field.isAnnotationPresent(QueryParam.class))
                .map(field -> field.getAnnotation(QueryParam.class).value())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String parameter(Class<?> resource, String name, List<Class<?>> types, int index) {
        return Arrays.stream(resource.getMethods())
                .filter(m -> m.getName().equals(name)
                        && Arrays.asList(m.getParameterTypes()).equals(types))
                .map(Method::getParameterAnnotations)
                .flatMap(all -> Arrays.stream(all[index]))
                .map(a -> a instanceof QueryParam q ? q.value() : a instanceof HeaderParam h ? h.value() : null)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(SNAKE_CASE.translate(node.getName()));
            }
        }
        return pointer.toString();
    }
}

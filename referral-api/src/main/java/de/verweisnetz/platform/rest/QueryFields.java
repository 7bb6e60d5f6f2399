package de.verweisnetz.platform.rest;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;

/** The fields of a parameter object that take query parameters, those of the classes it extends first. */
public final class QueryFields {
    private QueryFields() {}

    public static Stream<Field> of(Class<?> parameters) {
        var parent = parameters.getSuperclass();
        var inherited = parent == null ? Stream.<Field>empty() : of(parent);
        return Stream.concat(inherited, Arrays.stream(parameters.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(QueryParam.class));
    }

    /** The parameter that a field takes. */
    public static String name(Field field) {
        return field.getAnnotation(QueryParam.class).value();
    }
}

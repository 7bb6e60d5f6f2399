package de.verweisnetz.referral.histories;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The row of an entity, column by column, as its mapping says.
 *
 * <p>Plays the provider's part where a million rows are to be written: they go by COPY, without a container, and still no
 * column is named anywhere but in the entity.
 */
final class MappedRow {
    private static final Map<Class<?>, List<Mapped>> MAPPINGS = new LinkedHashMap<>();

    /** A column and the fields that lead to its value. */
    private record Mapped(String column, List<Field> path, @Nullable AttributeConverter<Object, Object> converter) {

        @Nullable
        Object read(Object entity) {
            Object value = entity;
            for (var field : path) {
                value = value == null ? null : MappedRow.read(field, value);
            }
            // What has no value has none in any form; only lists are converted when they are empty.
            return value == null || converter == null || value instanceof UUID
                    ? value
                    : converter.convertToDatabaseColumn(value);
        }
    }

    private MappedRow() {}

    static Map<String, @Nullable Object> of(Object entity) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        mappings(entity.getClass()).forEach(mapped -> row.put(mapped.column(), mapped.read(entity)));
        return row;
    }

    /** Counts a change of the row, as the provider does. */
    static void version(Object entity, long version) {
        for (var mapped : mappings(entity.getClass())) {
            var field = mapped.path().get(0);
            if (field.isAnnotationPresent(Version.class)) {
                write(field, entity, version);
            }
        }
    }

    private static synchronized List<Mapped> mappings(Class<?> entity) {
        return MAPPINGS.computeIfAbsent(entity, type -> {
            var columns = new ArrayList<Mapped>();
            collect(type, List.of(), columns);
            return List.copyOf(columns);
        });
    }

    private static void collect(Class<?> type, List<Field> path, List<Mapped> columns) {
        if (type.getSuperclass().isAnnotationPresent(MappedSuperclass.class)) {
            collect(type.getSuperclass(), path, columns);
        }
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            var further = new ArrayList<>(path);
            further.add(field);
            if (field.isAnnotationPresent(Embedded.class)) {
                collect(field.getType(), further, columns);
            } else {
                columns.add(new Mapped(column(field), List.copyOf(further), converter(field)));
            }
        }
    }

    private static String column(Field field) {
        var column = field.getAnnotation(Column.class);
        if (column != null) {
            return column.name();
        }
        if (field.isAnnotationPresent(Id.class) || field.isAnnotationPresent(Version.class)) {
            return field.getName();
        }
        throw new IllegalStateException("Not mapped: " + field);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable AttributeConverter<Object, Object> converter(Field field) {
        var convert = field.getAnnotation(Convert.class);
        if (convert == null) {
            return null;
        }
        try {
            return (AttributeConverter<Object, Object>)
                    convert.converter().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object owner, long value) {
        try {
            field.setLong(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

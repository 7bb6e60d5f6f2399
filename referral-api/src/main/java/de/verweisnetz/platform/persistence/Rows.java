package de.verweisnetz.platform.persistence;

import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of native queries, in one place for the casts that JPA asks for. */
public final class Rows {
    private Rows() {}

    /** All rows of a query with two columns or more. */
    @SuppressWarnings("unchecked")
    public static List<Object[]> all(Query query) {
        return query.getResultList();
    }

    /** The first row of a query with two columns or more. */
    public static Optional<Object[]> first(Query query) {
        return all(query.setMaxResults(1)).stream().findFirst();
    }

    /** The first value of a query with one column; nothing where it is null. */
    @SuppressWarnings("unchecked")
    public static Optional<Object> value(Query query) {
        return query.setMaxResults(1).getResultList().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A time as the driver binds it. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A time as a native query may return it, or null. */
    public static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : time(column);
    }

    /** A time that is never null, as a native query may return it. */
    public static Instant time(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}

package de.verweisnetz.privacy.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import de.verweisnetz.platform.rest.Times;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; what cannot be read is named. */
final class QueryValues {
    private QueryValues() {}

    static @Nullable Instant time(String name, @Nullable String value) {
        return value == null ? null : required(name, value);
    }

    static Instant required(String name, String value) {
        return Times.read(value).orElseThrow(() -> unreadable(name, "format"));
    }

    static @Nullable UUID id(String name, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw unreadable(name, "format");
        }
    }

    static <T extends Enum<T>> @Nullable T code(String name, Class<T> type, @Nullable String value) {
        try {
            return value == null ? null : Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw unreadable(name, "unknown-code");
        }
    }

    private static ProblemException unreadable(String name, String code) {
        return ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(name, code));
    }
}

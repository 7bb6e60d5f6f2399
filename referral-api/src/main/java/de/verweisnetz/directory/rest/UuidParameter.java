package de.verweisnetz.directory.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an id from a query; one that cannot be read would otherwise be answered 404, as if the path were wrong. */
final class UuidParameter {
    private UuidParameter() {}

    static @Nullable UUID read(String name, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(name, "format"));
        }
    }
}

package de.verweisnetz.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step that is refused, with the reason the caller will read. */
public final class ProblemException extends RuntimeException {
    /** Member and header of a problem that goes away by waiting: how many seconds. */
    public static final String RETRY_AFTER = "retry_after_seconds";

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions;

    private ProblemException(ProblemType type, List<FieldError> errors, Map<String, Object> extensions) {
        // No stack trace: a refusal is an answer, not a failure.
        super(type.code(), null, false, false);
        this.type = type;
        this.errors = errors;
        this.extensions = extensions;
    }

    public static ProblemException of(ProblemType type, FieldError... errors) {
        return new ProblemException(type, List.of(errors), Map.of());
    }

    public static ProblemException of(ProblemType type, List<FieldError> errors) {
        return new ProblemException(type, List.copyOf(errors), Map.of());
    }

    /** Adds a member to the problem, for instance the current entity tag. */
    public ProblemException with(String name, Object value) {
        var all = new java.util.LinkedHashMap<>(extensions);
        all.put(name, value);
        return new ProblemException(type, errors, all);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public @Nullable Object extension(String name) {
        return extensions.get(name);
    }
}

package de.verweisnetz.platform.rest;

import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a client has seen, as its header If-Match says. */
public final class IfMatch {
    private static final String HEADER = "If-Match";
    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private IfMatch() {}

    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(CommonProblem.HEADER_REQUIRED, FieldError.parameter(HEADER, "required"));
        }
        var tag = STRONG.matcher(header.strip());
        if (!tag.matches()) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(HEADER, "format"));
        }
        return Long.parseLong(tag.group(1));
    }
}

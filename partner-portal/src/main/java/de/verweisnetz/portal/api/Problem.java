package de.verweisnetz.portal.api;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API's problem details (RFC 9457). */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable String code,
        @Nullable String requestId,
        @Nullable String incidentId,
        @Nullable String currentEtag,
        @Nullable String language,
        @Nullable Successor successor,
        @Nullable List<Finding> errors) {

    /** Who goes on where a project has ended. */
    public record Successor(@Nullable String name, @Nullable String contact) {}

    /** One thing that is wrong with a request; the pointer leads into its body. */
    public record Finding(@Nullable String pointer, @Nullable String parameter, String code, @Nullable String detail) {}

    /** The body of an answer; one that is no problem document tells its status only. */
    static Problem read(int status, byte[] body) {
        try {
            Problem problem = Json.MAPPER.readValue(body, Problem.class);
            if (problem != null && problem.status() != 0) {
                return problem;
            }
        } catch (IOException notAProblemDocument) {
            // told below
        }
        return new Problem(null, null, status, null, null, null, null, null, null, null, null);
    }

    public List<Finding> findings() {
        return errors == null ? List.of() : errors;
    }

    /** Whether the request was understood and refused, so that nothing was done. */
    public boolean isRefusal() {
        return status >= 400 && status < 500;
    }
}

package de.verweisnetz.portal.failure;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ApiUnavailable;
import de.verweisnetz.portal.login.NotAMember;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What went wrong, as far as the reader needs it. */
public record Failure(int status, String key, @Nullable String detail, @Nullable String reference) {
    static final String ATTRIBUTE = Failure.class.getName();
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 409, 410, 412, 422, 429, 503);

    static Failure of(Throwable cause) {
        if (cause instanceof ApiProblem problem) {
            return ofProblem(problem);
        }
        if (cause instanceof NotAMember) {
            return new Failure(403, "member", null, null);
        }
        if (cause instanceof ApiUnavailable) {
            return ofStatus(503);
        }
        if (cause instanceof CsrfValidationException) {
            return new Failure(403, "csrf", null, null);
        }
        if (cause instanceof WebApplicationException answer) {
            return ofStatus(answer.getResponse().getStatus());
        }
        return new Failure(500, "500", null, UUID.randomUUID().toString());
    }

    static Failure ofStatus(int status) {
        if (status == 405 || status == 406) {
            return new Failure(404, "404", null, null);
        }
        int known = EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
        return new Failure(status, String.valueOf(known), null, null);
    }

    private static Failure ofProblem(ApiProblem problem) {
        if ("referral-restricted".equals(problem.problem().code())) {
            return new Failure(problem.status(), "restricted", problem.problem().detail(), null);
        }
        Failure plain = ofStatus(problem.status());
        String reference = problem.problem().incidentId() == null
                ? problem.problem().requestId()
                : problem.problem().incidentId();
        boolean explains = problem.status() == 409 || problem.status() == 422 || problem.status() == 410;
        return new Failure(
                plain.status(), plain.key(), explains ? problem.problem().detail() : null, reference);
    }

    boolean isUnexpected() {
        return key.equals("500") && reference != null;
    }
}

package de.verweisnetz.portal.failure;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ApiUnavailable;
import de.verweisnetz.portal.login.NotAMember;
import jakarta.mvc.security.CsrfValidationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as far as the reader needs it.
 *
 * @param form the address of the page where what she typed waits for her
 */
public record Failure(
        int status, String key, @Nullable String detail, @Nullable String reference, @Nullable String form) {
    static final String ATTRIBUTE = Failure.class.getName();
    /** Nothing is wrong with what was sent: it can be sent again as it is. */
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

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

    static Failure ofLogin() {
        return new Failure(503, "login", null, null);
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

    private Failure(int status, String key, @Nullable String detail, @Nullable String reference) {
        this(status, key, detail, reference, null);
    }

    Failure withForm(@Nullable String address) {
        return new Failure(status, key, detail, reference, address);
    }

    boolean mayGoLater() {
        return LATER.contains(status);
    }

    boolean isUnexpected() {
        return key.equals("500") && reference != null;
    }
}

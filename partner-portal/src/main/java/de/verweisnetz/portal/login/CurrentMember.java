package de.verweisnetz.portal.login;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.Me;
import de.verweisnetz.portal.api.StaffApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The logged-in person as the node knows her, asked again every two seconds: suspension must not wait. */
@RequestScoped
public class CurrentMember {
    private static final String ATTRIBUTE = "member";
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    HttpServletRequest request;

    @Inject
    StaffApi api;

    private record Known(Me me, Instant askedAt) implements Serializable {}

    public Me get() {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof Known known
                && known.askedAt().plus(FRESH).isAfter(Instant.now())) {
            return known.me();
        }
        Me me = ask();
        session.setAttribute(ATTRIBUTE, new Known(me, Instant.now()));
        return me;
    }

    private Me ask() {
        try {
            return api.me();
        } catch (ApiProblem refused) {
            if (refused.status() == 403) {
                throw new NotAMember(refused);
            }
            throw refused;
        }
    }
}

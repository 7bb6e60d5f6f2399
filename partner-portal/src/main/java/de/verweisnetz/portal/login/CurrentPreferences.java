package de.verweisnetz.portal.login;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ApiUnavailable;
import de.verweisnetz.portal.api.OwnApi;
import de.verweisnetz.portal.api.Preferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.function.UnaryOperator;

/** How the logged-in person likes the portal: asked once a session, and whenever she is shown or changes it. */
@RequestScoped
public class CurrentPreferences {
    private static final String ATTRIBUTE = "preferences";
    private static final int STALE = 412;

    @Inject
    HttpServletRequest request;

    @Inject
    OwnApi api;

    /** What is usual where they cannot be asked for: no page fails for their sake. */
    public Preferences get() {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            return Preferences.USUAL;
        }
        if (session.getAttribute(ATTRIBUTE) instanceof Preferences known) {
            return known;
        }
        try {
            return remember(api.preferences());
        } catch (ApiProblem | ApiUnavailable notNow) {
            return Preferences.USUAL;
        }
    }

    /** As they are on the node at this moment. */
    public Preferences newest() {
        return remember(api.preferences());
    }

    /** Keeps them, unless they have changed since. */
    public void save(Preferences chosen) {
        remember(api.save(chosen));
    }

    /** Changes a part of them that no form has shown; who was faster elsewhere loses nothing. */
    public void change(UnaryOperator<Preferences> part) {
        try {
            save(part.apply(newest()));
        } catch (ApiProblem refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            save(part.apply(newest()));
        }
    }

    private Preferences remember(Preferences preferences) {
        request.getSession().setAttribute(ATTRIBUTE, preferences);
        return preferences;
    }
}

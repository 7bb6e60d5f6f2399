package de.verweisnetz.portal.send;

import de.verweisnetz.portal.login.CurrentPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Where the last person was met, kept in the session alone as the last search is: the next one is often met there too. */
@RequestScoped
public class LastPlatform {
    private static final String ATTRIBUTE = "last-platform";
    private static final String CODE = "[A-Z_]{1,40}";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentPreferences preferences;

    /** Empty while there is none, and for whoever does not want to be remembered. */
    String get() {
        boolean wanted = preferences.get().rememberSearch();
        return wanted && request.getSession().getAttribute(ATTRIBUTE) instanceof String platform ? platform : "";
    }

    void remember(String platform) {
        if (platform.matches(CODE)) {
            request.getSession().setAttribute(ATTRIBUTE, platform);
        }
    }
}

package de.verweisnetz.portal.search;

import de.verweisnetz.portal.login.CurrentPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The filters of the last search, kept in the session alone, so that the next referral starts from them. */
@RequestScoped
public class LastSearch {
    private static final String ATTRIBUTE = "last-search";
    private static final int LONGEST = 1000;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentPreferences preferences;

    /** Whether a new search starts from it. */
    boolean isTakenUp() {
        return preferences.get().rememberSearch() && !query().isEmpty();
    }

    String query() {
        return request.getSession().getAttribute(ATTRIBUTE) instanceof String query ? query : "";
    }

    void remember(String query) {
        if (query.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, query);
        }
    }

    /** Topic, language and place, for the form that sends a referral. */
    String carriedIntoSending() {
        return Arrays.stream(query().split("&"))
                .filter(pair ->
                        pair.startsWith("topic=") || pair.startsWith("language=") || pair.startsWith("postcode="))
                .map(pair -> "&" + pair)
                .collect(Collectors.joining());
    }
}

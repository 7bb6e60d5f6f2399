package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.put;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What is the logged-in person's own. */
@ApplicationScoped
public class OwnApi {
    private static final String PREFERENCES = "/v1/me/preferences";

    @Inject
    ApiClient api;

    public Preferences preferences() {
        return api.read(get(PREFERENCES), Preferences.class);
    }

    /** Refused where they have changed since the version they name. */
    public Preferences save(Preferences chosen) {
        return api.read(
                put(PREFERENCES).ifVersion(Long.toString(chosen.version())).json(chosen), Preferences.class);
    }

    /** Everything the node keeps about her as a member, to take along. */
    public String everything() {
        return Json.write(Map.of(
                "member", api.read(get("/v1/me"), Me.class),
                "preferences", preferences(),
                "mails", api.read(get("/v1/me/mails"), MailPreferences.class)));
    }
}

package de.verweisnetz.portal.account;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.OwnApi;
import de.verweisnetz.portal.api.Preferences;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.login.CurrentPreferences;
import de.verweisnetz.portal.text.CurrentLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** What a member chooses for herself, and everything kept about her as a file. */
@RequestScoped
@Path("/me/preferences")
public class PreferencesController {
    private static final int STALE = 412;

    @Inject
    CurrentPreferences preferences;

    @Inject
    CurrentLanguage language;

    @Inject
    OwnApi api;

    @GET
    @Path("file")
    public Response file() {
        return Response.ok(api.everything(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"verweisnetz.json\"")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Preferences newest = preferences.newest();
        if (!form.value("version").equals(Long.toString(newest.version()))) {
            return seeOther("changed");
        }
        String chosen = form.optional("language");
        boolean known = chosen != null && CurrentLanguage.STAFF_LANGUAGES.contains(chosen);
        try {
            preferences.save(
                    newest.choosing(known ? chosen : null, form.ticked("shortcuts"), form.ticked("remember_search")));
        } catch (ApiProblem refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            return seeOther("changed");
        }
        language.forgetChoice();
        return seeOther("preferences");
    }

    private static Response seeOther(String done) {
        return Response.seeOther(URI.create("/app/me?done=" + done)).build();
    }
}

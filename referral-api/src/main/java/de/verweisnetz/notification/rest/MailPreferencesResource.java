package de.verweisnetz.notification.rest;

import de.verweisnetz.notification.MailPreferences;
import de.verweisnetz.notification.MailPreferencesRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The caller's mails. */
@RequestScoped
@Path("v1/me/mails")
@Produces(MediaType.APPLICATION_JSON)
public class MailPreferencesResource {
    @Inject
    private MailPreferences preferences;

    @GET
    public Response view() {
        return ok(preferences.view());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@NotNull @Valid MailPreferencesRequest request) {
        return ok(preferences.save(request));
    }

    @DELETE
    public Response forget() {
        preferences.forget();
        return Response.noContent().build();
    }

    private static Response ok(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}

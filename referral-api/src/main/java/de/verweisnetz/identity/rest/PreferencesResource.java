package de.verweisnetz.identity.rest;

import de.verweisnetz.identity.Preferences;
import de.verweisnetz.identity.PreferencesRequest;
import de.verweisnetz.identity.PreferencesView;
import de.verweisnetz.platform.rest.IfMatch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How the caller likes the portal. */
@RequestScoped
@Path("v1/me/preferences")
@Produces(MediaType.APPLICATION_JSON)
public class PreferencesResource {
    @Inject
    private Preferences preferences;

    @GET
    public Response view() {
        return ok(preferences.view());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PreferencesRequest request) {
        return ok(preferences.save(IfMatch.version(ifMatch), request));
    }

    private static Response ok(PreferencesView view) {
        return Response.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, "\"" + view.version() + "\"")
                .build();
    }
}

package de.verweisnetz.notification.rest;

import de.verweisnetz.notification.MailPreferences;
import de.verweisnetz.platform.limit.PublicEntry;
import de.verweisnetz.platform.rest.LimitedByNetwork;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Confirmed addresses: POST, because the credential must not stand in an address. */
@RequestScoped
@Path("v1/mail-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LimitedByNetwork(PublicEntry.MAILED_LINK)
public class MailConfirmationsResource {
    @Inject
    private MailPreferences preferences;

    @POST
    public Response confirm(@NotNull @Valid ConfirmationRequest request) {
        preferences.confirm(request.token());
        return Response.noContent().build();
    }

    /** Never printed: the token is a credential. */
    record ConfirmationRequest(@NotNull @Size(max = 64) String token) {
        @Override
        public String toString() {
            return "ConfirmationRequest";
        }
    }
}

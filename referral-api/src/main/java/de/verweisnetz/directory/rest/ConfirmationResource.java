package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.upkeep.Confirmation;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Still correct, in one call. */
@RequestScoped
@Path("v1/offers/{id}/confirmation")
@Produces("application/json")
public class ConfirmationResource {
    @Inject
    private OfferChecks checks;

    @POST
    public Confirmation confirm(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return checks.confirm(IdempotencyKey.of("confirmation " + id, key, ""), new OfferId(id));
    }
}

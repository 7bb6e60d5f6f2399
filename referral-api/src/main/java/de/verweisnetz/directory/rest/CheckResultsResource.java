package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.upkeep.CheckResult;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What checks find. */
@RequestScoped
@Path("v1/offers/{id}/check-results")
@Produces("application/json")
@Consumes("application/json")
public class CheckResultsResource {
    @Inject
    private OfferChecks checks;

    @POST
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CheckResultRequest request) {
        var offer = new OfferId(id);
        checks.record(IdempotencyKey.of("check-result " + id, key, request), offer, request.result(), request.note());
        return request.result() == CheckResult.CLOSED
                ? Response.noContent().build()
                : Response.ok(checks.find(offer)).build();
    }

    record CheckResultRequest(@NotNull CheckResult result, @Size(max = 500) @Nullable String note) {}
}

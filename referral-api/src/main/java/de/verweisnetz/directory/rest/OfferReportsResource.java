package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.OfferChecks;
import de.verweisnetz.directory.OfferId;
import de.verweisnetz.directory.upkeep.CheckReason;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports that something about an offer is wrong. */
@RequestScoped
@Path("v1/offers/{id}/reports")
@Produces("application/json")
@Consumes("application/json")
public class OfferReportsResource {
    @Inject
    private OfferChecks checks;

    @POST
    public void report(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReportRequest request) {
        var intent = IdempotencyKey.of("offer-report " + id, key, request);
        var reason = CheckReason.valueOf(request.reason().name());
        checks.report(intent, new OfferId(id), reason, request.remark());
    }

    /** What people can see from outside; other reasons follow from the entry or from checks. */
    enum Reason {
        WRONG_NUMBER,
        LANGUAGE_NOT_OFFERED,
        CLOSED,
        WRONG_ADDRESS,
        OTHER
    }

    record ReportRequest(@NotNull Reason reason, @Size(min = 3, max = 300) @Nullable String remark) {}
}

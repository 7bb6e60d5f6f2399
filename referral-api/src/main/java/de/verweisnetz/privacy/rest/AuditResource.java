package de.verweisnetz.privacy.rest;

import de.verweisnetz.privacy.AuditReading;
import de.verweisnetz.privacy.Oversight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The audit trail. */
@RequestScoped
@Path("v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    private AuditReading reading;

    @Inject
    private Oversight oversight;

    @Context
    private UriInfo uri;

    @GET
    public Response list(
            @BeanParam @Valid AuditParameters filters,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        return PrivateAnswers.page(reading.page(filters.query(), cursor, limit), uri);
    }

    @GET
    @Path("export")
    @Produces({NDJSON, MediaType.APPLICATION_JSON})
    public Response export(@BeanParam @Valid AuditParameters filters) {
        return PrivateAnswers.file(reading.export(filters.query()), NDJSON, "verweisnetz-protokoll.ndjson");
    }

    @GET
    @Path("chain")
    public Response chain() {
        return PrivateAnswers.ok(oversight.chain());
    }
}

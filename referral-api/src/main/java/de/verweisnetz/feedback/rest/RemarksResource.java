package de.verweisnetz.feedback.rest;

import de.verweisnetz.feedback.RemarkKind;
import de.verweisnetz.feedback.RemarkRequest;
import de.verweisnetz.feedback.Remarks;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words about the portal. */
@RequestScoped
@Path("v1/portal-feedback")
@Produces(MediaType.APPLICATION_JSON)
public class RemarksResource {
    @Inject
    private Remarks remarks;

    @Context
    private UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void write(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RemarkRequest request) {
        remarks.write(IdempotencyKey.of("portal-feedback", key, request), request);
    }

    @GET
    public Response list(
            @QueryParam("kind") @Pattern(regexp = "WORKS|HARD|WRONG|IDEA") @Nullable String kind,
            @QueryParam("page") @Size(max = 100) @Nullable String page,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var found = remarks.list(kind == null ? null : RemarkKind.valueOf(kind), page, cursor, limit);
        return Response.ok(new ItemPage<>(
                        found.items(), NextPage.of(uri, found.next()), found.total(), found.totalCapped()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        remarks.delete(id);
    }
}

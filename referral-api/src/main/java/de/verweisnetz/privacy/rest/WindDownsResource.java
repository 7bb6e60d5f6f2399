package de.verweisnetz.privacy.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.privacy.WindDownRequest;
import de.verweisnetz.privacy.WindDownView;
import de.verweisnetz.privacy.WindDowns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of projects. */
@RequestScoped
@Path("v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
public class WindDownsResource {
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    private WindDowns windDowns;

    @GET
    @Path("wind-downs")
    public Response list() {
        return PrivateAnswers.ok(Map.of("items", windDowns.list()));
    }

    @GET
    @Path("projects")
    public Response projects() {
        return PrivateAnswers.ok(Map.of("items", windDowns.projects()));
    }

    @PUT
    @Path("wind-downs/{participant}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response announce(
            @PathParam("participant") UUID participant,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WindDownRequest request) {
        return tagged(windDowns.announce(participant, IfMatch.version(ifMatch), request));
    }

    @POST
    @Path("project/export")
    @Consumes(MediaType.WILDCARD)
    @Produces({NDJSON, MediaType.APPLICATION_JSON})
    public Response export() {
        return PrivateAnswers.file(windDowns.export(), NDJSON, "verweisnetz-projekt.ndjson");
    }

    @POST
    @Path("project/erasure")
    @Consumes(MediaType.WILDCARD)
    public Response erase(@HeaderParam("Idempotency-Key") @Nullable String key) {
        return tagged(windDowns.erase(IdempotencyKey.of("project-erasure", key, "")));
    }

    private static Response tagged(WindDownView view) {
        return Response.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, "\"" + view.version() + "\"")
                .build();
    }
}

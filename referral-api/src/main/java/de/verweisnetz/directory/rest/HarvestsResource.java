package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.DirectoryImports;
import de.verweisnetz.directory.HarvestRequest;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Directories fetched from the web. */
@RequestScoped
@Path("v1/harvests")
@Produces("application/json")
public class HarvestsResource {
    @Inject
    private DirectoryImports imports;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @POST
    @Consumes("application/json")
    public Response harvest(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid HarvestRequest request) {
        var report = imports.harvest(IdempotencyKey.of("POST /v1/harvests", key, request), request);
        var location = uri.getBaseUriBuilder().path("v1/imports/" + report.id()).build();
        return Response.created(location)
                .entity(ImportView.of(report, ReaderLanguage.of(headers)))
                .build();
    }
}

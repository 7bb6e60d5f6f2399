package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.ImportSourceRequest;
import de.verweisnetz.directory.ImportSourceView;
import de.verweisnetz.directory.ImportSources;
import de.verweisnetz.directory.RememberMappingRequest;
import de.verweisnetz.directory.RememberedMapping;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sources of the directory's entries, and how their files are read. */
@RequestScoped
@Path("v1/import-sources")
@Produces("application/json")
public class ImportSourcesResource {
    @Inject
    private ImportSources sources;

    @Context
    private UriInfo uri;

    record Items<T>(List<T> items) {}

    @GET
    public Items<ImportSourceView> all() {
        return new Items<>(sources.all());
    }

    @POST
    @Consumes("application/json")
    public Response add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ImportSourceRequest request) {
        var source = sources.add(IdempotencyKey.of("POST /v1/import-sources", key, request), request);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(source.id().toString())
                        .build())
                .entity(source)
                .build();
    }

    @GET
    @Path("{id}")
    public ImportSourceView find(@PathParam("id") UUID id) {
        return sources.find(id);
    }

    @PUT
    @Path("{id}")
    @Consumes("application/json")
    public ImportSourceView change(@PathParam("id") UUID id, @NotNull @Valid ImportSourceRequest request) {
        return sources.change(id, request);
    }

    @GET
    @Path("{id}/mappings")
    public Items<RememberedMapping> mappings(@PathParam("id") UUID id) {
        return new Items<>(sources.mappings(id));
    }

    @PUT
    @Path("{id}/mappings")
    @Consumes("application/json")
    public Items<RememberedMapping> remember(@PathParam("id") UUID id, @NotNull @Valid RememberMappingRequest request) {
        return new Items<>(sources.remember(id, request));
    }
}

package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.directory.DecisionRequest;
import de.verweisnetz.directory.DirectoryImports;
import de.verweisnetz.directory.ImportQuery;
import de.verweisnetz.directory.ImportReport;
import de.verweisnetz.directory.ImportState;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Imports from the file that comes in to taking the whole back. */
@RequestScoped
@Path("v1/imports")
@Produces("application/json")
public class ImportsResource {
    @Inject
    private DirectoryImports imports;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-bytes")
    private long maxBytes;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @POST
    @Consumes({
        "application/json",
        "application/x-ndjson",
        "application/zip",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    public Response receive(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @BeanParam UploadParameters parameters,
            InputStream body)
            throws IOException {
        imports.admit();
        try (var file = ReceivedFile.take(body, headers.getLength(), maxBytes)) {
            var upload = parameters.upload(file.path(), mediaType());
            var once = IdempotencyKey.of(
                    "POST /v1/imports",
                    key,
                    List.of(file.hash(), uri.getRequestUri().getQuery() + ""));
            return created(imports.receive(once, upload));
        }
    }

    @GET
    public ItemPage<ImportView> list(
            @QueryParam("source") @Nullable UUID source,
            @QueryParam("state") @Nullable ImportState state,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var slice = imports.list(new ImportQuery(source, state, limit, cursor));
        var locale = ReaderLanguage.of(headers);
        return new ItemPage<>(
                slice.items().stream()
                        .map(report -> ImportView.of(report, locale))
                        .toList(),
                NextPage.of(uri, slice.cursor()),
                slice.total(),
                false);
    }

    @GET
    @Path("{id}")
    public ImportView find(@PathParam("id") UUID id) {
        return view(imports.find(id));
    }

    @POST
    @Path("{id}/start")
    public ImportView start(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return view(imports.start(id, once("start", id, key)));
    }

    @POST
    @Path("{id}/cancellation")
    public ImportView cancel(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return view(imports.cancel(id, once("cancellation", id, key)));
    }

    @POST
    @Path("{id}/undo")
    public ImportView undo(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return view(imports.undo(id, once("undo", id, key)));
    }

    @POST
    @Path("{id}/retry")
    public ImportView retry(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return view(imports.retry(id, once("retry", id, key)));
    }

    @PUT
    @Path("{id}/decisions")
    @Consumes("application/json")
    public ImportView decide(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest request) {
        return view(imports.decide(id, request));
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes("application/json")
    public ImportView map(@PathParam("id") UUID id, @NotNull ObjectNode mapping) {
        return view(imports.map(id, mapping));
    }

    private ImportView view(ImportReport report) {
        return ImportView.of(report, ReaderLanguage.of(headers));
    }

    private Response created(ImportReport report) {
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(report.id().toString())
                        .build())
                .entity(view(report))
                .build();
    }

    private String mediaType() {
        MediaType type = headers.getMediaType();
        return type.getType() + "/" + type.getSubtype();
    }

    private static IdempotencyKey once(String command, UUID id, @Nullable String key) {
        return IdempotencyKey.of("POST /v1/imports/" + id + "/" + command, key, "");
    }
}

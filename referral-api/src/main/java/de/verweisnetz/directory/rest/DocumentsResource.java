package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.DirectoryEdits;
import de.verweisnetz.directory.upkeep.DirectoryDocument;
import de.verweisnetz.directory.upkeep.EditOutcome;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.IfMatch;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of the directory: read, changed, taken out, followed back and restored. */
@RequestScoped
@Path("v1/directory/{kind}/{id}")
@Produces("application/json")
public class DocumentsResource {
    @Inject
    private DirectoryEdits edits;

    @Context
    private UriInfo uri;

    @GET
    public Response find(@PathParam("kind") String kind, @PathParam("id") UUID id) {
        var key = DocumentPath.key(kind, id);
        var survivor = edits.survivor(key);
        return survivor.equals(id) ? answer(edits.find(key)) : moved(kind, survivor);
    }

    /** Not for long: a merge may be undone. */
    private Response moved(String kind, UUID survivor) {
        var address = uri.getBaseUriBuilder()
                .path(DocumentsResource.class)
                .resolveTemplate("kind", kind)
                .resolveTemplate("id", survivor);
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(address.build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PATCH
    @Consumes({"application/merge-patch+json", "application/json"})
    public Response change(
            @PathParam("kind") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Size(max = 500) @Nullable String reason,
            InputStream body)
            throws IOException {
        var patch = MergePatchBody.read(body);
        return answer(edits.change(DocumentPath.key(kind, id), IfMatch.version(ifMatch), patch, reason));
    }

    @DELETE
    public Response delete(
            @PathParam("kind") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Size(max = 500) @Nullable String reason) {
        return answer(edits.delete(DocumentPath.key(kind, id), IfMatch.version(ifMatch), reason));
    }

    @GET
    @Path("history")
    public Response history(
            @PathParam("kind") String kind,
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) @Nullable String cursor) {
        var page = edits.history(DocumentPath.key(kind, id), cursor, limit);
        return Response.ok(new ItemPage<>(page.items(), NextPage.of(uri, page.cursor()), page.total(), false))
                .build();
    }

    @POST
    @Path("revert")
    @Consumes("application/json")
    public Response revert(
            @PathParam("kind") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RevertRequest request) {
        var intent = IdempotencyKey.of("directory-revert " + kind + " " + id, key, request);
        return answer(edits.revert(
                intent, DocumentPath.key(kind, id), IfMatch.version(ifMatch), request.version(), request.reason()));
    }

    private static Response answer(EditOutcome outcome) {
        if (outcome.document() != null) {
            return answer(outcome.document());
        }
        return outcome.suggestion() == null
                ? Response.noContent().build()
                : Response.accepted(outcome.suggestion()).build();
    }

    private static Response answer(DirectoryDocument document) {
        return Response.ok(document)
                .header(HttpHeaders.ETAG, "\"" + document.version() + "\"")
                .build();
    }

    record RevertRequest(@NotNull @Min(1) Long version, @Size(max = 500) @Nullable String reason) {}
}

package de.verweisnetz.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The paths of the API for other people's directories on their way in. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerToken.class)
@RegisterProvider(CallerLanguage.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface ImportCalls {
    @GET
    @Path("imports")
    Slice<ImportRun> list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("imports/{id}")
    ImportRun find(@PathParam("id") String id);

    @POST
    @Path("imports/{id}/{step}")
    ImportRun step(
            @PathParam("id") String id, @PathParam("step") String step, @HeaderParam("Idempotency-Key") String key);

    @PUT
    @Path("imports/{id}/decisions")
    ImportRun decide(@PathParam("id") String id, JsonNode decision);

    @PUT
    @Path("imports/{id}/mapping")
    ImportRun map(@PathParam("id") String id, JsonNode mapping);

    @GET
    @Path("imports/{id}/changes")
    Slice<ImportChange> changes(
            @PathParam("id") String id,
            @QueryParam("effect") @Nullable String effect,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("imports/{id}/findings")
    Slice<ImportFinding> findings(
            @PathParam("id") String id,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("imports/{id}/quarantine")
    Slice<QuarantinedRow> quarantine(
            @PathParam("id") String id, @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

    @PUT
    @Path("imports/{id}/quarantine/{row}")
    QuarantinedRow correct(@PathParam("id") String id, @PathParam("row") long row, JsonNode correction);

    @POST
    @Path("harvests")
    ImportRun harvest(@HeaderParam("Idempotency-Key") String key, HarvestOrder order);

    @GET
    @Path("import-sources")
    Items<ImportSource> sources();

    @POST
    @Path("import-sources")
    ImportSource addSource(@HeaderParam("Idempotency-Key") String key, ImportSource.Details details);

    @GET
    @Path("import-sources/{id}")
    ImportSource source(@PathParam("id") String id);

    @PUT
    @Path("import-sources/{id}")
    ImportSource changeSource(@PathParam("id") String id, ImportSource.Details details);
}

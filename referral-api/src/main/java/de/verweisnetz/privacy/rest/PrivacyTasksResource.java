package de.verweisnetz.privacy.rest;

import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.privacy.AcknowledgementRequest;
import de.verweisnetz.privacy.PrivacyTasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests of clients, for those who have to act on them and for the officer who follows them. */
@RequestScoped
@Path("v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyTasksResource {
    @Inject
    private PrivacyTasks tasks;

    @GET
    @Path("tasks")
    public Response open() {
        return PrivateAnswers.ok(Map.of("items", tasks.open()));
    }

    @POST
    @Path("tasks/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response acknowledge(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AcknowledgementRequest request) {
        return PrivateAnswers.ok(
                tasks.acknowledge(IdempotencyKey.of("privacy-acknowledgement " + id, key, request), id, request));
    }

    @GET
    @Path("requests")
    public Response followed(
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
        return PrivateAnswers.ok(tasks.followed(overdue, limit));
    }
}

package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.ManagedOrganizations;
import de.verweisnetz.directory.upkeep.EditMode;
import de.verweisnetz.directory.upkeep.ManagedOrganization;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which participant keeps which organisation. */
@RequestScoped
@Path("v1/managed-organizations")
@Produces("application/json")
public class ManagedOrganizationsResource {
    @Inject
    private ManagedOrganizations organizations;

    @GET
    public Map<String, List<ManagedOrganization>> list() {
        return Map.of("items", organizations.list());
    }

    @PUT
    @Path("{id}")
    @Consumes("application/json")
    public ManagedOrganization put(@PathParam("id") UUID id, @NotNull @Valid ManageRequest request) {
        return organizations.put(id, request.participantId(), request.edits());
    }

    record ManageRequest(@NotNull UUID participantId, @NotNull EditMode edits) {}
}

package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.DirectoryChangePage;
import de.verweisnetz.directory.DirectoryChanges;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Changes of the directory for those who keep a copy. */
@RequestScoped
@Path("v1/directory/changes")
@Produces("application/json")
public class DirectoryChangesResource {
    @Inject
    private DirectoryChanges changes;

    @GET
    public DirectoryChangePage after(
            @QueryParam("after") @Size(max = 200) @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return changes.after(after, limit);
    }
}

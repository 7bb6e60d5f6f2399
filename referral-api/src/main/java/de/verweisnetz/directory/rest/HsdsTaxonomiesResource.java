package de.verweisnetz.directory.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.HsdsQuery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published taxonomies. */
@Compressed
@RequestScoped
@Path("hsds/taxonomies")
@Produces({"application/json", HsdsAnswers.NDJSON})
public class HsdsTaxonomiesResource {
    @Inject
    private HsdsAnswers answers;

    @GET
    public Response list(@BeanParam HsdsListParameters asked) {
        return answers.list(EntityKind.TAXONOMY, new HsdsAsked(asked));
    }

    @POST
    @Consumes("application/json")
    public Response search(@BeanParam HsdsListParameters asked, @Nullable ObjectNode body) {
        return answers.list(EntityKind.TAXONOMY, new HsdsAsked(asked, body));
    }

    @GET
    @Path("{id}")
    public Response find(@PathParam("id") UUID id) {
        return answers.one(EntityKind.TAXONOMY, id, HsdsQuery.Depth.FULL);
    }
}

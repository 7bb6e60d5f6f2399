package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.api.PublicApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** She locks what is held about her, so that nobody uses it, and frees it again. */
@Controller
@RequestScoped
@Path("{token}/lock")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class LockController extends HerPage {
    @Inject
    PublicApi pages;

    @Inject
    ClientApi api;

    @POST
    @Path("set")
    public Response lock(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            models.put(
                    "ticket",
                    api.requestRight(visit.credential(), "RESTRICTION", List.of())
                            .ticket());
            return page(visit);
        });
    }

    @POST
    @Path("lifted")
    public Response lift(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            desk.attempt(() -> api.liftRestriction(visit.credential()), "lock.lifted");
            return page(visit);
        });
    }

    @Override
    String page(Visit visit) {
        models.put("since", pages.clientPage(visit.credential()).restrictedAt());
        return "client/lock.jte";
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
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

/** Everything held on her code, and what she can ask for: correction and erasure. */
@Controller
@RequestScoped
@Path("{token}/data")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DataController extends HerPage {
    /** What can be wrong. */
    public static final List<String> PARTS = List.of("TOPICS", "LANGUAGE", "REGION", "CONTACT", "APPOINTMENT");

    private static final String CORRECTION = "RECTIFICATION";
    private static final String ERASURE = "ERASURE";

    @Inject
    ClientApi api;

    @POST
    @Path("requested")
    public Response ask(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            boolean erasure = visit.form().has("kind", ERASURE);
            List<String> wrong = PARTS.stream()
                    .filter(part -> visit.form().has("part", part))
                    .toList();
            if (!erasure && wrong.isEmpty()) {
                desk.refuse("data.which");
                return page(visit);
            }
            models.put(
                    "status",
                    erasure
                            ? api.requestRight(visit.credential(), ERASURE, List.of())
                            : api.requestRight(visit.credential(), CORRECTION, wrong));
            return "client/asked.jte";
        });
    }

    @Override
    String page(Visit visit) {
        models.put("view", new HeldView(api.everythingHeld(visit.credential())));
        return "client/data.jte";
    }
}

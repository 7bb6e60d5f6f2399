package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything held on her code, and what she can ask for: correction, restriction, erasure. */
@Controller
@RequestScoped
@Path("{token}/data")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DataController {
    /** What can be wrong. */
    public static final List<String> PARTS = List.of("TOPICS", "LANGUAGE", "REGION", "CONTACT", "APPOINTMENT");

    private static final String CORRECTION = "RECTIFICATION";
    private static final List<String> KINDS = List.of(CORRECTION, "RESTRICTION", "ERASURE");

    @Inject
    Models models;

    @Inject
    Desk desk;

    @HeaderParam("Accept-Language")
    @Nullable
    String accepted;

    @Inject
    ClientApi api;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String neutral(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        return desk.neutral("/v/" + token + "/data", lang, accepted);
    }

    @POST
    public Response show(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> page(visit));
    }

    @POST
    @Path("requested")
    public Response ask(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang,
            @FormParam("kind") @Nullable String kind,
            @FormParam("part") @Nullable List<String> parts) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            String wanted = kind != null && KINDS.contains(kind) ? kind : KINDS.get(1);
            List<String> wrong = parts == null || !wanted.equals(CORRECTION)
                    ? List.of()
                    : parts.stream().filter(PARTS::contains).distinct().toList();
            if (wanted.equals(CORRECTION) && wrong.isEmpty()) {
                desk.refuse("data.which");
                return page(visit);
            }
            models.put("status", api.requestRight(visit.credential(), wanted, wrong));
            return "client/asked.jte";
        });
    }

    private String page(Visit visit) {
        models.put("view", new HeldView(api.everythingHeld(visit.credential())));
        return "client/data.jte";
    }
}

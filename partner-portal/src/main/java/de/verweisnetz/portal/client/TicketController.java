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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a request stands, by its ticket: after an erasure the code opens nothing any more. */
@Controller
@RequestScoped
@Path("request")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TicketController {
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
    public String ask(@QueryParam("lang") @Nullable String lang) {
        models.put("t", desk.texts(lang, accepted));
        return "client/ticket.jte";
    }

    @POST
    public Response show(@FormParam("ticket") @Nullable String ticket, @FormParam("lang") @Nullable String lang) {
        models.put("t", desk.texts(lang, accepted));
        return desk.serve(() -> {
            models.put(
                    "status",
                    api.rightsStatus(Objects.requireNonNullElse(ticket, "").strip()));
            return "client/asked.jte";
        });
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

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

    @Inject
    ClientApi api;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String ask() {
        models.put("t", desk.texts(desk.asked()));
        return "client/ticket.jte";
    }

    @POST
    public Response show(MultivaluedMap<String, String> body) {
        models.put("t", desk.texts(desk.form(body)));
        return desk.serve(() -> {
            models.put("status", api.rightsStatus(desk.form(body).value("ticket")));
            return "client/asked.jte";
        });
    }
}

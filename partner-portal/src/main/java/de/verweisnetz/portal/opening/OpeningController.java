package de.verweisnetz.portal.opening;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.CaseworkApi;
import de.verweisnetz.portal.api.StaffApi;
import de.verweisnetz.portal.inbox.ReceivedPage;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Shows a client's contact data once: in the answer to the button, at no address, kept by nothing. Opening them again is recorded
 * again.
 */
@Controller
@RequestScoped
@Path("inbox/{id}/contact-data")
@Produces("text/html")
public class OpeningController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    StaffApi api;

    @Inject
    CaseworkApi casework;

    @Inject
    ReceivedPage received;

    @GET
    public Response back(@PathParam("id") String id) {
        return Response.seeOther(URI.create("/app/inbox/" + Page.encode(id))).build();
    }

    @POST
    public Response open(@PathParam("id") String id) {
        try {
            models.put("opened", casework.openContactData(id));
        } catch (ApiProblem refused) {
            if (refused.status() != 409 && refused.status() != 410) {
                throw refused;
            }
            return received.refused(
                    id, refused.status(), String.valueOf(refused.problem().code()));
        }
        models.put("page", pages.staff("inbox", "contact.title"));
        models.put("referral", api.referral(id));
        return Response.ok("inbox/opened.jte").build();
    }
}

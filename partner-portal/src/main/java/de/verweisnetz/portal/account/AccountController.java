package de.verweisnetz.portal.account;

import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The own account: who the node thinks one is. */
@Controller
@RequestScoped
@Path("/me")
@Produces("text/html")
public class AccountController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @GET
    public String show() {
        models.put("page", pages.staff("me", "me.title"));
        return "account/me.jte";
    }
}

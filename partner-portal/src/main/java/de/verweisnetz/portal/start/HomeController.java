package de.verweisnetz.portal.start;

import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The start page after the login: what each role most likely wants next. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class HomeController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @GET
    public String show() {
        models.put("page", pages.staff("", "home.title"));
        return "start/home.jte";
    }
}

package de.verweisnetz.portal.exports;

import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The page that offers the whole directory as files. */
@Controller
@RequestScoped
@Path("exports")
@Produces("text/html")
public class ExportsController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @GET
    public String page() {
        Page page = pages.staff("directory", "exports.title");
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        models.put("page", page);
        return "exports/exports.jte";
    }
}

package de.verweisnetz.portal.keep.overview;

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

/** What there is to do for the directory. */
@Controller
@RequestScoped
@Path("/directory")
@Produces("text/html")
public class DirectoryController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @GET
    public String overview() {
        Page page = pages.staff("directory", "directory.title");
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        models.put("page", page);
        return "keep/directory.jte";
    }
}

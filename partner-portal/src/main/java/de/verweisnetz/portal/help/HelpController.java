package de.verweisnetz.portal.help;

import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;

/** The words of the portal and the sheets of the roles, on one page. */
@Controller
@RequestScoped
@Path("/help")
@Produces("text/html")
public class HelpController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @GET
    public String show() {
        Page page = pages.staff("help", "help.title");
        models.put("page", page);
        models.put("own", Guide.of(Objects.requireNonNull(page.member())));
        return "help/help.jte";
    }
}

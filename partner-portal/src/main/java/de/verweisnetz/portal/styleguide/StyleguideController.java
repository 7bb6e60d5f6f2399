package de.verweisnetz.portal.styleguide;

import de.verweisnetz.portal.api.Offer.Capacity;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.text.BusinessTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The living page of the portal's look; only where the node is for trying out. */
@Controller
@RequestScoped
@Path("/styleguide")
@Produces("text/html")
public class StyleguideController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.styleguide")
    boolean shown;

    @GET
    public String show() {
        if (!shown) {
            throw new NotFoundException();
        }
        Page page = pages.staff("", "style.title");
        models.put("page", page);
        Form form = Form.empty();
        form.reject("wrong", page.t().get("style.form.mistake"));
        models.put("form", form);
        models.put("now", BusinessTime.now());
        models.put("lights", lights());
        return "styleguide/styleguide.jte";
    }

    private static List<Capacity> lights() {
        return List.of(
                new Capacity("OPEN", BusinessTime.today().minusDays(2), null),
                new Capacity("FULL", BusinessTime.today().minusDays(9), 21),
                new Capacity("UNKNOWN", null, null));
    }
}

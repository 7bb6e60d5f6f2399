package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.PrivacyApi;
import de.verweisnetz.portal.layout.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Data for the records of processing activities, to read and to take along. */
@Controller
@RequestScoped
@Path("/processing-record")
@Produces("text/html")
public class ProcessingRecordController {
    @Inject
    Models models;

    @Inject
    Officers officers;

    @Inject
    PrivacyApi api;

    @GET
    public String show() {
        Page page = officers.page("record.title");
        models.put("page", page);
        models.put("record", api.processingRecord(page.language()));
        return "privacy/record.jte";
    }
}

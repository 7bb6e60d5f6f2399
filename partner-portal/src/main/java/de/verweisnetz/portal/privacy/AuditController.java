package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.PrivacyApi;
import de.verweisnetz.portal.api.Slice;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail: who did what to which thing, and how its chain stands. */
@Controller
@RequestScoped
@Path("/audit")
@Produces("text/html")
public class AuditController {
    @Inject
    Models models;

    @Inject
    Officers officers;

    @Inject
    PrivacyApi api;

    @Context
    UriInfo address;

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Page page = officers.page("audit.title");
        Form form = new Form(address.getQueryParameters());
        String filters = AuditFilters.query(form, page.t().get("audit.filter.wrong"));
        boolean wrong = form.isRejected();
        models.put("page", wrong ? page.withErrors() : page);
        models.put("form", form);
        models.put("chain", api.chain());
        models.put("entries", wrong ? new Slice<>(List.of(), null, 0, false) : api.audit(filters, cursor));
        models.put("address", "/app/audit?" + AuditFilters.kept(form));
        models.put("file", "/app/audit/file?" + AuditFilters.kept(form));
        models.put("later", cursor != null);
        return Response.status(wrong ? 422 : 200).entity("privacy/audit.jte").build();
    }
}

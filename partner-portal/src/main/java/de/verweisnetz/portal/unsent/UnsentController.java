package de.verweisnetz.portal.unsent;

import de.verweisnetz.portal.login.KeptForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Throws away a form that was not sent. */
@Controller
@RequestScoped
@Path("/unsent")
public class UnsentController {
    @Context
    HttpServletRequest request;

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(MultivaluedMap<String, String> values) {
        String page = KeptForm.waiting(request).map(KeptForm::page).orElse("/app");
        KeptForm.forget(request);
        return Response.seeOther(URI.create(page)).build();
    }
}

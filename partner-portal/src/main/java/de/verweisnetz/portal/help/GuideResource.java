package de.verweisnetz.portal.help;

import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The first steps of a role on one sheet of paper. */
@RequestScoped
@Path("/help/{role}.pdf")
public class GuideResource {
    @Inject
    Pages pages;

    @GET
    public Response draw(@PathParam("role") String role) {
        Guide guide = Guide.of(role).orElseThrow(NotFoundException::new);
        return Response.ok(GuideSheet.pdf(guide, pages.texts()), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"verweisnetz-" + guide.role() + ".pdf\"")
                .build();
    }
}

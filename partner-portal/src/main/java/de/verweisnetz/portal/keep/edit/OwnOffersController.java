package de.verweisnetz.portal.keep.edit;

import de.verweisnetz.portal.api.UpkeepApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The offers of a centre: confirm, capacity and closure in one click each. */
@Controller
@RequestScoped
@Path("/own-offers")
@Produces("text/html")
public class OwnOffersController {
    private static final List<String> LIGHTS = List.of("OPEN", "FULL", "UNKNOWN");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    UpkeepApi api;

    @GET
    public String list(@QueryParam("done") @Nullable String done, @QueryParam("cursor") @Nullable String cursor) {
        models.put("page", pages.staff("own-offers", "own.title"));
        models.put("done", done);
        models.put("offers", api.ownOffers(cursor));
        return "keep/edit/own.jte";
    }

    @POST
    @Path("{id}/capacity")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response capacity(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        String light = new Form(Map.copyOf(values)).value("light");
        if (!LIGHTS.contains(light)) {
            throw new BadRequestException();
        }
        api.setCapacity(id, light);
        return done("capacity");
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        String until = new Form(Map.copyOf(values)).value("until");
        try {
            api.close(id, until.isEmpty() ? null : LocalDate.parse(until));
        } catch (DateTimeParseException notADay) {
            throw new BadRequestException(notADay);
        }
        return done(until.isEmpty() ? "reopened" : "closed");
    }

    @POST
    @Path("{id}/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reopen(@PathParam("id") String id) {
        api.close(id, null);
        return done("reopened");
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        api.confirm(id, OnceKey.of(new Form(Map.copyOf(values))));
        return done("confirmed");
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/app/own-offers?done=" + what)).build();
    }
}

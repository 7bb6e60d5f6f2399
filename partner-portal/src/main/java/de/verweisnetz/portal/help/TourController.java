package de.verweisnetz.portal.help;

import de.verweisnetz.portal.login.CurrentMember;
import de.verweisnetz.portal.login.CurrentPreferences;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The first steps: ticked off one by one, put away, and called again. */
@RequestScoped
@Path("/tour")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TourController {
    @Inject
    CurrentPreferences preferences;

    @Inject
    CurrentMember member;

    @POST
    @Path("steps")
    public Response tick(@FormParam("step") @Nullable String step) {
        if (step == null || !Guide.isStep(step)) {
            throw new NotFoundException();
        }
        preferences.change(known -> known.ticking(step));
        boolean done = Guide.isDone(Guide.of(member.get()), preferences.get());
        return seeOther(done ? "/app?tour=done" : "/app#tour");
    }

    @POST
    @Path("closing")
    public Response close() {
        preferences.change(known -> known.closingTour());
        return seeOther("/app?tour=closed");
    }

    @POST
    @Path("opening")
    public Response open() {
        preferences.change(known -> known.openingTour());
        return seeOther("/app#tour");
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}

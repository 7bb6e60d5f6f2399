package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.Alternative;
import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.qr.QrPicture;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Other centres, when this one cannot help: she chooses one and gets a new code. */
@Controller
@RequestScoped
@Path("{token}/others")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class OthersController extends HerPage {
    @Inject
    ClientApi api;

    @POST
    @Path("chosen")
    public Response choose(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> {
            Form form = visit.form();
            if (!form.ticked("agree")) {
                desk.refuse("contact.agree-first");
                return page(visit);
            }
            var choice = new Alternative.Choice(
                    form.value("offer"),
                    form.value("notice"),
                    form.value("version"),
                    form.value("language"),
                    form.ticked("under16"));
            return desk.attempt(() -> chosen(visit, choice), "saved") ? "client/chosen.jte" : page(visit);
        });
    }

    private void chosen(Visit visit, Alternative.Choice choice) {
        var taken = api.chooseAlternative(visit.credential(), choice);
        models.put("taken", taken);
        models.put("qr", QrPicture.of(taken.code()));
    }

    @Override
    String page(Visit visit) {
        models.put("others", api.alternatives(visit.credential(), visit.t().language()));
        return "client/others.jte";
    }
}

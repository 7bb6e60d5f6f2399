package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.api.ClientReceipt;
import de.verweisnetz.portal.api.PublicApi;
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

/** She takes everything back: what follows, one button, and a receipt. */
@Controller
@RequestScoped
@Path("{token}/withdraw")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WithdrawalController extends HerPage {
    @Inject
    PublicApi pages;

    @Inject
    ClientApi api;

    /** What would follow; whoever has taken it back before gets the receipt again. */
    @Override
    String page(Visit visit) {
        var page = pages.clientPage(visit.credential());
        if (page.withdrawnAt() != null) {
            return receipt(api.clientReceipt(visit.credential()));
        }
        models.put("view", ClientView.of(page));
        return "client/withdraw.jte";
    }

    @POST
    @Path("confirmed")
    public Response withdraw(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, visit -> receipt(api.withdrawAsClient(visit.credential())));
    }

    private String receipt(ClientReceipt receipt) {
        models.put("receipt", receipt);
        return "client/receipt.jte";
    }
}

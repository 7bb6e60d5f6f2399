package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.api.ClientReceipt;
import de.verweisnetz.portal.api.PublicApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** She takes everything back: what follows, one button, and a receipt. */
@Controller
@RequestScoped
@Path("{token}/withdraw")
@Produces("text/html")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WithdrawalController {
    @Inject
    Models models;

    @Inject
    Desk desk;

    @HeaderParam("Accept-Language")
    @Nullable
    String accepted;

    @Inject
    PublicApi pages;

    @Inject
    ClientApi api;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String neutral(@PathParam("token") String token, @QueryParam("lang") @Nullable String lang) {
        return desk.neutral("/v/" + token + "/withdraw", lang, accepted);
    }

    /** What would follow; whoever has taken it back before gets the receipt again. */
    @POST
    public Response ask(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> {
            var page = pages.clientPage(visit.credential());
            if (page.withdrawnAt() != null) {
                return receipt(api.clientReceipt(visit.credential()));
            }
            models.put("view", ClientView.of(page));
            return "client/withdraw.jte";
        });
    }

    @POST
    @Path("confirmed")
    public Response withdraw(
            @PathParam("token") String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang) {
        Visit visit = desk.visit(token, code, lang, accepted);
        return desk.serve(() -> receipt(api.withdrawAsClient(visit.credential())));
    }

    private String receipt(ClientReceipt receipt) {
        models.put("receipt", receipt);
        return "client/receipt.jte";
    }
}

package de.verweisnetz.portal.keys;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.KeyApi;
import de.verweisnetz.portal.api.NewOrganisationKey;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows an organisation its keys; its managers replace them, bring their own and say when one is lost. */
@Controller
@RequestScoped
@Path("/organisation/keys")
@Produces("text/html")
public class KeysController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 404, 409, 422);

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    KeyApi api;

    @GET
    public Response list(@QueryParam("done") @Nullable String done) {
        return show(Form.empty(), done, 200);
    }

    /** The node makes a new key and looks after it. */
    @POST
    @Path("node")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        return replace(form, new NewOrganisationKey("NODE", null, form.optional("replaces")));
    }

    /** The organisation brings the public half of a key of its own. */
    @POST
    @Path("external")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        Optional<JsonNode> key = PublicKeyForm.read(form, pages.texts());
        return key.isEmpty()
                ? show(PublicKeyForm.presentable(form), null, 422)
                : replace(form, new NewOrganisationKey("EXTERNAL", key.get(), form.optional("replaces")));
    }

    @POST
    @Path("{id}/loss")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reportLoss(@PathParam("id") String id, MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        return send(form, "key-lost", () -> api.reportLoss(OnceKey.of(form), id));
    }

    private Response replace(Form form, NewOrganisationKey with) {
        return send(form, "key", () -> api.replace(OnceKey.of(form), with));
    }

    private Response send(Form form, String done, Runnable call) {
        try {
            call.run();
            return Response.seeOther(URI.create("/app/organisation/keys?done=" + done))
                    .build();
        } catch (ApiProblem refused) {
            if (!EXPLAINED.contains(refused.status())) {
                throw refused;
            }
            form.reject(
                    refused.problem(), pointer -> pointer.startsWith("/jwk") ? PublicKeyForm.FIELD : "", pages.texts());
            return show(PublicKeyForm.presentable(form), null, refused.status());
        }
    }

    private Response show(Form form, @Nullable String done, int status) {
        Page page = pages.staff("keys", "keys.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("keys", api.keys());
        models.put("done", done);
        return Response.status(status).entity("keys/keys.jte").build();
    }
}

package de.verweisnetz.portal.find;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.DirectoryApi;
import de.verweisnetz.portal.api.InformationApi;
import de.verweisnetz.portal.api.Suggestion;
import de.verweisnetz.portal.api.SuggestionsState;
import de.verweisnetz.portal.form.Form;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a pasted post may be about. The text is in the post of the form and in its answer, and nowhere else. */
@Controller
@RequestScoped
@Path("find")
@Produces("text/html")
public class FindController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 413, 422);

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    DirectoryApi api;

    @Inject
    InformationApi information;

    @GET
    public Response form() {
        return show(Form.empty(), api.suggestionsState(), null, 200);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response suggest(MultivaluedMap<String, String> values) {
        Form form = new Form(Map.copyOf(values));
        SuggestionsState state = api.suggestionsState();
        if (!state.enabled()) {
            return show(Form.empty(), state, null, 403);
        }
        String text = form.value("text");
        if (text.isEmpty()) {
            form.reject("text", pages.texts().get("find.text.wrong"));
        } else if (text.length() > state.maxCharacters()) {
            form.reject("text", pages.texts().get("find.text.long", "most", state.maxCharacters()));
        }
        if (form.isRejected()) {
            return show(form, state, null, 422);
        }
        try {
            return show(form, state, api.suggest(text), 200);
        } catch (ApiProblem refused) {
            if (!EXPLAINED.contains(refused.status())) {
                throw refused;
            }
            form.reject(refused.problem(), pointer -> "text", pages.texts());
            return show(form, state, null, 422);
        }
    }

    private Response show(Form form, SuggestionsState state, @Nullable Suggestion suggestion, int status) {
        Page page = pages.staff("search", "find.title");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("state", state);
        models.put("suggestion", suggestion);
        models.put("correction", suggestion == null ? null : correction(suggestion));
        return Response.status(status).entity("find/find.jte").build();
    }

    private Correction correction(Suggestion suggestion) {
        String language =
                suggestion.language() == null ? null : suggestion.language().code();
        List<String> topics =
                suggestion.topics().stream().map(Suggestion.Topic::code).toList();
        return Correction.of(information.cards(topics, language == null ? "de" : language), language);
    }
}

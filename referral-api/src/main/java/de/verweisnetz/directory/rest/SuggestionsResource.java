package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.SuggestionRequest;
import de.verweisnetz.directory.Suggestions;
import de.verweisnetz.directory.SuggestionsState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What pasted posts may be about. */
@RequestScoped
@Path("v1/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SuggestionsResource {
    @Inject
    private Suggestions suggestions;

    @GET
    public SuggestionsState state() {
        return suggestions.state();
    }

    /** POST, because the text must not stand in an address; it creates nothing. */
    @POST
    public Response suggest(@NotNull @Valid SuggestionRequest post) {
        return Response.ok(suggestions.of(post))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

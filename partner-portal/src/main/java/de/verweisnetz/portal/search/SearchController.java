package de.verweisnetz.portal.search;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.DirectoryApi;
import de.verweisnetz.portal.api.OfferPage;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.map.OfferMap;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Search of the directory. */
@Controller
@RequestScoped
@Path("search")
@Produces("text/html")
public class SearchController {
    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    DirectoryApi api;

    @Inject
    LastSearch last;

    @Inject
    MapSettings maps;

    @Context
    UriInfo address;

    @GET
    public Response search(@QueryParam("cursor") @Nullable String cursor) {
        Form form = SearchForm.read(address.getQueryParameters());
        boolean asked = SearchForm.isAsked(form);
        if (!asked && !address.getQueryParameters().containsKey("reset") && last.isTakenUp()) {
            return Response.seeOther(URI.create("/app/search?" + last.query())).build();
        }
        Page page = pages.staff("search", "search.title");
        @Nullable OfferPage hits = null;
        if (asked && SearchForm.isSound(form, page.t())) {
            hits = find(form, cursor, page);
        }
        last.remember(asked ? SearchForm.query(form) : "");
        models.put("page", form.isRejected() ? page.withErrors() : page);
        models.put("form", form);
        models.put("shown", SearchForm.withPlaceShown(form));
        models.put("hits", hits);
        models.put("map", SearchForm.showsMap(form) && hits != null ? draw(form, hits) : null);
        models.put("query", SearchForm.query(form));
        models.put("sendQuery", last.carriedIntoSending());
        return Response.status(form.isRejected() ? 422 : 200)
                .entity("search/search.jte")
                .build();
    }

    /** The map shows the best hits, whichever page of them the list is at. */
    private @Nullable MapScreen draw(Form form, OfferPage hits) {
        if (hits.items().isEmpty()) {
            return null;
        }
        OfferMap map = OfferMap.of(api.best(SearchForm.apiQuery(form)), maps.tiles());
        String spot = Objects.requireNonNullElse(address.getQueryParameters().getFirst("spot"), "");
        return new MapScreen(map, SearchForm.query(form), spot, maps.attribution());
    }

    private @Nullable OfferPage find(Form form, @Nullable String cursor, Page page) {
        try {
            return api.search(SearchForm.apiQuery(form), cursor);
        } catch (ApiProblem refused) {
            if (refused.status() != 400 && refused.status() != 422) {
                throw refused;
            }
            form.reject(refused.problem(), SearchForm::field, page.t());
            return null;
        }
    }
}

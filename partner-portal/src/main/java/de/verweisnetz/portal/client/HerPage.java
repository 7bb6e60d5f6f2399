package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ApiProblem;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** One of her pages: who opens its address sees a button and nothing else; the button brings the token, and shows the page. */
@Controller
public abstract class HerPage {
    /** What the page is for is not there for her now: the code is none, or it stands otherwise. */
    private static final List<Integer> NOT_NOW = List.of(404, 409);

    @Inject
    Models models;

    @Inject
    Desk desk;

    @Inject
    Overview overview;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String neutral() {
        return desk.neutral();
    }

    @POST
    public Response show(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return serve(token, body, this::page);
    }

    /** Draws a page, or says on her first one that it is not there for her code now; only that one knows whether the code is. */
    Response serve(String token, MultivaluedMap<String, String> body, Function<Visit, String> page) {
        return desk.serve(token, body, visit -> {
            try {
                return page.apply(visit);
            } catch (ApiProblem refused) {
                if (!NOT_NOW.contains(refused.status())) {
                    throw refused;
                }
                desk.refuse("problem.not-there");
                return overview.draw(visit);
            }
        });
    }

    /** Draws it: the name of its template. */
    abstract String page(Visit visit);
}

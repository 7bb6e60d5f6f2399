package de.verweisnetz.portal.client;

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

/** One of her pages: who opens its address sees a button and nothing else; the button brings the token, and shows the page. */
@Controller
public abstract class HerPage {
    @Inject
    Models models;

    @Inject
    Desk desk;

    @GET
    @Consumes(MediaType.WILDCARD)
    public String neutral() {
        return desk.neutral();
    }

    @POST
    public Response show(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return desk.serve(token, body, this::page);
    }

    /** Draws it: the name of its template. */
    abstract String page(Visit visit);
}

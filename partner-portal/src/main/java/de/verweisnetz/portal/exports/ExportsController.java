package de.verweisnetz.portal.exports;

import de.verweisnetz.portal.api.DirectoryApi;
import de.verweisnetz.portal.api.Download;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;

/** Files of the directory: handed through from the API as they come, for the browser has no token of its own. */
@RequestScoped
@Path("exports")
public class ExportsController {
    private static final Set<String> OWN = Set.of("format", "all", "lang");

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    DirectoryApi api;

    @Context
    UriInfo address;

    @GET
    @Controller
    @Produces("text/html")
    public String page() {
        Page page = pages.staff("search", "exports.title");
        if (!page.is("coordinator")) {
            throw new ForbiddenException();
        }
        models.put("page", page);
        return "exports/exports.jte";
    }

    @GET
    @Path("offers")
    public Response offers(@QueryParam("format") @DefaultValue("") String format) {
        return file(api.exportOffers(filters(address.getQueryParameters()), format));
    }

    @GET
    @Path("directory")
    public Response directory(@QueryParam("format") @DefaultValue("") String format) {
        return file(api.exportDirectory(format));
    }

    /** The filters of the search; the API knows which there are. */
    static String filters(MultivaluedMap<String, String> query) {
        return query.entrySet().stream()
                .filter(parameter -> !OWN.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> Page.encode(parameter.getKey()) + "=" + Page.encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static Response file(Download download) {
        StreamingOutput body = download::sendTo;
        return Response.ok(body, download.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.disposition())
                .build();
    }
}

package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.DirectoryExports;
import de.verweisnetz.directory.ExportContent;
import de.verweisnetz.directory.ExportForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Files of the directory, sent while they are made. */
@RequestScoped
@Path("v1/exports")
public class ExportsResource {
    private static final String FORMAT = "format";

    @Inject
    private DirectoryExports exports;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @GET
    @Path("offers")
    public Response offers(
            @Valid @BeanParam OfferSearchParameters parameters,
            @QueryParam(FORMAT) @NotNull @Pattern(regexp = "json|ndjson|datapackage|csv|xlsx") String format) {
        var form = ExportForm.of(format);
        var query = parameters.query(null, false, 1, null);
        return file(form, "offers", exports.offers(query, filters(), form, language()));
    }

    @GET
    @Path("directory")
    public Response directory(@QueryParam(FORMAT) @NotNull @Pattern(regexp = "json|ndjson|datapackage") String format) {
        var form = ExportForm.of(format);
        return file(form, "directory", exports.directory(form));
    }

    private Set<String> filters() {
        var names = new TreeSet<>(uri.getQueryParameters().keySet());
        names.remove(FORMAT);
        return names;
    }

    private Locale language() {
        var first = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("de"))
                .findFirst();
        return first.filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static Response file(ExportForm form, String name, ExportContent content) {
        StreamingOutput body = content::writeTo;
        return Response.ok(body, form.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + form.extension() + "\"")
                .build();
    }
}

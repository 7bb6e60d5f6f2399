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
import java.util.Locale;

/** Files of the directory, sent while they are made. */
@RequestScoped
@Path("v1/exports")
public class ExportsResource {
    @Inject
    private DirectoryExports exports;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("offers")
    public Response offers(
            @Valid @BeanParam OfferSearchParameters parameters,
            @QueryParam("format") @NotNull @Pattern(regexp = "json|ndjson|datapackage|csv|xlsx") String format) {
        var form = ExportForm.of(format);
        return file(form, "offers", exports.offers(parameters.query(false, 1, null), form, language()));
    }

    @GET
    @Path("directory")
    public Response directory(
            @QueryParam("format") @NotNull @Pattern(regexp = "json|ndjson|datapackage") String format) {
        var form = ExportForm.of(format);
        return file(form, "directory", exports.directory(form));
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

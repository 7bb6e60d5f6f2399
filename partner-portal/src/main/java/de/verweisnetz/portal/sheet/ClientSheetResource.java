package de.verweisnetz.portal.sheet;

import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.api.ClientPage;
import de.verweisnetz.portal.api.PublicApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheet for the client herself; her token or code stands in the form, never in the address. */
@RequestScoped
@Path("/pdf")
public class ClientSheetResource {
    @Inject
    PublicApi api;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draw(
            @FormParam("token") @Nullable String token,
            @FormParam("code") @Nullable String code,
            @FormParam("lang") @Nullable String lang) {
        ClientPage page = api.clientPage(new ClientCredential(token, token == null ? code : null));
        return answer(Sheet.of(page), Objects.requireNonNullElse(lang, page.language()));
    }

    /** A sheet to keep; nothing when the code is of no more use. */
    static Response answer(Optional<Sheet> sheet, String language) {
        byte[] pdf = CodeSheet.pdf(sheet.orElseThrow(NotFoundException::new), language);
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"code.pdf\"")
                .build();
    }
}

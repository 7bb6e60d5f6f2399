package de.verweisnetz.portal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.verweisnetz.portal.api.ClientApi;
import de.verweisnetz.portal.api.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Files for a client to keep; her token or code stands in the form. */
@RequestScoped
@Path("{token}/file")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DownloadResource {
    @Inject
    Desk desk;

    @Inject
    ClientApi api;

    /** Everything held on her code. */
    @POST
    @Path("data")
    public Response data(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return file("data.json", api.everythingHeld(desk.visit(token, body).credential()));
    }

    /** That she took everything back; signed, where the node can sign. */
    @POST
    @Path("receipt")
    public Response receipt(@PathParam("token") String token, MultivaluedMap<String, String> body) {
        return file("receipt.json", api.clientReceipt(desk.visit(token, body).credential()));
    }

    private static Response file(String name, Object content) {
        try {
            String text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content);
            return Response.ok(text, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .build();
        } catch (JsonProcessingException oneOfOurOwn) {
            throw new IllegalStateException(oneOfOurOwn);
        }
    }
}

package de.verweisnetz.portal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The paths of the API that anybody may call; no session is touched on the way. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface PublicCalls {
    @POST
    @Path("client-page")
    ClientPage clientPage(ClientCredential credential);

    @GET
    @Path("code-lists")
    Map<String, List<Code>> codeLists();
}

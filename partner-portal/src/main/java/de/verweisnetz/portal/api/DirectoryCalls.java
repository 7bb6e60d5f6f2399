package de.verweisnetz.portal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The paths of the API with which people find offers and say what is wrong with them. */
@RegisterRestClient(configKey = "referral-api")
@RegisterProvider(value = Json.class, priority = 100)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(CallerToken.class)
@RegisterProvider(CallerLanguage.class)
@Path("/v1")
@Produces("application/json")
@Consumes("application/json")
interface DirectoryCalls {
    @GET
    @Path("offers/{id}/confidence")
    Confidence confidence(@PathParam("id") String id);

    @POST
    @Path("offers/{id}/reports")
    void report(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, OfferReport report);

    @POST
    @Path("edit-suggestions")
    void suggestEdit(@HeaderParam("Idempotency-Key") String key, EditRemark remark);

    @GET
    @Path("information-sources")
    InformationPage information(
            @QueryParam("topic") String topic, @QueryParam("state") String state, @QueryParam("limit") int limit);

    @GET
    @Path("suggestions")
    SuggestionsState suggestionsState();

    @POST
    @Path("suggestions")
    Suggestion suggest(PastedText text);
}

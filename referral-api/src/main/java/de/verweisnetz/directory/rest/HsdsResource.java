package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.HsdsProfile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the public directory in the Human Services Data Specification begins. */
@Compressed
@RequestScoped
@Path("hsds")
@Produces("application/json")
public class HsdsResource {
    @Inject
    private HsdsAnswers answers;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    @GET
    public Response base() {
        return answers.fixed(
                Map.of(
                        "version",
                        "3.1",
                        "profile",
                        HsdsProfileResource.address(publicUrl, HsdsProfile.VERSION),
                        "openapi_url",
                        publicUrl + "/openapi"),
                "application/json");
    }
}

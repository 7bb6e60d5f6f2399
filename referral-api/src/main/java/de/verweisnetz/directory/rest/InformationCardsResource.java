package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.InformationCard;
import de.verweisnetz.directory.TrustedInformation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Trusted information to answer with. */
@RequestScoped
@Path("v1/information-cards")
@Produces(MediaType.APPLICATION_JSON)
public class InformationCardsResource {
    @Inject
    private TrustedInformation information;

    @GET
    public Cards find(
            @QueryParam("topic") @Size(min = 1, max = 10) List<String> topics,
            @QueryParam("language") @NotNull @Nullable String language) {
        return new Cards(information.cards(topics, Objects.requireNonNull(language)));
    }

    record Cards(List<InformationCard> items) {}
}

package de.verweisnetz.referral.rest;

import de.verweisnetz.referral.ConsentCatalogue;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.ConsentText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts clients are asked with. */
@RequestScoped
@Path("v1/consent-texts")
public class ConsentTextsResource {
    @Inject
    private ConsentCatalogue catalogue;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, List<ConsentText>> newest(
            @QueryParam("language") @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
            @QueryParam("purpose")
                    @Pattern(regexp = "NOTICE|FORWARD|FEEDBACK|SPECIAL_CATEGORY|SECRECY_RELEASE")
                    @Nullable
                    String purpose,
            @QueryParam("offer_id") @Nullable UUID offer,
            @QueryParam("grade") @DefaultValue("CODE") @Pattern(regexp = "CODE|WARM") String grade) {
        return Map.of("items", catalogue.newest(language, purpose, offer, ConsentScope.valueOf(grade)));
    }
}

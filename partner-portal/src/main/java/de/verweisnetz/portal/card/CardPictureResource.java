package de.verweisnetz.portal.card;

import de.verweisnetz.portal.api.Card;
import de.verweisnetz.portal.api.CardApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The picture of a card, for chats that show one beside a link; there is one as long as there is the page. */
@RequestScoped
@Path("/{key}/card.png")
@Produces("image/png")
public class CardPictureResource {
    /** Not longer: a centre may close, or its address become secret. */
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    @Inject
    CardApi api;

    @Inject
    CardPictures pictures;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    String publicUrl;

    @GET
    public Response draw(@PathParam("key") String key, @QueryParam("lang") @Nullable String lang) {
        String chosen = CardController.known(lang);
        Card card = api.card(CardController.written(key), chosen);
        byte[] picture =
                pictures.of(card, chosen == null ? card.language() : chosen, CardController.address(publicUrl, card));
        return Response.ok(picture).header("Cache-Control", FOR_AN_HOUR).build();
    }
}

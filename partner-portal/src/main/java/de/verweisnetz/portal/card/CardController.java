package de.verweisnetz.portal.card;

import de.verweisnetz.portal.api.Card;
import de.verweisnetz.portal.api.CardApi;
import de.verweisnetz.portal.api.TakenCode;
import de.verweisnetz.portal.qr.QrPicture;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The page of a card: an address for everybody, and a button with which a reader takes a code. */
@Controller
@RequestScoped
@Path("/{key}")
@Produces("text/html")
public class CardController {
    @Inject
    Models models;

    @Inject
    CardApi api;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    String publicUrl;

    @GET
    public String show(@PathParam("key") String key, @QueryParam("lang") @Nullable String lang) {
        String chosen = known(lang);
        Card card = api.card(written(key), chosen);
        models.put("t", CardTexts.in(chosen == null ? card.language() : chosen));
        models.put("card", card);
        models.put("address", address(publicUrl, card));
        models.put("once", UUID.randomUUID().toString());
        return "card/card.jte";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String take(
            @PathParam("key") String key,
            @FormParam("lang") @Nullable String lang,
            @FormParam("once") @Nullable String once,
            @FormParam("notice") @Nullable String notice) {
        Texts t = CardTexts.in(lang == null ? "en" : lang);
        if (once == null || notice == null) {
            throw new NotFoundException();
        }
        TakenCode taken = api.takeCode(written(key), once, t.language(), notice);
        models.put("t", t);
        models.put("taken", taken);
        models.put("qr", QrPicture.of(taken.code()));
        return "card/taken.jte";
    }

    static @Nullable String known(@Nullable String language) {
        return language != null && CardTexts.LANGUAGES.contains(language) ? language : null;
    }

    /** The whole address, as programs that show a link's picture ask for it. */
    static String address(String publicUrl, Card card) {
        return publicUrl + "/k/" + card.key();
    }

    /** As it is typed from paper. */
    static String written(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}

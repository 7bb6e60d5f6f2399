package de.verweisnetz.portal.code;

import de.verweisnetz.portal.api.ConsentApi;
import de.verweisnetz.portal.api.UpkeepApi;
import de.verweisnetz.portal.codes.Labels.Option;
import de.verweisnetz.portal.consent.Need;
import de.verweisnetz.portal.consent.Questions;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page on which a client with another centre's code agrees to go on here. */
@RequestScoped
class ElsewherePage {
    /** What the API says of such a code. */
    static final String PROBLEM = "code-of-another-centre";

    /** Her topics are not known here before she goes on. */
    static final Need NEED = Need.elsewhere(true);

    @Inject
    Models models;

    @Inject
    Pages pages;

    @Inject
    ConsentApi consents;

    @Inject
    UpkeepApi upkeep;

    Response show(Form form, int status) {
        Page page = pages.staff("code", "elsewhere.title");
        List<Option> offers = upkeep.ownOffers(null).items().stream()
                .map(offer -> new Option(
                        offer.id(), offer.city() == null ? offer.name() : offer.name() + ", " + offer.city()))
                .toList();
        Form chosen = form.value("offer").isEmpty() && offers.size() == 1
                ? form.with("offer", offers.get(0).code())
                : form;
        models.put("page", chosen.isRejected() ? page.withErrors() : page);
        models.put("form", chosen);
        models.put("key", OnceKey.fresh());
        models.put("offers", offers);
        models.put("questions", questions(chosen));
        return Response.status(status).entity("code/elsewhere.jte").build();
    }

    /** Nothing while it is open for what, or in which language, she is asked. */
    private @Nullable Questions questions(Form form) {
        String language = form.value("language");
        String offer = form.value("offer");
        if (!language.matches("[a-z]{2,3}") || !offer.matches("[0-9a-fA-F-]{36}")) {
            return null;
        }
        return Questions.of(language, offer, NEED, consents);
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.SentForm;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What all pages of a client have in common: her language, her credential, and words for what does not work. */
@RequestScoped
class Desk {
    /** In place of the token where the form carries the code: no token is as short. */
    static final String BY_CODE = "code";

    private static final List<Integer> UNKNOWN = List.of(400, 404, 410, 422);
    private static final Map<String, String> WORDS = Map.of(
            "appointment-changed", "problem.changed",
            "consent-rule", "under16.text",
            "consent-known", "saved",
            "consent-missing", "contact.agree-first",
            "client-data-rule", "contact.wrong",
            "referral-restricted", "lock.first",
            "project-ended", "problem.ended");

    @Inject
    Models models;

    @Inject
    SentForm sent;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-phone")
    Optional<String> phone;

    /** Before anything is shown: a button. Whoever fetches the address learns nothing. */
    String neutral() {
        models.put("t", texts(asked()));
        models.put("path", sent.address());
        return "client/neutral.jte";
    }

    /** Draws a page for whoever comes with a link, or with the code in the form; what leads nowhere looks always the same. */
    Response serve(String token, MultivaluedMap<String, String> body, Function<Visit, String> page) {
        Visit visit = visit(token, body);
        return serve(() -> page.apply(visit));
    }

    /** The same for a page that needs neither. */
    Response serve(Supplier<String> page) {
        try {
            return Response.ok(page.get()).build();
        } catch (ApiProblem refused) {
            if (!UNKNOWN.contains(refused.status())) {
                throw refused;
            }
            models.put("successor", refused.problem().successor());
            models.put("phone", phone.orElse(null));
            return Response.status(404).entity("client/unknown.jte").build();
        }
    }

    /** Who comes, for what is no page. */
    Visit visit(String token, MultivaluedMap<String, String> body) {
        Form form = form(body);
        boolean typed = token.equals(BY_CODE);
        String entered = form.value("code");
        var visit = new Visit(
                texts(form),
                typed ? new ClientCredential(null, entered) : new ClientCredential(token, null),
                "/v/" + token,
                typed ? entered : null,
                phone.orElse(null),
                form);
        models.put("t", visit.t());
        models.put("v", visit);
        return visit;
    }

    Form form(MultivaluedMap<String, String> body) {
        return sent.get(body);
    }

    /** What stands in the address of a page that is only looked at. */
    Form asked() {
        return sent.get();
    }

    /** In the language that she chose, or else one of her browser's. */
    Texts texts(Form form) {
        String chosen = form.value("lang");
        String language = ClientController.LANGUAGES.contains(chosen)
                ? chosen
                : CurrentLanguage.preferred(sent.languages(), ClientController.LANGUAGES);
        return new Texts(Bundle.of("client", language));
    }

    /** Does something, and leaves the words for how that went; answers whether it was done. */
    boolean attempt(Runnable action, String done) {
        try {
            action.run();
            models.put("notice", new Notice(done, true));
            return true;
        } catch (ApiProblem refused) {
            String code = Objects.requireNonNullElse(refused.problem().code(), "");
            boolean hers = refused.status() == 409 || refused.status() == 422 && !code.equals("code-mistyped");
            if (!hers) {
                throw refused;
            }
            String words = WORDS.getOrDefault(code, "problem.other");
            models.put("notice", new Notice(words, words.equals("saved")));
            return false;
        }
    }

    /** Does something with what she chose, or says that it could not be done. */
    void attempt(Optional<String> chosen, Consumer<String> action, String done) {
        chosen.ifPresentOrElse(choice -> attempt(() -> action.accept(choice), done), () -> refuse("problem.other"));
    }

    /** Enters her yes; that she has said it before, with Back or in another window, is no hindrance. */
    static void agree(Runnable yes) {
        try {
            yes.run();
        } catch (ApiProblem refused) {
            if (!"consent-known".equals(refused.problem().code())) {
                throw refused;
            }
        }
    }

    /** Something in the form cannot be understood. */
    void refuse(String words) {
        models.put("notice", new Notice(words, false));
    }
}

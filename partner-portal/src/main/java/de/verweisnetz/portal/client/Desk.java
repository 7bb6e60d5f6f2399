package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

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
            "project-ended", "problem.ended");

    @Inject
    Models models;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.operator-phone")
    Optional<String> phone;

    /**
     * She comes with a link, or with the code in the form.
     *
     * @param lang that she chose
     * @param accepted languages of her browser
     */
    Visit visit(String token, @Nullable String code, @Nullable String lang, @Nullable String accepted) {
        boolean typed = token.equals(BY_CODE);
        String entered = Objects.requireNonNullElse(code, "").strip();
        var visit = new Visit(
                texts(lang, accepted),
                typed ? new ClientCredential(null, entered) : new ClientCredential(token, null),
                "/v/" + token,
                typed ? entered : null,
                phone.orElse(null));
        models.put("t", visit.t());
        models.put("v", visit);
        return visit;
    }

    Texts texts(@Nullable String lang, @Nullable String accepted) {
        String language = lang != null && ClientController.LANGUAGES.contains(lang)
                ? lang
                : CurrentLanguage.preferred(accepted, ClientController.LANGUAGES);
        return new Texts(Bundle.of("client", language));
    }

    /** Before anything is shown: a button. Whoever fetches the address learns nothing. */
    String neutral(String path, @Nullable String lang, @Nullable String accepted) {
        models.put("t", texts(lang, accepted));
        models.put("path", path);
        return "client/neutral.jte";
    }

    /** Draws a page from what the API tells; what leads nowhere looks always the same. */
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

    /** Something in the form cannot be understood. */
    void refuse(String words) {
        models.put("notice", new Notice(words, false));
    }
}

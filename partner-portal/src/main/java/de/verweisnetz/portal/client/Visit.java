package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on her page: in which language, and with what.
 *
 * @param address of her page: with the token, or the one where the form carries the code
 * @param code that she typed; null where the address has the token
 * @param phone of those who run this node; null where nobody entered it
 * @param form that she sent
 */
public record Visit(
        Texts t,
        ClientCredential credential,
        String address,
        @Nullable String code,
        @Nullable String phone,
        Form form) {
    /** Which of these she chose; nothing where a form says something else, for nothing may be done that she did not choose. */
    Optional<String> chosen(String field, List<String> among) {
        return Optional.of(form.value(field)).filter(among::contains);
    }
}

package de.verweisnetz.portal.client;

import de.verweisnetz.portal.api.ClientCredential;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
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
        Form form) {}

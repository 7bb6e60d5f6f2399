package de.verweisnetz.portal.api;

import de.verweisnetz.portal.text.CurrentLanguage;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Asks the API to explain problems in the language of the screen. */
public class CallerLanguage implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        String language = CDI.current().select(CurrentLanguage.class).get().staff();
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
    }
}

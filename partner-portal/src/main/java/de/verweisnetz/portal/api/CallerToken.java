package de.verweisnetz.portal.api;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Calls the API in the name of the person before the screen. */
public class CallerToken implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        OpenIdContext login = CDI.current().select(OpenIdContext.class).get();
        request.getHeaders()
                .putSingle(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + login.getAccessToken().getToken());
    }
}

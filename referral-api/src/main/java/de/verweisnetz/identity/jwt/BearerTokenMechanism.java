package de.verweisnetz.identity.jwt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The one way in: a bearer token in the Authorization header.
 *
 * <p>A token that fails a check is marked, and the REST layer answers 401 as a problem; a request without
 * one goes on as nobody.
 */
@ApplicationScoped
public class BearerTokenMechanism implements HttpAuthenticationMechanism {
    /** Request attribute: there was a token, and it failed. */
    public static final String INVALID = "de.verweisnetz.invalid-token";

    private static final String SCHEME = "Bearer ";

    @Inject
    private VerifiedTokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return context.doNothing();
        }
        if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            var token = tokens.find(header.substring(SCHEME.length()).trim());
            if (token.isPresent()) {
                return context.notifyContainerAboutLogin(token.get(), Set.of());
            }
        }
        request.setAttribute(INVALID, true);
        return context.doNothing();
    }

    /** The caller's token for whoever prefers MicroProfile's view of it. */
    @Produces
    @RequestScoped
    JsonWebToken token(SecurityContext security) {
        return security.getCallerPrincipal() instanceof JsonWebToken token ? token : new NoToken();
    }
}

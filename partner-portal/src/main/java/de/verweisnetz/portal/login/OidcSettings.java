package de.verweisnetz.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Login by the OIDC code flow; the tokens stay in the server's session. Roles are never read from them. */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidcSettings.issuer}",
        clientId = "${oidcSettings.clientId}",
        clientSecret = "${oidcSettings.clientSecret}",
        redirectURI = "${oidcSettings.redirectUri}",
        scope = {"openid", "profile"},
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username"),
        logout = @LogoutDefinition(notifyProvider = true, redirectURI = "${oidcSettings.afterLogoutUri}"),
        tokenAutoRefresh = true,
        useSession = true)
@Named
@ApplicationScoped
public class OidcSettings {
    @Inject
    @ConfigProperty(name = "verweisnetz.oidc.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.client-id")
    String clientId;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.client-secret")
    String clientSecret;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    String publicUrl;

    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public String getRedirectUri() {
        return publicUrl + "/callback";
    }

    public String getAfterLogoutUri() {
        return publicUrl + "/";
    }
}

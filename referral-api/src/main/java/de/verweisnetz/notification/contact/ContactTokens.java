package de.verweisnetz.notification.contact;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens by which members confirm addresses: made of the request with the node's key, and stored as a keyed hash only. */
@ApplicationScoped
public class ContactTokens {
    private static final int BYTES = 16;
    private static final String TOKEN = "mail-confirmation-token";
    private static final String REQUEST = "mail-confirmation";

    @Inject
    private NodeKeys keys;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    public String address(UUID request) {
        return publicUrl + "/m/" + token(request);
    }

    byte[] fingerprintOf(UUID request) {
        return fingerprint(token(request));
    }

    byte[] fingerprint(String token) {
        return keys.fingerprint(REQUEST, token);
    }

    private String token(UUID request) {
        var bytes = Arrays.copyOf(keys.fingerprint(TOKEN, request.toString()), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

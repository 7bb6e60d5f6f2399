package de.verweisnetz.referral.answermode;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tokens of links: 128 bits made of the link's id with the node's key, so that nothing but a keyed hash of them is stored
 * and a mail that is sent again holds the same link.
 */
@ApplicationScoped
public class AnswerTokens {
    private static final int BYTES = 16;
    private static final String TOKEN = "answer-link-token";
    private static final String LINK = "answer-link";

    @Inject
    private NodeKeys keys;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    /** What the mail leads to. */
    public String address(UUID link) {
        return publicUrl + "/r/" + token(link);
    }

    byte[] fingerprintOf(UUID link) {
        return fingerprint(token(link));
    }

    byte[] fingerprint(String token) {
        return keys.fingerprint(LINK, token);
    }

    private String token(UUID link) {
        var bytes = Arrays.copyOf(keys.fingerprint(TOKEN, link.toString()), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package de.verweisnetz.portal.keep.imports;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** Proves that an upload comes from our own form: the guard of the other forms cannot look into files. */
final class UploadToken {
    /** Name of the hidden field. */
    static final String FIELD = "upload_token";

    private static final String ATTRIBUTE = "upload-token";

    private UploadToken() {}

    static String in(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof String token) {
            return token;
        }
        String token = UUID.randomUUID().toString();
        session.setAttribute(ATTRIBUTE, token);
        return token;
    }

    static boolean fits(HttpSession session, String sent) {
        return session.getAttribute(ATTRIBUTE) instanceof String token
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}

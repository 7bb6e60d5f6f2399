package de.verweisnetz.platform.idempotency;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One intent of one caller.
 *
 * @param route which operation, with the id it works on
 * @param key the client's own key
 * @param requestHash SHA-256 over what was asked
 */
public record IdempotencyKey(String route, String key, byte[] requestHash) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,100}");
    private static final String HEADER = "Idempotency-Key";

    /** Reads the header; a problem when it is missing or has the wrong shape. */
    public static IdempotencyKey of(String route, @Nullable String header, Object request) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(CommonProblem.HEADER_REQUIRED, FieldError.parameter(HEADER, "required"));
        }
        if (!SHAPE.matcher(header).matches()) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter(HEADER, "format"));
        }
        return new IdempotencyKey(route, header, hash(Json.write(request)));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

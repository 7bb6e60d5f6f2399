package de.verweisnetz.platform.paging;

import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Cursors a client cannot make up: each is bound to the list, its filters and the caller. */
@ApplicationScoped
public class Cursors {
    private static final int TAG = 12;

    private final NodeKeys keys;

    @Inject
    Cursors(NodeKeys keys) {
        this.keys = keys;
    }

    protected Cursors() {
        this(new NodeKeys());
    }

    /**
     * @param binding everything the cursor must not be used without: list, filters, caller
     * @param position where the next page starts
     */
    public String sign(String binding, String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var cursor = Arrays.copyOf(tag(binding, position), TAG + text.length);
        System.arraycopy(text, 0, cursor, TAG, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The position, or a problem when the cursor is not ours or belongs to another list. */
    public String open(String binding, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > TAG) {
                var position = new String(bytes, TAG, bytes.length - TAG, StandardCharsets.UTF_8);
                if (MessageDigest.isEqual(tag(binding, position), Arrays.copyOf(bytes, TAG))) {
                    return position;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            // Answered below: a broken cursor and a foreign one are the same.
        }
        throw ProblemException.of(CommonProblem.VALIDATION, FieldError.parameter("cursor", "invalid"));
    }

    private byte[] tag(String binding, String position) {
        var text = binding.length() + ":" + binding + position;
        return Arrays.copyOf(keys.fingerprint("cursor", text), TAG);
    }
}

package de.verweisnetz.privacy.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail as the chain sees it.
 *
 * @param detail the text that the database writes for the stored JSON, which is the same each time
 */
record AuditRow(
        UUID id,
        Instant at,
        @Nullable UUID member,
        @Nullable UUID participant,
        String action,
        String subjectType,
        @Nullable UUID subject,
        @Nullable String detail) {
    static final int HASH_BYTES = 32;
    private static final byte FORMAT = 1;
    private static final long MICROS = 1_000_000;

    /** What stands before the first row of all. */
    static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    /** SHA-256 over the hash before, the place in the chain and everything that the row says. */
    byte[] hash(byte[] previous, long position) {
        var digest = sha256();
        digest.update(FORMAT);
        digest.update(previous);
        number(digest, position);
        text(digest, id.toString());
        number(digest, Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1000));
        text(digest, member == null ? null : member.toString());
        text(digest, participant == null ? null : participant.toString());
        text(digest, action);
        text(digest, subjectType);
        text(digest, subject == null ? null : subject.toString());
        text(digest, detail);
        return digest.digest();
    }

    /** Each text with its length before it: otherwise characters could move from one column to the next. */
    private static void text(MessageDigest digest, @Nullable String value) {
        if (value == null) {
            number(digest, -1);
            return;
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

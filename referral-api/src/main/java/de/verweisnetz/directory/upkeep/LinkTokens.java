package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Signs links with the node's keys; a token names one link and serves no other purpose. */
@ApplicationScoped
public class LinkTokens {
    private static final int ID_BYTES = 16;
    private static final int TAG_BYTES = 16;

    private final NodeKeys keys;

    @Inject
    LinkTokens(NodeKeys keys) {
        this.keys = keys;
    }

    protected LinkTokens() {
        this(new NodeKeys());
    }

    String sign(UUID link) {
        var token = ByteBuffer.allocate(ID_BYTES + TAG_BYTES)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .put(tag(link));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty for a token that this node did not sign. */
    Optional<UUID> open(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != ID_BYTES + TAG_BYTES) {
                return Optional.empty();
            }
            var link = new UUID(bytes.getLong(), bytes.getLong());
            var tag = new byte[TAG_BYTES];
            bytes.get(tag);
            return MessageDigest.isEqual(tag, tag(link)) ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The same for the same address, however it is written, and of no use to anybody without the key. */
    byte[] contact(String address) {
        return keys.fingerprint("check-contact", address.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether it is the address that the link was made for. */
    boolean isContact(CheckMail link, String address) {
        return MessageDigest.isEqual(contact(address), link.contact());
    }

    private byte[] tag(UUID link) {
        return Arrays.copyOf(keys.fingerprint("check-link", link.toString()), TAG_BYTES);
    }
}

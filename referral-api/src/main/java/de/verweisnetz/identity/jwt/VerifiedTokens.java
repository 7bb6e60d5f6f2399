package de.verweisnetz.identity.jwt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers tokens that were verified, by their SHA-256, until they expire or for five minutes.
 *
 * <p>Verifying a signature was the largest single cost of a request. Only valid tokens are remembered, and the expiry
 * is checked at every use.
 */
@ApplicationScoped
class VerifiedTokens {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private record Digest(long a, long b, long c, long d) {}

    private final Cache<Digest, AccessToken> tokens = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<Digest, AccessToken>creating((digest, token) -> remaining(token)))
            .build();

    @Inject
    private TokenVerifier verifier;

    Optional<AccessToken> find(String raw) {
        var digest = digest(raw);
        var known = tokens.getIfPresent(digest);
        if (known != null) {
            return remaining(known).isZero() ? Optional.empty() : Optional.of(known);
        }
        var verified = verifier.verify(raw).map(claims -> new AccessToken(raw, claims));
        verified.ifPresent(token -> tokens.put(digest, token));
        return verified;
    }

    private static Duration remaining(AccessToken token) {
        var left = Duration.between(
                Instant.now(), token.claims().getExpirationTime().toInstant());
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    private static Digest digest(String raw) {
        try {
            var hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(raw.getBytes(StandardCharsets.ISO_8859_1)));
            return new Digest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.verweisnetz.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how often one network may ask without a login. It slows down who tries codes, and locks none.
 *
 * <p>Kept in memory only, under a hash with a key that is drawn anew at each start: nobody can read from it who was here.
 */
@ApplicationScoped
public class PublicLimits {
    private static final String HASH = "HmacSHA256";
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);
    private static final long MOST_NETWORKS = 200_000;

    /** Whoever asks from the node itself, such as a program beside it, shares one allowance with all others there. */
    private static final int TIMES_FOR_THE_NODE = 50;

    private final TrustedProxies proxies;
    private final int pagesPerMinute;
    private final int codesPerHour;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN_AFTER)
            .maximumSize(MOST_NETWORKS)
            .build();

    @Inject
    public PublicLimits(
            TrustedProxies proxies,
            @ConfigProperty(name = "verweisnetz.limits.client-pages-per-minute") int pagesPerMinute,
            @ConfigProperty(name = "verweisnetz.limits.taken-codes-per-hour") int codesPerHour) {
        this.proxies = proxies;
        this.pagesPerMinute = pagesPerMinute;
        this.codesPerHour = codesPerHour;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, HASH);
    }

    protected PublicLimits() {
        this(new TrustedProxies(), 1, 1);
    }

    /**
     * Counts one request; a problem with the seconds to wait when its network has made too many.
     *
     * @param forwardedFor the header X-Forwarded-For
     */
    public void count(PublicEntry entry, String remoteAddress, @Nullable String forwardedFor) {
        var network = proxies.caller(remoteAddress, forwardedFor);
        var bucket = buckets.get(hash(entry, network), hash -> bucket(entry, network.isEmpty()));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The refusal of somebody who should wait. */
    public static ProblemException tooMany(Duration wait) {
        return ProblemException.of(CommonProblem.TOO_MANY_REQUESTS)
                .with(ProblemException.RETRY_AFTER, Math.max(1, wait.toSeconds() + 1));
    }

    private Bucket bucket(PublicEntry entry, boolean fromTheNode) {
        int times = fromTheNode ? TIMES_FOR_THE_NODE : 1;
        return switch (entry) {
            case CLIENT_PAGE, MAILED_LINK -> bucket(pagesPerMinute * times, Duration.ofMinutes(1));
            case TAKE_CODE -> bucket(codesPerHour * times, Duration.ofHours(1));
        };
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    private ByteBuffer hash(PublicEntry entry, Optional<NetworkPrefix> network) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(key);
            mac.update((byte) entry.ordinal());
            return ByteBuffer.wrap(mac.doFinal(network.map(NetworkPrefix::bits).orElse(new byte[0])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

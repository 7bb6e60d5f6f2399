package de.verweisnetz.referral.voucher;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What wrong codes lead to: an organisation that enters too many has to wait, and many wrong secrets for one reference raise an alarm.
 *
 * <p>Codes are never locked: whoever carries one must not suffer from others who try. A typing error that the check characters catch
 * counts for nothing. Right codes ask no table: a block that the database has told of is remembered here.
 */
@ApplicationScoped
public class WrongCodes {
    private final Cache<UUID, Instant> blockedUntil =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    @Inject
    private WrongCodeRepository attempts;

    @Inject
    private WrongSecrets secrets;

    /** Refuses an organisation that has to wait, whatever it enters. */
    public void refuseWhoHasToWait(UUID organisation) {
        var until = blockedUntil.getIfPresent(organisation);
        // How fast somebody tries codes is a matter of security: the business clock may be shifted.
        var now = Instant.now();
        if (until != null && now.isBefore(until)) {
            throw tooMany(Duration.between(now, until));
        }
    }

    /** Counts a code that an organisation entered and that leads nowhere; a problem when it was one too many. */
    public void count(UUID organisation, PresentedCode code) {
        if (code instanceof PresentedCode.Full full) {
            countSecret(full.code());
        }
        var wait = attempts.count(organisation);
        if (!wait.isZero()) {
            blockedUntil.put(organisation, Instant.now().plus(wait));
            throw tooMany(wait);
        }
    }

    /** Counts a code that nobody finds anything by, wherever it was entered. */
    public void countSecret(VoucherCode code) {
        secrets.count(code);
    }

    private static ProblemException tooMany(Duration wait) {
        return ProblemException.of(CodeProblem.TOO_MANY_WRONG_CODES)
                .with(ProblemException.RETRY_AFTER, Math.max(1, wait.toSeconds() + 1));
    }
}

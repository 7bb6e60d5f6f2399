package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.voucher.SampleVoucher;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Referrals in any state, also in those that no step leads to yet. */
final class SampleReferral {
    static final Duration UNDO = Duration.ofSeconds(30);
    static final Duration VALIDITY = Duration.ofDays(90);
    private static final Instant ISSUED = Instant.parse("2026-03-02T09:00:00Z");

    private SampleReferral() {}

    static Referral in(ReferralStatus status, boolean feedback) {
        var terms = new Terms(
                true,
                feedback,
                "2026-1",
                ISSUED,
                ISSUED.plus(UNDO),
                ISSUED.plus(Duration.ofDays(7)),
                ISSUED.plus(VALIDITY));
        var referral = new Referral(Ids.next(), parties(), matter(), origin(), terms, SampleVoucher.any());
        set(referral, "status", status);
        set(referral, "known", new KnownToSender(status, 1, ISSUED));
        return referral;
    }

    private static Parties parties() {
        return new Parties(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
    }

    private static Matter matter() {
        return new Matter("ro", List.of("ARB.LOHN"), false, new Region(RegionKind.ABROAD, null), Urgency.NORMAL, null);
    }

    private static Origin origin() {
        return new Origin(Platform.TIKTOK, ContactMode.PRIVATE_MESSAGE, null, null);
    }

    /** As the persistence provider would do it. */
    private static void set(Referral referral, String name, Object value) {
        try {
            Field field = Referral.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(referral, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

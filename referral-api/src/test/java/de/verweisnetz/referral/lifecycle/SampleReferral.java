package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.referral.voucher.SampleVoucher;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Referrals in any state, also in those that no step leads to yet. */
final class SampleReferral {
    static final Duration VALIDITY = Duration.ofDays(90);
    static final Instant ISSUED = Instant.parse("2026-03-02T09:00:00Z");

    private SampleReferral() {}

    /** As if it had come there by steps that everybody knows of. */
    static Referral in(ReferralStatus status, boolean feedback) {
        var referral = draft();
        if (status == ReferralStatus.DRAFT) {
            return referral;
        }
        referral.issue(Move.open(Party.SENDER, ISSUED), terms(feedback));
        set(referral.course().progress(), "status", status);
        if (!status.isOpen()) {
            set(referral.course().progress(), "endedAt", ISSUED);
        }
        if (status == ReferralStatus.IN_COUNSELLING) {
            set(referral.course().progress(), "arrivedAt", ISSUED);
        }
        referral.course().tellSender(true);
        return referral;
    }

    /** As it is after each step that was stored. */
    static void store(Referral referral, long version) {
        set(Dossier.class, referral, "version", version);
    }

    /** As if the person had come with another code before. */
    static void counted(Referral referral) {
        set(referral.course().progress(), "sameCaseAs", Ids.next());
    }

    static Referral draft() {
        return new Referral(
                Ids.next(),
                Grade.CODE,
                parties(),
                matter(),
                origin(),
                SampleVoucher.any(),
                ISSUED,
                ISSUED.plus(Duration.ofDays(7)));
    }

    static Terms terms(boolean feedback) {
        return new Terms(
                List.of("ARB.LOHN"), true, feedback, "2026-1", ISSUED.plus(Duration.ofDays(7)), ISSUED.plus(VALIDITY));
    }

    private static Parties parties() {
        return new Parties(Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next(), Ids.next());
    }

    private static Matter matter() {
        return new Matter("ro", List.of("ARB.LOHN"), new Region(RegionKind.ABROAD, null), Urgency.NORMAL, null, null);
    }

    private static Origin origin() {
        return new Origin(Platform.TIKTOK, ContactMode.PRIVATE_MESSAGE, null, null);
    }

    /** As the persistence provider would do it. */
    private static void set(Object part, String name, Object value) {
        set(part.getClass(), part, name, value);
    }

    private static void set(Class<?> declaring, Object part, String name, Object value) {
        try {
            Field field = declaring.getDeclaredField(name);
            field.setAccessible(true);
            field.set(part, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

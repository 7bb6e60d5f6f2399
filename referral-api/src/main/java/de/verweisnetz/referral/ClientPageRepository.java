package de.verweisnetz.referral;

import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.referral.client.Said;
import de.verweisnetz.referral.lifecycle.Grade;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a client may know by her token or code, through the one function that needs no tenant. */
@ApplicationScoped
class ClientPageRepository {
    private static final byte[] NONE = {};
    private static final String FIND =
            """
            SELECT id, reference, status, language, offer_id, feedback, appointment_at, expires_at, code_sealed, CAST(topics AS text),
                   grade, appointment_fits, centre_gone, withdrawn_at, said, restricted_at, appointment_text
              FROM referral.client_page(?1, ?2, ?3)""";

    @PersistenceContext
    private EntityManager em;

    /**
     * A referral as its client may know it.
     *
     * @param centreGone whether its organisation takes part no more, or the offer was closed for good
     * @param withdrawnAt when she took everything back, if she did
     * @param said what she said of herself last
     * @param lockedSince since when she has had it locked, if she has
     */
    record ClientRow(
            UUID id,
            String reference,
            ReferralStatus status,
            String language,
            UUID offer,
            boolean feedback,
            @Nullable Instant appointmentAt,
            Instant expiresAt,
            byte @Nullable [] codeSealed,
            List<String> topics,
            Grade grade,
            @Nullable Boolean appointmentFits,
            boolean centreGone,
            @Nullable Instant withdrawnAt,
            @Nullable Said said,
            @Nullable Instant lockedSince,
            @Nullable String appointmentText) {}

    Optional<ClientRow> byPage(byte[] fingerprint, Instant now) {
        return find(fingerprint, NONE, now);
    }

    Optional<ClientRow> byCode(byte[] fingerprint, Instant now) {
        return find(NONE, fingerprint, now);
    }

    private Optional<ClientRow> find(byte[] page, byte[] code, Instant now) {
        return Rows.first(em.createNativeQuery(FIND)
                        .setParameter(1, page)
                        .setParameter(2, code)
                        .setParameter(3, Rows.time(now)))
                .map(ClientPageRepository::row);
    }

    private static ClientRow row(Object[] row) {
        return new ClientRow(
                (UUID) row[0],
                (String) row[1],
                ReferralStatus.valueOf((String) row[2]),
                (String) row[3],
                (UUID) row[4],
                (Boolean) row[5],
                Rows.instant(row[6]),
                Objects.requireNonNull(Rows.instant(row[7])),
                (byte[]) row[8],
                List.of(Json.read((String) row[9], String[].class)),
                Grade.valueOf((String) row[10]),
                (Boolean) row[11],
                (Boolean) row[12],
                Rows.instant(row[13]),
                row[14] == null ? null : Said.valueOf((String) row[14]),
                Rows.instant(row[15]),
                (String) row[16]);
    }
}

package de.verweisnetz.referral.histories;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.event.DomainEvent;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.referral.consent.ConsentScope;
import de.verweisnetz.referral.consent.Ledger;
import de.verweisnetz.referral.histories.Life.Agreed;
import de.verweisnetz.referral.histories.Life.Notice;
import de.verweisnetz.referral.lifecycle.ReferralStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that histories leave in the tables, as they would stand today. */
final class HistoryRows {
    // Before all that the node's own log holds: what is past is told to nobody once more.
    private static final long FIRST_POSITION = -(1L << 50);

    private static final List<String> EVENT = List.of(
            "id",
            "position",
            "type",
            "aggregate_type",
            "aggregate_id",
            "sender_org",
            "receiver_org",
            "actor",
            "occurred_at",
            "released_at",
            "payload");
    private static final List<String> NOTICE = List.of(
            "referral_id",
            "text_version",
            "language",
            "law",
            "scope",
            "channel",
            "given_at",
            "given_by",
            "sender_org",
            "sender_team",
            "receiver_org");
    private static final List<String> CONSENT = List.of(
            "id",
            "referral_id",
            "purpose",
            "direction",
            "text_version",
            "language",
            "law",
            "scope",
            "channel",
            "given_at",
            "asked_by",
            "asked_as",
            "counsellor_confirmed",
            "organization_id",
            "sender_org",
            "sender_team",
            "receiver_org");
    private static final List<String> PROOF = List.of("consent_id", "event", "proof", "made_on");

    private final NodeKeys keys;
    private final Instant now;
    private final Map<Table, Lines> lines = new LinkedHashMap<>();
    private List<String> referralColumns = List.of();
    private long position = FIRST_POSITION;

    /** In the order in which they can be written. */
    enum Table {
        REFERRAL("referral.referral"),
        EVENT("platform.event"),
        NOTICE("referral.notice"),
        CONSENT("referral.consent"),
        PROOF("referral.consent_proof");

        private final String label;

        Table(String label) {
            this.label = label;
        }
    }

    HistoryRows(NodeKeys keys, Instant now) {
        this.keys = keys;
        this.now = now;
        for (var table : Table.values()) {
            lines.put(table, new Lines());
        }
    }

    void add(Life life) {
        referral(life);
        life.events().forEach(this::event);
        life.notices().forEach(notice -> notice(life, notice));
        life.agreed().forEach(consent -> consent(life, consent));
    }

    String copy(Table table) {
        var columns =
                switch (table) {
                    case REFERRAL -> referralColumns;
                    case EVENT -> EVENT;
                    case NOTICE -> NOTICE;
                    case CONSENT -> CONSENT;
                    case PROOF -> PROOF;
                };
        return "COPY " + table.label + " (" + String.join(", ", columns) + ") FROM STDIN";
    }

    /** With what the node's jobs have done to it since: steps are released, and codes of no more use forgotten. */
    private void referral(Life life) {
        var row = MappedRow.of(life.referral());
        row.put("pending", "[]");
        boolean usable =
                isOpen(row.get("known_status")) && !life.referral().times().hasExpired(now);
        if (!usable) {
            row.put("code_sealed", null);
            row.put("page_sealed", null);
        }
        referralColumns = new ArrayList<>(row.keySet());
        lines(Table.REFERRAL).add(row.values());
    }

    private static boolean isOpen(@Nullable Object known) {
        return known == ReferralStatus.DRAFT
                || known != ReferralStatus.IN_COUNSELLING && known instanceof ReferralStatus status && status.isOpen();
    }

    private void event(DomainEvent event) {
        lines(Table.EVENT)
                .add(
                        event.id(),
                        position++,
                        event.type(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.sender(),
                        event.receiver(),
                        event.actor(),
                        event.occurredAt(),
                        event.releasedAt(),
                        Json.write(event.payload()));
    }

    private void notice(Life life, Notice notice) {
        var parties = life.referral().parties();
        lines(Table.NOTICE)
                .add(
                        life.referral().id(),
                        notice.isOfCard() ? Life.TEXT_OF_CARDS : Life.TEXT,
                        notice.language(),
                        life.offer().law(),
                        notice.isOfCard() ? ConsentScope.CARD : life.scope(),
                        notice.channel(),
                        notice.at(),
                        notice.by(),
                        parties.senderOrg(),
                        parties.senderTeam(),
                        parties.receiverOrg());
    }

    private void consent(Life life, Agreed agreed) {
        var record = agreed.record();
        var parties = life.referral().parties();
        lines(Table.CONSENT)
                .add(
                        record.id(),
                        record.referralId(),
                        record.purpose(),
                        record.direction(),
                        record.textVersion(),
                        record.language(),
                        record.law(),
                        record.scope(),
                        record.channel(),
                        record.givenAt(),
                        agreed.by(),
                        record.askedAs(),
                        record.counsellorConfirmed(),
                        record.organizationId(),
                        record.senderId(),
                        parties.senderTeam(),
                        record.recipientId());
        var day = LocalDate.ofInstant(record.givenAt(), BusinessClock.ZONE);
        lines(Table.PROOF).add(record.id(), "GIVEN", Ledger.proof(keys, record), day);
    }

    Lines lines(Table table) {
        return Objects.requireNonNull(lines.get(table));
    }
}

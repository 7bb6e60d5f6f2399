package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the one WHERE clause that every query on referrals has. */
final class ReferralQuery {
    private final Standpoint standpoint;
    private final boolean sent;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ReferralQuery(Standpoint standpoint) {
        this.standpoint = standpoint;
        sent = standpoint instanceof Standpoint.Sender;
        if (standpoint instanceof Standpoint.Sender sender) {
            and("r.parties.senderOrg = :org", "org", sender.participant());
            // Codes that readers took from a card were given to nobody: they are counted, not followed.
            conditions.add("r.origin.card IS NULL");
            // That the client presented her code elsewhere is an arrival: told with her consent only.
            conditions.add("(r.links.presented IS NULL OR r.agreement.feedback = TRUE)");
            if (!sender.manager()) {
                and("r.parties.senderTeam = :team", "team", sender.team());
            }
        } else if (standpoint instanceof Standpoint.Receiver receiver) {
            and("r.parties.receiverOrg = :org", "org", receiver.participant());
            conditions.add("r.course.progress.issuedAt IS NOT NULL");
            and(
                    "(r.course.progress.arrivedAt IS NOT NULL"
                            + " OR (r.agreement.announced = TRUE AND r.times.releasedAt <= :released))",
                    "released",
                    receiver.now());
        }
    }

    /** Without those whose clients have had them locked. */
    ReferralQuery usable() {
        conditions.add("r.agreement.restriction.since IS NULL");
        return this;
    }

    /** Only those. */
    ReferralQuery locked() {
        conditions.add("r.agreement.restriction.since IS NOT NULL");
        return this;
    }

    ReferralQuery narrow(ReferralFilter filter) {
        if (!filter.statuses().isEmpty()) {
            and(
                    asKnown("referral.status_for", "status") + " IN :statuses",
                    "statuses",
                    filter.statuses().stream().map(Enum::name).toList());
            parameters.put("settled", PendingSteps.NONE);
            // The same once more, as an index can tell it.
            and(
                    "(r.course.progress.%sstatus IN :stored OR r.course.pending <> :settled)".formatted(known()),
                    "stored",
                    filter.statuses());
        }
        if (filter.topic() != null) {
            and("FUNCTION('referral.is_about', r.matter.topics, :topic) = TRUE", "topic", filter.topic());
        }
        if (filter.language() != null) {
            and("r.matter.language = :language", "language", filter.language());
        }
        if (filter.nobodys()) {
            conditions.add("r.assignee IS NULL");
        } else if (filter.assignee() != null) {
            and("r.assignee = :assignee", "assignee", filter.assignee());
        }
        if (filter.sender() != null) {
            and("r.parties.senderOrg = :sender", "sender", filter.sender());
        }
        if (filter.forwarded() != null) {
            conditions.add("r.links.forwardedFrom IS " + (filter.forwarded() ? "NOT NULL" : "NULL"));
        }
        if (filter.reference() != null) {
            and("LOCATE(:reference, r.voucher.reference) > 0", "reference", filter.reference());
        }
        if (filter.unconfirmed()) {
            and(
                    "(r.course.progress.status <> :withdrawn OR r.course.progress.withdrawal.confirmedAt IS NULL)",
                    "withdrawn",
                    ReferralStatus.WITHDRAWN);
        }
        if (filter.toldSince() != null) {
            parameters.put("closed", ReferralStatus.CLOSED.name());
            parameters.put("silence", Outcome.UNKNOWN);
            and(
                    asKnown("referral.status_for", "status")
                            + " = :closed AND r.course.progress.known.outcome <> :silence"
                            + " AND r.course.progress.known.changedAt >= :toldSince",
                    "toldSince",
                    filter.toldSince());
        }
        if (filter.dueBefore() != null) {
            and(asKnown("referral.due_for", "dueAt") + " < :dueBefore", "dueBefore", Rows.time(filter.dueBefore()));
        }
        return this;
    }

    /** Nobody may find out by filtering what her view does not show. */
    private String asKnown(String function, String field) {
        parameters.put("party", standpoint.party().name());
        parameters.put("now", Rows.time(standpoint.now()));
        return "FUNCTION('%s', r.course.pending, :party, :now, r.course.progress.%s%s)"
                .formatted(function, known(), field);
    }

    private String known() {
        return sent ? "known." : "";
    }

    /** Like one that is about to be sent. */
    ReferralQuery alike(ReferralRepository.Likeness likeness) {
        and("r.times.createdAt >= :since", "since", likeness.since());
        and("r.matter.language = :language", "language", likeness.language());
        if (likeness.region() != null) {
            and("r.matter.regionCode = :region", "region", likeness.region());
        }
        var topics = new ArrayList<String>();
        for (var topic : likeness.topics()) {
            var name = "topic" + topics.size();
            topics.add("FUNCTION('referral.is_about', r.matter.topics, :%s) = TRUE".formatted(name));
            parameters.put(name, topic);
        }
        conditions.add("(" + String.join(" OR ", topics) + ")");
        return and("r.course.progress.status <> :void", "void", ReferralStatus.VOID);
    }

    ReferralQuery after(ListPosition position) {
        var direction = sent ? "<" : ">";
        Object from = sent ? Instant.parse(position.by()) : Long.valueOf(position.by());
        and("%1$s %2$s= :place AND (%1$s %2$s :place OR r.id %2$s :id)".formatted(place(), direction), "place", from);
        parameters.put("id", position.id());
        return this;
    }

    ReferralQuery and(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /**
     * Each with its place. Sent: newest first. Received: what waits for an answer, by when it is due; then what the centre
     * is at; then what has ended, each with the last change first.
     */
    String list() {
        return select("r, " + place()) + ordered();
    }

    String inOrder() {
        return find() + ordered();
    }

    String find() {
        return select("r");
    }

    String rows() {
        return select("1");
    }

    String number() {
        return select("COUNT(r)");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String ordered() {
        return " ORDER BY %1$s%2$s, r.id%2$s".formatted(place(), sent ? " DESC" : "");
    }

    private String place() {
        return sent ? "r.times.createdAt" : "r.course.inboxPlace";
    }

    private String select(String what) {
        return "SELECT " + what + " FROM Referral r WHERE " + String.join(" AND ", conditions);
    }
}

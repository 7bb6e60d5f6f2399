package de.verweisnetz.referral.lifecycle;

import de.verweisnetz.platform.persistence.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the one WHERE clause that every query on referrals has. */
final class ReferralQuery {
    private final boolean sent;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ReferralQuery(Standpoint standpoint) {
        sent = standpoint instanceof Standpoint.Sender;
        if (standpoint instanceof Standpoint.Sender sender) {
            and("r.parties.senderOrg = :org", "org", sender.participant());
            and("r.parties.senderTeam = :team", "team", sender.team());
        } else if (standpoint instanceof Standpoint.Receiver receiver) {
            and("r.parties.receiverOrg = :org", "org", receiver.participant());
            and(
                    "(r.times.arrivedAt IS NOT NULL OR (r.announced = TRUE AND r.times.releasedAt <= :now))",
                    "now",
                    receiver.now());
        }
    }

    ReferralQuery narrow(ReferralFilter filter) {
        if (!filter.statuses().isEmpty()) {
            // A sender must not find out by filtering what her view does not show.
            and((sent ? "r.known.status" : "r.status") + " IN :statuses", "statuses", filter.statuses());
        }
        if (filter.topic() != null) {
            and("FUNCTION('referral.is_about', r.matter.topics, :topic) = TRUE", "topic", filter.topic());
        }
        if (filter.language() != null) {
            and("r.matter.language = :language", "language", filter.language());
        }
        if (filter.dueBefore() != null) {
            and("r.times.dueAt < :dueBefore", "dueBefore", filter.dueBefore());
        }
        return this;
    }

    ReferralQuery after(ListPosition position) {
        var direction = sent ? "<" : ">";
        // The provider converts what it compares with a field, but not what it compares with COALESCE.
        var at = sent ? position.at() : Rows.time(position.at());
        and("%1$s %2$s= :at AND (%1$s %2$s :at OR r.id %2$s :id)".formatted(time(), direction), "at", at);
        parameters.put("id", position.id());
        return this;
    }

    ReferralQuery and(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** Sent: newest first. Received: what is due first; what was never announced has no due time and goes by its end. */
    String list() {
        var order = sent ? " DESC" : "";
        return find() + " ORDER BY %1$s%2$s, r.id%2$s".formatted(time(), order);
    }

    String find() {
        return select("r");
    }

    String rows() {
        return select("1");
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String time() {
        return sent ? "r.times.createdAt" : "COALESCE(r.times.dueAt, r.times.expiresAt)";
    }

    private String select(String what) {
        return "SELECT " + what + " FROM Referral r WHERE " + String.join(" AND ", conditions);
    }
}

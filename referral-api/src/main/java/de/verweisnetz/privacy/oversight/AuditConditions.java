package de.verweisnetz.privacy.oversight;

import de.verweisnetz.platform.persistence.Rows;
import de.verweisnetz.privacy.AuditQuery;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Only what is asked for becomes a condition, so that the database plans for just that. */
record AuditConditions(String text, List<Object> values) {

    static AuditConditions of(AuditQuery query, @Nullable Long behind) {
        var text = new StringBuilder();
        var values = new ArrayList<>();
        add(text, values, "at >= ", query.from() == null ? null : Rows.time(query.from()));
        add(text, values, "at < ", query.before() == null ? null : Rows.time(query.before()));
        add(
                text,
                values,
                "action = ",
                query.action() == null ? null : query.action().name());
        add(text, values, "participant_id = ", query.participant());
        add(text, values, "member_id = ", query.member());
        add(text, values, "subject_type = ", query.subjectType());
        add(text, values, "subject_id = ", query.subject());
        add(text, values, "position < ", behind);
        if (query.role() != null) {
            values.add(query.role().name().toLowerCase(Locale.ROOT));
            text.append(" AND member_id IN (SELECT privacy.members_of_role(?")
                    .append(values.size())
                    .append("))");
        }
        return new AuditConditions(text.toString(), values);
    }

    private static void add(StringBuilder text, List<Object> values, String comparison, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            text.append(" AND ").append(comparison).append('?').append(values.size());
        }
    }

    Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}

package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.text.Times;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of the audit trail as they stand in an address, in the words of the API. */
final class AuditFilters {
    static final List<String> ACTIONS = List.of(
            "CREATE",
            "READ",
            "CHANGE",
            "DELETE",
            "IMPORT",
            "EXPORT",
            "OPEN_SEALED",
            "REDEEM",
            "ERASE",
            "KEY_CHANGE",
            "ALARM");
    static final List<String> ROLES = List.of("streetworker", "partner", "coordinator", "dpo", "admin");
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private AuditFilters() {}

    /** Notes what cannot be understood; the rest is asked for. */
    static String query(Form form, String wrong) {
        List<String> query = new ArrayList<>();
        day(form, "from", 0, query, "from", wrong);
        day(form, "to", 1, query, "before", wrong);
        for (Map.Entry<String, String> field : Map.of(
                        "action",
                        "[A-Z_]{1,20}",
                        "role",
                        "[a-z]{1,20}",
                        "subject_type",
                        "[a-z][a-z0-9-]{0,49}",
                        "subject",
                        UUID)
                .entrySet()) {
            String value = form.value(field.getKey());
            if (value.matches(field.getValue())) {
                query.add(field.getKey() + "=" + Page.encode(value));
            } else if (!value.isEmpty()) {
                form.reject(field.getKey(), wrong);
            }
        }
        return String.join("&", query);
    }

    private static void day(Form form, String field, int later, List<String> query, String parameter, String wrong) {
        String value = form.value(field);
        LocalDate day = day(value);
        if (day != null) {
            query.add(parameter + "="
                    + day.plusDays(later).atStartOfDay(Times.ZONE).toInstant());
        } else if (!value.isEmpty()) {
            form.reject(field, wrong);
        }
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** The same filters as the query of an address of the portal. */
    static String kept(Form form) {
        return List.of("from", "to", "action", "role", "subject_type", "subject").stream()
                .filter(form::ticked)
                .map(field -> field + "=" + Page.encode(form.value(field)))
                .reduce("", (all, one) -> all.isEmpty() ? one : all + "&" + one);
    }
}

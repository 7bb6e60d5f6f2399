package de.verweisnetz.portal.referral;

import de.verweisnetz.portal.api.ReferralQuery;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The filters of a list of referrals, as they stand in the address. */
public final class ReferralFilter {
    private static final List<String> FIELDS = List.of("status", "topic", "language");
    /** Everything a centre still has to answer. */
    public static final String OPEN = "OPEN";

    private static final List<String> OPEN_STATUSES = List.of("ISSUED", "SEEN");

    private ReferralFilter() {}

    public static ReferralQuery query(String box, Form form) {
        List<String> statuses = new ArrayList<>(form.all("status"));
        if (statuses.remove(OPEN)) {
            statuses.addAll(OPEN_STATUSES);
        }
        return new ReferralQuery(box, statuses, form.optional("topic"), form.optional("language"), null);
    }

    public static boolean isOn(Form form) {
        return FIELDS.stream().anyMatch(form::ticked);
    }

    /** The filters as the query of an address, without the place in the list. */
    public static String address(String path, Form form) {
        return path + "?"
                + FIELDS.stream()
                        .flatMap(field -> form.all(field).stream().map(value -> field + "=" + Page.encode(value)))
                        .collect(Collectors.joining("&"));
    }
}

package de.verweisnetz.portal.referral;

import de.verweisnetz.portal.api.ReferralQuery;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of a list of referrals, as they stand in the address. */
public final class ReferralFilter {
    private static final List<String> FIELDS = List.of("status", "topic", "language", "assigned");
    private static final String MINE = "mine";
    private static final String NOBODYS = "none";

    /** Everything a centre still has to answer. */
    public static final String OPEN = "OPEN";

    private static final List<String> OPEN_STATUSES = List.of("ISSUED", "SEEN");

    private ReferralFilter() {}

    /** What the own team has sent. */
    public static ReferralQuery sent(Form form) {
        return query("sent", form, null);
    }

    /** What the own organisation has received: everything, what nobody takes care of, or what the member does. */
    public static ReferralQuery received(Form form, String member) {
        return query(
                "received",
                form,
                switch (form.value("assigned")) {
                    case MINE -> member;
                    case NOBODYS -> NOBODYS;
                    default -> null;
                });
    }

    private static ReferralQuery query(String box, Form form, @Nullable String assigned) {
        List<String> statuses = new ArrayList<>(form.all("status"));
        if (statuses.remove(OPEN)) {
            statuses.addAll(OPEN_STATUSES);
        }
        return new ReferralQuery(box, statuses, form.optional("topic"), form.optional("language"), null, assigned);
    }

    public static boolean isOn(Form form) {
        return FIELDS.stream().anyMatch(form::ticked);
    }

    /** The same list for somebody else: mine, nobody's, or all with an empty value. */
    public static String address(String path, Form form, String assigned) {
        return address(path, form.with("assigned", assigned));
    }

    /** The filters as the query of an address, without the place in the list. */
    public static String address(String path, Form form) {
        return path + "?"
                + FIELDS.stream()
                        .flatMap(field -> form.all(field).stream().map(value -> field + "=" + Page.encode(value)))
                        .collect(Collectors.joining("&"));
    }
}

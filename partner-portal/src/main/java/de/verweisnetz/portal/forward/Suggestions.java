package de.verweisnetz.portal.forward;

import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.api.OfferPage;
import de.verweisnetz.portal.api.OfferPage.Relaxation;
import de.verweisnetz.portal.api.Referral;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Centres that may go on with a client: what the directory finds for the matter of the referral, in its order, or for what somebody
 * typed instead; never the centre that passes her on.
 *
 * @param more whether there are others than those shown
 * @param elsewhere whether nothing else is near, so that these are farther away
 * @param wider what to try where nothing was found
 */
public record Suggestions(List<Offer> offers, boolean more, boolean elsewhere, List<Wider> wider) {
    private static final List<String> FIELDS =
            List.of("text", "topic", "language", "postcode", "kreis", "reachable_from_abroad");

    /** The same search, less strict. */
    public record Wider(String label, String address) {}

    static Suggestions of(OfferPage hits, String own, String here, Form form, Texts t) {
        List<Offer> offers = hits.items().stream()
                .filter(Offer::takesCodes)
                .filter(offer -> !offer.organization().id().equals(own))
                .toList();
        List<Wider> wider = offers.isEmpty()
                ? hits.relaxations().stream()
                        .filter(relax -> FIELDS.contains(relax.parameter()))
                        .map(relax -> wider(relax, here, form, t))
                        .toList()
                : List.of();
        return new Suggestions(offers, hits.cursor() != null, false, wider);
    }

    /** These, found without regard to the place; or the former ones where there are none either. */
    Suggestions orElse(Suggestions former) {
        return offers.isEmpty() ? former : new Suggestions(offers, more, true, List.of());
    }

    static boolean hasPlace(Form form) {
        return form.ticked("postcode") || form.ticked("kreis");
    }

    static Form withoutPlace(Form form) {
        return form.with("postcode", "").with("kreis", "");
    }

    /** Whether somebody searches in her own words, or at least otherwise than the referral says. */
    static boolean isAsked(Map<String, List<String>> address) {
        return address.containsKey("search");
    }

    /** What the referral itself says. */
    static Form of(Referral referral) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("topic", referral.topics());
        values.put("language", List.of(referral.language()));
        if (referral.region().postcode() != null) {
            values.put("postcode", List.of(referral.region().postcode()));
        } else if (referral.region().kreis() != null) {
            values.put("kreis", List.of(referral.region().kreis()));
        } else if (Boolean.TRUE.equals(referral.region().abroad())) {
            values.put("reachable_from_abroad", List.of("true"));
        }
        return new Form(values);
    }

    static boolean isSound(Form form, Texts t) {
        if (form.ticked("postcode") && !form.value("postcode").matches("[0-9]{5}")) {
            form.reject("postcode", t.get("search.postcode.wrong"));
        }
        return !form.isRejected();
    }

    /** The query of the directory search: only what takes a code. */
    static String query(Form form) {
        String filters = address(form);
        return "accepts=CODE" + (filters.isEmpty() ? "" : "&" + filters);
    }

    private static Wider wider(Relaxation relax, String here, Form form, Texts t) {
        String count = t.get(relax.capped() ? "search.count.more" : "search.count", "count", relax.hits());
        String label = t.getOr("search.advice." + relax.parameter(), relax.parameter()) + " (" + count + ")";
        Form changed = form.with(relax.parameter(), relax.value() == null ? "" : relax.value());
        return new Wider(label, here + "?search=1&" + address(changed));
    }

    private static String address(Form form) {
        return FIELDS.stream()
                .flatMap(field -> form.all(field).stream().map(value -> field + "=" + Page.encode(value)))
                .collect(Collectors.joining("&"));
    }
}

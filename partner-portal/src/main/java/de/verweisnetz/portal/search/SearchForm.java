package de.verweisnetz.portal.search;

import de.verweisnetz.portal.api.OfferQuery;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of the search and how they become a query. */
final class SearchForm {
    static final List<String> FIELDS = List.of("text", "topic", "language", "postcode", "radius_km", "accepts");
    static final List<Integer> RADII = List.of(10, 25, 50, 100, 200);
    private static final int USUAL_RADIUS = 50;

    private SearchForm() {}

    static boolean isAsked(Form form) {
        return FIELDS.stream().anyMatch(form::ticked) || form.has("all", "1");
    }

    static boolean isSound(Form form, Texts t) {
        if (form.ticked("postcode") && !form.value("postcode").matches("[0-9]{5}")) {
            form.reject("postcode", t.get("search.postcode.wrong"));
        }
        if (form.ticked("radius_km") && !form.value("radius_km").matches("[1-9][0-9]{0,2}")) {
            form.reject("radius_km", t.get("search.radius.wrong"));
        }
        return !form.isRejected();
    }

    static OfferQuery offerQuery(Form form) {
        String radius = form.value("radius_km");
        return new OfferQuery(
                form.optional("text"),
                form.all("topic"),
                form.all("language"),
                form.optional("postcode"),
                radius.isEmpty() ? USUAL_RADIUS : Integer.valueOf(radius),
                Set.of("CODE", "WARM").contains(form.value("accepts")) ? form.value("accepts") : null);
    }

    /** The filters as the query of an address, without the place in the list. */
    static String query(Form form) {
        String query = FIELDS.stream()
                .flatMap(field -> form.all(field).stream().map(value -> field + "=" + Page.encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "all=1" : query;
    }

    /** The filters with one of them changed or, with an empty value, left out. */
    static String queryWith(Form form, String field, String value) {
        String rest = FIELDS.stream()
                .filter(name -> !name.equals(field))
                .flatMap(name -> form.all(name).stream().map(kept -> name + "=" + Page.encode(kept)))
                .collect(Collectors.joining("&"));
        String changed = value.isEmpty() ? rest : rest + "&" + field + "=" + Page.encode(value);
        return changed.isEmpty() ? "all=1" : changed;
    }

    static String field(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }
}

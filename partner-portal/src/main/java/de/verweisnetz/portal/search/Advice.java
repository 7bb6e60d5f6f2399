package de.verweisnetz.portal.search;

import de.verweisnetz.portal.api.OfferPage;
import de.verweisnetz.portal.api.OfferPage.Relaxation;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;

/** What to try when nothing was found: the same search with one filter less strict, and how many offers that finds. */
public record Advice(String label, String address) {
    public static List<Advice> forNothingFound(OfferPage hits, Form form, Texts t) {
        return hits.relaxations().stream().map(relax -> of(relax, form, t)).toList();
    }

    private static Advice of(Relaxation relax, Form form, Texts t) {
        String value = relax.value() == null ? "" : relax.value();
        String what = relax.parameter().equals("radius_km") && !value.isEmpty()
                ? t.get("search.advice.wider", "km", value)
                : t.getOr("search.advice." + relax.parameter(), relax.parameter());
        String count = t.get(relax.capped() ? "search.count.more" : "search.count", "count", relax.hits());
        return new Advice(
                what + " (" + count + ")", "/app/search?" + SearchForm.queryWith(form, relax.parameter(), value));
    }
}

package de.verweisnetz.portal.search;

import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What to try when nothing was found: each piece is the same search with one filter less strict. */
public record Advice(String label, String address) {
    public static List<Advice> forNothingFound(Form form, Texts t) {
        List<Advice> advice = new ArrayList<>();
        if (form.ticked("postcode")) {
            String wider = form.value("radius_km").equals("200") ? "500" : "200";
            advice.add(of(t.get("search.advice.wider", "km", wider), form, "radius_km", wider));
            advice.add(of(t.get("search.advice.place"), form, "postcode", ""));
        }
        for (String filter : List.of("text", "topic", "accepts")) {
            if (form.ticked(filter)) {
                advice.add(of(t.get("search.advice." + filter), form, filter, ""));
            }
        }
        return advice;
    }

    private static Advice of(String label, Form form, String field, String value) {
        return new Advice(label, "/app/search?" + SearchForm.queryWith(form, field, value));
    }
}

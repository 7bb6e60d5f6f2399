package de.verweisnetz.portal.find;

import de.verweisnetz.portal.api.Suggestion;
import de.verweisnetz.portal.layout.Page;
import java.util.ArrayList;
import java.util.List;

/** The search that a suggestion leads to, as an address. */
public final class Prefilled {
    private Prefilled() {}

    public static String search(Suggestion suggestion) {
        List<String> pairs = new ArrayList<>();
        suggestion.search().topic().forEach(topic -> pairs.add("topic=" + Page.encode(topic)));
        suggestion.search().language().forEach(language -> pairs.add("language=" + Page.encode(language)));
        if (suggestion.search().postcode() != null) {
            pairs.add("postcode=" + Page.encode(suggestion.search().postcode()));
        }
        if (suggestion.search().region() != null) {
            pairs.add("region=" + Page.encode(suggestion.search().region()));
        }
        return "/app/search?" + (pairs.isEmpty() ? "reset=1" : String.join("&", pairs));
    }
}

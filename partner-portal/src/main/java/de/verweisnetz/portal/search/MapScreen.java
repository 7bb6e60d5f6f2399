package de.verweisnetz.portal.search;

import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.map.OfferMap;
import java.util.List;

/**
 * The map beside the list, and what of the list it narrows.
 *
 * @param query the filters, as the query of an address
 * @param chosen the key of the spot that the list is narrowed to, or an empty text
 * @param attribution whom the tiles are owed to
 */
public record MapScreen(OfferMap map, String query, String chosen, String attribution) {
    /** The list with the map beside it, and all hits in it. */
    public String whole() {
        return "/app/search?" + query + "&view=map";
    }

    /** The list with those of one spot alone. */
    public String at(String key) {
        return whole() + "&spot=" + key + "#results";
    }

    public boolean narrows() {
        return map.at(chosen).isPresent();
    }

    public List<Offer> narrowed() {
        return map.at(chosen).orElse(List.of());
    }
}

package de.verweisnetz.portal.search;

import de.verweisnetz.portal.api.OfferPage.Count;
import de.verweisnetz.portal.api.OfferPage.Facets;
import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.text.Texts;
import java.util.List;
import java.util.function.UnaryOperator;

/** Hits by code under one heading: each code is a link that narrows the search to it, or widens it again. */
public record Facet(String heading, List<Choice> choices) {
    private static final int MOST = 8;

    /** A code of the hits and the address of the search with it, or without it where it is chosen. */
    public record Choice(String label, int count, String address, boolean chosen) {}

    public static List<Facet> of(Facets facets, Form form, Labels labels, Texts t) {
        return List.of(
                        facet("topic", t.get("field.topic"), facets.topic(), labels::topic, form),
                        facet("language", t.get("field.language"), facets.language(), labels::language, form),
                        facet(
                                "centre_type",
                                t.get("search.centre-type"),
                                facets.centreType(),
                                code -> labels.of("centre-type", code),
                                form),
                        facet(
                                "carrier",
                                t.get("search.carrier"),
                                facets.carrier(),
                                code -> labels.of("carrier", code),
                                form),
                        facet(
                                "accepts",
                                t.get("search.accepts"),
                                facets.grade(),
                                code -> labels.of("grade", code),
                                form),
                        facet(
                                "capacity",
                                t.get("offer.capacity"),
                                facets.capacity(),
                                code -> labels.of("capacity-light", code),
                                form))
                .stream()
                .filter(facet -> !facet.choices().isEmpty())
                .toList();
    }

    private static Facet facet(
            String field, String heading, List<Count> counts, UnaryOperator<String> label, Form form) {
        List<Choice> choices = counts.stream()
                .limit(MOST)
                .map(count -> choice(field, count, label, form))
                .toList();
        return new Facet(heading, choices);
    }

    private static Choice choice(String field, Count count, UnaryOperator<String> label, Form form) {
        boolean chosen = form.all(field).equals(List.of(count.code()));
        String address = "/app/search?" + SearchForm.queryWith(form, field, chosen ? "" : count.code());
        return new Choice(label.apply(count.code()), count.count(), address, chosen);
    }
}

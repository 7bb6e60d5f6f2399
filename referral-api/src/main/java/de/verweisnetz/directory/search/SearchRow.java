package de.verweisnetz.directory.search;

import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.directory.listing.FactsReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One offer as it is searched: everything that one statement needs, in one row.
 *
 * @param level when searches come to it, see {@link Levels}
 * @param facets what it is filtered by
 * @param flags those of the facets that are flags, as bits
 * @param areas those of the facets that are areas
 * @param counted what hits are counted by
 * @param location {@code (longitude,latitude)}, or null where the place is secret or there is none
 * @param openMinutes of the week, as a {@code int4multirange}; null where nothing is known
 * @param phoneMinutes the same, a week for whoever answers and one for each language
 * @param spokenMinutes the same, two weeks for each language
 * @param light as it was stated, on the day {@code lightSince}
 */
public record SearchRow(
        UUID id,
        UUID organizationId,
        UUID serviceId,
        OfferFacts facts,
        int level,
        String words,
        String facets,
        int flags,
        String areas,
        String counted,
        @Nullable String location,
        @Nullable String land,
        boolean listed,
        boolean fallback,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        LocalDate closedUntil,
        @Nullable String openMinutes,
        @Nullable String phoneMinutes,
        @Nullable String spokenMinutes,
        String light,
        @Nullable LocalDate lightSince) {

    public static SearchRow of(OfferDocuments documents) {
        var facts = FactsReader.read(documents);
        var status = documents.service().path("status").asText();
        var listed = status.equals("active") || status.equals("temporarily closed");
        return of(facts, otherNames(documents, facts), listed, land(documents, facts));
    }

    /** Of a place that is not public the name may tell where it is. */
    private static List<String> otherNames(OfferDocuments documents, OfferFacts facts) {
        var names = Stream.of(documents.organization(), documents.service())
                .map(document -> document.path("alternate_name").asText(""));
        var ofPlace = Stream.of("name", "alternate_name")
                .filter(field -> facts.address().visibility().equals("PUBLIC"))
                .map(field -> documents.location().path(field).asText(""));
        return Stream.concat(names, ofPlace).filter(name -> !name.isBlank()).toList();
    }

    private static SearchRow of(OfferFacts facts, List<String> otherNames, boolean listed, @Nullable String land) {
        var facets = OfferCodes.of(facts);
        return new SearchRow(
                facts.id(),
                facts.organization().id(),
                facts.service().id(),
                facts,
                Levels.of(facts, listed),
                OfferWords.of(facts, otherNames),
                Facets.array(facets),
                Facets.bits(facets),
                Facets.array(facets.stream().filter(Facets::isArea).toList()),
                Facets.array(OfferCodes.counted(facts)),
                Spot.of(facts).map(Spot::point).orElse(null),
                land,
                listed,
                facts.fallback(),
                facts.verifiedOn(),
                facts.validUntil(),
                facts.closedUntil() == null ? LocalDate.EPOCH : facts.closedUntil(),
                OfferHours.openMinutes(facts),
                OfferHours.phoneMinutes(facts),
                OfferHours.spokenMinutes(facts),
                facts.capacity().light(),
                facts.capacity().since());
    }

    /** Where its public holidays are: the Land of its place, else the only Land that it is responsible for. */
    private static @Nullable String land(OfferDocuments documents, OfferFacts facts) {
        var kreis = documents.location().path(Profile.PROPERTY).path("kreis").asText("");
        if (!kreis.isEmpty()) {
            return kreis.substring(0, 2);
        }
        var lands = facts.area().stream().map(area -> area.substring(0, 2)).collect(Collectors.toSet());
        return lands.size() == 1 && !facts.area().contains(Profile.NATIONWIDE)
                ? lands.iterator().next()
                : null;
    }
}

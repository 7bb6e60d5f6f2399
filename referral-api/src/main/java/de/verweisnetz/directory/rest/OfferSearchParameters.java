package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.AgeBand;
import de.verweisnetz.directory.OfferQuery;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a search over offers, as every list and export of offers takes them. */
public class OfferSearchParameters {
    private static final String MOMENT = "NOW|(MO|TU|WE|TH|FR|SA|SU)(-([01][0-9]|2[0-3]):[0-5][0-9])?";
    // A Boolean parameter would read every word that is not "true" as false; a misspelt flag must not widen a search.
    private static final String FLAG = "true|false";

    @QueryParam("text")
    @Size(max = 200)
    private @Nullable String text;

    @QueryParam("topic")
    @Size(max = 10)
    private List<String> topics = List.of();

    @QueryParam("language")
    @Size(max = 10)
    private List<String> languages = List.of();

    @QueryParam("language_mode")
    private @Nullable String languageMode;

    @QueryParam("language_at")
    @Pattern(regexp = MOMENT)
    private @Nullable String languageAt;

    @QueryParam("postcode")
    @Pattern(regexp = "[0-9]{5}")
    private @Nullable String postcode;

    @QueryParam("place")
    @Size(max = 100)
    private @Nullable String place;

    @QueryParam("kreis")
    @Pattern(regexp = "[0-9]{5}")
    private @Nullable String kreis;

    @QueryParam("latitude")
    @DecimalMin("-90")
    @DecimalMax("90")
    private @Nullable Double latitude;

    @QueryParam("longitude")
    @DecimalMin("-180")
    @DecimalMax("180")
    private @Nullable Double longitude;

    @QueryParam("radius_km")
    @Min(1)
    @Max(500)
    private @Nullable Integer radiusKm;

    @QueryParam("region")
    private @Nullable String region;

    @QueryParam("responsible")
    @Pattern(regexp = FLAG)
    private @Nullable String responsible;

    @QueryParam("remote")
    @Pattern(regexp = FLAG)
    private @Nullable String remote;

    @QueryParam("nationwide")
    @Pattern(regexp = FLAG)
    private @Nullable String nationwide;

    @QueryParam("age_band")
    @Pattern(regexp = "UNDER_12|FROM_12_TO_17|FROM_18_TO_26|FROM_27_TO_64|FROM_65")
    private @Nullable String ageBand;

    @QueryParam("gender")
    private @Nullable String gender;

    @QueryParam("origin")
    private @Nullable String origin;

    @QueryParam("sector")
    private @Nullable String sector;

    @QueryParam("centre_type")
    @Size(max = 10)
    private List<String> centreTypes = List.of();

    @QueryParam("carrier")
    @Size(max = 10)
    private List<String> carriers = List.of();

    @QueryParam("accepts")
    private @Nullable String accepts;

    @QueryParam("answer_mode")
    @Size(max = 5)
    private List<String> answerModes = List.of();

    @QueryParam("capacity")
    @Size(max = 3)
    private List<String> capacity = List.of();

    @QueryParam("open_at")
    @Pattern(regexp = MOMENT)
    private @Nullable String openAt;

    @QueryParam("phone_at")
    @Pattern(regexp = MOMENT)
    private @Nullable String phoneAt;

    @QueryParam("reachable_from_abroad")
    @Pattern(regexp = FLAG)
    private @Nullable String reachableFromAbroad;

    @QueryParam("wheelchair")
    private @Nullable String wheelchair;

    @QueryParam("verified_within_days")
    @Min(1)
    @Max(3650)
    private @Nullable Integer verifiedWithinDays;

    /** One page of the search. */
    public OfferQuery query(@Nullable String sort, boolean facets, int limit, @Nullable String cursor) {
        return new OfferQuery(filters(), sort, facets, limit, cursor);
    }

    /** The search without order and pages. */
    public OfferQuery.Filters filters() {
        return new OfferQuery.Filters(
                text,
                topics,
                new OfferQuery.Speech(languages, languageMode, languageAt),
                where(),
                new OfferQuery.Whom(ageBand == null ? null : AgeBand.valueOf(ageBand), gender, origin, sector),
                new OfferQuery.Centre(centreTypes, carriers, accepts, answerModes, capacity),
                new OfferQuery.Reach(
                        openAt, phoneAt, Boolean.parseBoolean(reachableFromAbroad), wheelchair, verifiedWithinDays));
    }

    private OfferQuery.Where where() {
        return new OfferQuery.Where(
                postcode,
                place,
                kreis,
                latitude,
                longitude,
                radiusKm,
                region,
                Boolean.parseBoolean(responsible),
                Boolean.parseBoolean(remote),
                Boolean.parseBoolean(nationwide));
    }
}

package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.place.Places;
import de.verweisnetz.directory.OfferQuery;
import de.verweisnetz.directory.OfferQuery.Where;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a search against the code lists; a problem names each parameter that makes no sense. */
final class QueryCheck {
    private static final int GREATEST_RADIUS_KM = 500;
    private static final Set<String> GRADES = Set.of("CODE", "WARM");
    private static final Set<String> MODES = Set.of("SPOKEN", "INTERPRETED");
    private static final Set<String> ANSWER_MODES = Set.of("NONE", "PHONE", "LINK", "PORTAL", "API");
    private static final Set<String> REGIONS = Set.of("ABROAD", "UNKNOWN");
    private static final Pattern LAND = Pattern.compile("0[1-9]|1[0-6]");
    private static final Set<String> ACCESS = Set.of("YES", "PARTLY");
    private static final Set<String> SORTS = Set.of("FIT", "DISTANCE", "NEXT_OPENING");
    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    private final ZonedDateTime now;
    private final List<FieldError> errors = new ArrayList<>();

    private QueryCheck(ZonedDateTime now) {
        this.now = now;
    }

    static void check(OfferQuery query, ZonedDateTime now) {
        var check = new QueryCheck(now);
        check.filters(query.filters());
        check.where(query.filters().where());
        check.among("sort", query.sort(), SORTS);
        if ("DISTANCE".equals(query.sort()) && !query.filters().where().isPlace()) {
            check.errors.add(FieldError.parameter("sort", "place-required"));
        }
        if (!check.errors.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION, check.errors);
        }
    }

    private void filters(OfferQuery.Filters filters) {
        listed("topic", filters.topics(), CodeListName.TOPIC);
        var speech = filters.speech();
        require(speech.languages().stream().allMatch(QueryCheck::isLanguage), "language", "unknown-code");
        among("language_mode", speech.mode(), MODES);
        moment("language_at", speech.at());
        require(!speech.languages().isEmpty() || speech.mode() == null && speech.at() == null, "language", "required");
        var whom = filters.whom();
        require(whom.gender() == null || Facets.isGender(whom.gender()), "gender", "unknown-code");
        require(whom.origin() == null || Facets.isOrigin(whom.origin()), "origin", "unknown-code");
        listed("sector", Stream.ofNullable(whom.sector()).toList(), CodeListName.SECTOR);
        var centre = filters.centre();
        listed("centre_type", centre.types(), CodeListName.CENTRE_TYPE);
        listed("carrier", centre.carriers(), CodeListName.CARRIER);
        listed("capacity", centre.capacity(), CodeListName.CAPACITY_LIGHT);
        among("accepts", centre.accepts(), GRADES);
        require(ANSWER_MODES.containsAll(centre.answerModes()), "answer_mode", "unknown-code");
        moment("open_at", filters.reach().openAt());
        moment("phone_at", filters.reach().phoneAt());
        among("wheelchair", filters.reach().wheelchair(), ACCESS);
    }

    private void where(Where where) {
        var region = where.region();
        if (region == null || !LAND.matcher(region).matches()) {
            among("region", region, REGIONS);
        }
        require(region == null || !where.isPlace(), "region", "excludes-place");
        var ways = Stream.of(where.postcode(), where.place(), where.kreis(), where.latitude())
                .filter(java.util.Objects::nonNull)
                .count();
        require(ways <= 1, "place", "one-place");
        require(where.longitude() == null || where.latitude() != null, "latitude", "required");
        require(where.latitude() == null || where.longitude() != null, "longitude", "required");
        require(where.kreis() == null || Places.load().kreis(where.kreis()).isPresent(), "kreis", "unknown-code");
        var radius = where.radiusKm();
        if (radius != null || where.responsible()) {
            require(where.isPlace(), radius != null ? "radius_km" : "responsible", "place-required");
        }
        if (radius != null && (radius < 1 || radius > GREATEST_RADIUS_KM)) {
            errors.add(new FieldError(null, "radius_km", "range", GREATEST_RADIUS_KM));
        }
    }

    private void listed(String parameter, List<String> codes, CodeListName list) {
        require(codes.stream().allMatch(CodeLists.load().list(list)::contains), parameter, "unknown-code");
    }

    private void among(String parameter, @Nullable String code, Set<String> known) {
        require(code == null || known.contains(code), parameter, "unknown-code");
    }

    private void moment(String parameter, @Nullable String text) {
        require(text == null || Moment.parse(text, now).isPresent(), parameter, "format");
    }

    private void require(boolean holds, String parameter, String code) {
        if (!holds) {
            errors.add(FieldError.parameter(parameter, code));
        }
    }

    private static boolean isLanguage(String code) {
        return CodeLists.load().list(CodeListName.LANGUAGE).contains(code) || ISO_LANGUAGES.contains(code);
    }
}

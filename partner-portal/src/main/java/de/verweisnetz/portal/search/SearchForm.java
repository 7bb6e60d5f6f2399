package de.verweisnetz.portal.search;

import de.verweisnetz.portal.codes.Labels;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of the search and how they become a query. They are the parameters of the API, but for the place, which is one field
 * for a postcode or a name, and for moments, which are a day and a time.
 */
public final class SearchForm {
    static final List<String> FIELDS = List.of(
            "text",
            "topic",
            "language",
            "language_mode",
            "language_at",
            "postcode",
            "place",
            "kreis",
            "radius_km",
            "region",
            "responsible",
            "remote",
            "nationwide",
            "age_band",
            "gender",
            "origin",
            "sector",
            "centre_type",
            "carrier",
            "accepts",
            "answer_mode",
            "capacity",
            "open_at",
            "phone_at",
            "reachable_from_abroad",
            "wheelchair",
            "verified_within_days",
            "sort");
    /** What is behind "more filters". */
    private static final List<String> RARE = List.of(
            "language_mode",
            "language_at",
            "kreis",
            "region",
            "responsible",
            "nationwide",
            "age_band",
            "gender",
            "origin",
            "sector",
            "centre_type",
            "carrier",
            "answer_mode",
            "open_at",
            "phone_at",
            "reachable_from_abroad",
            "verified_within_days");

    /** Nobody is asked for an age. */
    public static final List<String> AGE_BANDS =
            List.of("UNDER_12", "FROM_12_TO_17", "FROM_18_TO_26", "FROM_27_TO_64", "FROM_65");

    private static final List<String> MOMENTS = List.of("language", "open", "phone");
    private static final Set<String> NARROWS_NOTHING = Set.of("radius_km", "sort");

    private SearchForm() {}

    /** The form as the address tells it: names of the API in, with what the page's own fields say. */
    static Form read(Map<String, List<String>> address) {
        Form sent = new Form(address);
        Map<String, List<String>> values = new HashMap<>();
        FIELDS.forEach(
                field -> put(values, field, sent.all(field).stream().distinct().toList()));
        put(values, "all", sent.all("all"));
        put(values, "view", sent.has("view", "map") ? List.of("map") : List.of());
        readPlace(values, sent);
        MOMENTS.forEach(moment -> readMoment(values, moment, sent));
        leaveOutWhatNeedsMore(values);
        return new Form(values);
    }

    private static void readPlace(Map<String, List<String>> values, Form sent) {
        String place = sent.value("place");
        if (place.matches("[0-9]{5}")) {
            values.put("postcode", List.of(place));
            values.remove("place");
        } else if (!place.isEmpty()) {
            values.remove("postcode");
        }
        if (values.containsKey("place") || values.containsKey("postcode")) {
            values.remove("kreis");
        }
    }

    private static void readMoment(Map<String, List<String>> values, String name, Form sent) {
        String day = sent.value(name + "_day");
        if (!day.isEmpty()) {
            String time = sent.value(name + "_time");
            boolean timed = !day.equals("NOW") && !time.isEmpty();
            values.put(name + "_at", List.of(timed ? day + "-" + time : day));
        }
        if (values.containsKey(name + "_at")) {
            String[] parts = values.get(name + "_at").get(0).split("-", 2);
            values.put(name + "_day", List.of(parts[0]));
            put(values, name + "_time", parts.length < 2 ? List.of() : List.of(parts[1]));
        }
    }

    private static void leaveOutWhatNeedsMore(Map<String, List<String>> values) {
        if (!values.containsKey("language")) {
            values.remove("language_mode");
            values.remove("language_at");
        }
        boolean place = hasPlace(values);
        if (!place) {
            values.remove("radius_km");
            values.remove("responsible");
        }
        if (!place && "DISTANCE".equals(first(values, "sort"))) {
            values.remove("sort");
        }
    }

    private static boolean hasPlace(Map<String, List<String>> values) {
        return values.containsKey("postcode") || values.containsKey("place") || values.containsKey("kreis");
    }

    /** What was asked for, in one line. */
    public static String asked(Form shown, Labels labels) {
        return Stream.of(
                        shown.all("text").stream(),
                        shown.all("topic").stream().map(labels::topic),
                        shown.all("language").stream().map(labels::language),
                        shown.all("place").stream())
                .flatMap(words -> words)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
    }

    static boolean isAsked(Form form) {
        return FIELDS.stream().filter(field -> !NARROWS_NOTHING.contains(field)).anyMatch(form::ticked)
                || form.has("all", "1");
    }

    static boolean isSound(Form form, Texts t) {
        check(form, "postcode", "[0-9]{5}", "place", t.get("search.postcode.wrong"));
        check(form, "place", ".*[^0-9].*", "place", t.get("search.postcode.wrong"));
        check(form, "kreis", "[0-9]{5}", "kreis", t.get("send.kreis.wrong"));
        check(form, "radius_km", "[1-9][0-9]{0,2}", "radius_km", t.get("search.radius.wrong"));
        check(form, "verified_within_days", "[1-9][0-9]{0,3}", "verified_within_days", t.get("search.days.wrong"));
        if (form.ticked("region") && (form.ticked("postcode") || form.ticked("place") || form.ticked("kreis"))) {
            form.reject("region", t.get("search.region.wrong"));
        }
        return !form.isRejected();
    }

    private static void check(Form form, String field, String pattern, String shownAt, String message) {
        if (form.ticked(field) && !form.value(field).matches(pattern)) {
            form.reject(shownAt, message);
        }
    }

    /** Whether a filter is set that stands behind "more filters". */
    public static boolean usesRareFilters(Form form) {
        return RARE.stream().anyMatch(field -> form.ticked(field) && !isTickOfItsOwn(form, field))
                || form.mistakes().stream().anyMatch(mistake -> RARE.contains(mistake.field()));
    }

    private static boolean isTickOfItsOwn(Form form, String field) {
        return field.equals("open_at") && form.has(field, "NOW");
    }

    /** What the one field for a place shows. */
    public static Form withPlaceShown(Form form) {
        return form.ticked("place") ? form : form.with("place", form.value("postcode"));
    }

    /** The filters for the API. */
    static String apiQuery(Form form) {
        return join(form, FIELDS);
    }

    /** The filters as the query of an address, without the place in the list. */
    static String query(Form form) {
        String query = apiQuery(form);
        return query.isEmpty() ? "all=1" : query;
    }

    /** The filters with one of them changed or, with an empty value, left out. */
    public static String queryWith(Form form, String field, String value) {
        List<String> others =
                FIELDS.stream().filter(name -> !goesWith(field, name)).toList();
        String rest = join(form, others);
        String pair = value.isEmpty() ? "" : field + "=" + Page.encode(value);
        String changed = rest.isEmpty() || pair.isEmpty() ? rest + pair : rest + "&" + pair;
        return (changed.isEmpty() ? "all=1" : changed) + (showsMap(form) ? "&view=map" : "");
    }

    static boolean showsMap(Form form) {
        return form.ticked("view");
    }

    /** Places replace each other. */
    private static boolean goesWith(String field, String name) {
        Set<String> places = Set.of("postcode", "place", "kreis", "region");
        return name.equals(field) || (places.contains(field) && places.contains(name));
    }

    private static String join(Form form, List<String> fields) {
        return fields.stream()
                .flatMap(field -> form.all(field).stream().map(value -> field + "=" + Page.encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** The field of the page that a parameter of the API comes from. */
    static String field(String parameter) {
        return switch (parameter) {
            case "postcode" -> "place";
            case "language_at", "open_at", "phone_at" -> parameter.replace("_at", "_day");
            default -> parameter.startsWith("/") ? parameter.substring(1) : parameter;
        };
    }

    private static String first(Map<String, List<String>> values, String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    private static void put(Map<String, List<String>> values, String field, List<String> all) {
        if (all.isEmpty()) {
            values.remove(field);
        } else {
            values.put(field, all);
        }
    }
}

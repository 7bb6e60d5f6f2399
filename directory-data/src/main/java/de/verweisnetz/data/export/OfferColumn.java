package de.verweisnetz.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.tabular.PlainCell;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A column of the offer table: named as an import names it, so that the table can be read back without a mapping.
 *
 * @param cell the text of the cell, empty where nothing is known
 */
record OfferColumn(TargetField field, BiFunction<JsonNode, Locale, String> cell) {
    static final List<OfferColumn> ALL = List.of(
            text(TargetField.OFFER_ID, "/id"),
            text(TargetField.ORGANIZATION_ID, "/organization/id"),
            text(TargetField.ORGANIZATION_NAME, "/organization/name"),
            code(TargetField.ORGANIZATION_CARRIER, "/organization/carrier", CodeListName.CARRIER),
            text(TargetField.SERVICE_ID, "/service/id"),
            text(TargetField.SERVICE_NAME, "/service/name"),
            text(TargetField.OFFER_DESCRIPTION, "/description"),
            code(TargetField.SERVICE_CENTRE_TYPE, "/centre_type", CodeListName.CENTRE_TYPE),
            text(TargetField.SERVICE_PROGRAMME, "/programme"),
            codes(TargetField.SERVICE_TOPICS, "/topics", CodeListName.TOPIC),
            new OfferColumn(TargetField.OFFER_LANGUAGES, (facts, in) -> OfferWords.languages(facts, "SPOKEN", in)),
            new OfferColumn(
                    TargetField.OFFER_LANGUAGES_INTERPRETED,
                    (facts, in) -> OfferWords.languages(facts, "INTERPRETED", in)),
            hours(TargetField.OFFER_HOURS_MO, "MO"),
            hours(TargetField.OFFER_HOURS_TU, "TU"),
            hours(TargetField.OFFER_HOURS_WE, "WE"),
            hours(TargetField.OFFER_HOURS_TH, "TH"),
            hours(TargetField.OFFER_HOURS_FR, "FR"),
            hours(TargetField.OFFER_HOURS_SA, "SA"),
            hours(TargetField.OFFER_HOURS_SU, "SU"),
            codes(TargetField.OFFER_CHANNELS, "/channels", CodeListName.CHANNEL),
            text(TargetField.OFFER_PHONE, "/client_contact/phone"),
            text(TargetField.OFFER_EMAIL, "/client_contact/email"),
            text(TargetField.OFFER_BOOKING_URL, "/booking_url"),
            code(TargetField.LOCATION_ADDRESS_VISIBILITY, "/address/visibility", CodeListName.ADDRESS_VISIBILITY),
            place(TargetField.LOCATION_STREET, "/address/street", true),
            place(TargetField.LOCATION_POSTAL_CODE, "/address/postcode", false),
            place(TargetField.LOCATION_CITY, "/address/city", false),
            place(TargetField.LOCATION_LATITUDE, "/address/latitude", true),
            place(TargetField.LOCATION_LONGITUDE, "/address/longitude", true),
            code(TargetField.LOCATION_WHEELCHAIR, "/accessibility/wheelchair", CodeListName.FEATURE_STATE),
            new OfferColumn(TargetField.OFFER_AREA, OfferWords::area),
            text(TargetField.SERVICE_AGE_FROM, "/target_group/age_from"),
            text(TargetField.SERVICE_AGE_TO, "/target_group/age_to"),
            code(TargetField.SERVICE_GENDER, "/target_group/gender", CodeListName.GENDER),
            code(TargetField.SERVICE_ORIGIN, "/target_group/origin", CodeListName.ORIGIN),
            code(TargetField.SERVICE_SECTOR, "/target_group/sector", CodeListName.SECTOR),
            code(TargetField.SERVICE_COST, "/cost", CodeListName.COST),
            flag(TargetField.SERVICE_RESIDENCE_REQUIRED, "/residence_required"),
            new OfferColumn(TargetField.OFFER_DOCUMENTS, (facts, in) -> OfferWords.list(facts.at("/documents"))),
            code(TargetField.OFFER_CAPACITY, "/capacity/light", CodeListName.CAPACITY_LIGHT),
            text(TargetField.OFFER_CAPACITY_SINCE, "/capacity/since"),
            text(TargetField.OFFER_WAITING_DAYS, "/capacity/waiting_days"),
            codes(TargetField.OFFER_ACCEPTS_REFERRALS, "/accepts_referrals", CodeListName.GRADE),
            text(TargetField.OFFER_ANSWER_TIME, "/answer_time_working_days"),
            text(TargetField.OFFER_CLOSED_UNTIL, "/closed_until"),
            text(TargetField.OFFER_VERIFIED_ON, "/verified_on"),
            text(TargetField.OFFER_VALID_UNTIL, "/valid_until"),
            flag(TargetField.OFFER_FALLBACK, "/fallback"));

    static List<String> headers(Locale locale) {
        return ALL.stream().map(column -> column.field().label(locale)).toList();
    }

    static List<String> row(JsonNode facts, Locale locale) {
        return ALL.stream()
                .map(column -> PlainCell.guard(column.cell().apply(facts, locale)))
                .toList();
    }

    private static OfferColumn text(TargetField field, String pointer) {
        return new OfferColumn(field, (facts, in) -> facts.at(pointer).asText());
    }

    private static OfferColumn code(TargetField field, String pointer, CodeListName list) {
        return new OfferColumn(
                field, (facts, in) -> OfferWords.label(list, facts.at(pointer).asText(), in));
    }

    private static OfferColumn codes(TargetField field, String pointer, CodeListName list) {
        return new OfferColumn(field, (facts, in) -> OfferWords.labels(list, facts.at(pointer), in));
    }

    private static OfferColumn hours(TargetField field, String weekday) {
        return new OfferColumn(field, (facts, in) -> OfferWords.hours(facts, weekday, in));
    }

    private static OfferColumn flag(TargetField field, String pointer) {
        return new OfferColumn(field, (facts, in) -> OfferWords.flag(facts.at(pointer), in));
    }

    /** Whatever came in as facts: where a place is goes out only as far as its visibility allows. */
    private static OfferColumn place(TargetField field, String pointer, boolean exact) {
        return new OfferColumn(field, (facts, in) -> {
            String visibility = facts.at("/address/visibility").asText();
            boolean open = "PUBLIC".equals(visibility) || !exact && "ON_REQUEST".equals(visibility);
            return open ? facts.at(pointer).asText() : "";
        });
    }
}

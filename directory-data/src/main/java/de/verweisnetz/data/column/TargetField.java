package de.verweisnetz.data.column;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.exchange.EntityKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of a free table can mean: a field of the organisation, service, place or offer of its row. */
public enum TargetField {
    ORGANIZATION_ID(EntityKind.ORGANIZATION, "id", "/id", Shape.TEXT),
    ORGANIZATION_NAME(EntityKind.ORGANIZATION, "name", "/name", Shape.TEXT),
    ORGANIZATION_ALTERNATE_NAME(EntityKind.ORGANIZATION, "alternate_name", "/alternate_name", Shape.TEXT),
    ORGANIZATION_DESCRIPTION(EntityKind.ORGANIZATION, "description", "/description", Shape.TEXT),
    ORGANIZATION_EMAIL(EntityKind.ORGANIZATION, "email", "/email", Shape.TEXT),
    ORGANIZATION_WEBSITE(EntityKind.ORGANIZATION, "website", "/website", Shape.TEXT),
    ORGANIZATION_PHONE(EntityKind.ORGANIZATION, "phone", "/phones/0/number", Shape.TEXT),
    ORGANIZATION_LEGAL_STATUS(EntityKind.ORGANIZATION, "legal_status", "/legal_status", Shape.TEXT),
    ORGANIZATION_CARRIER(EntityKind.ORGANIZATION, "carrier", "/verweisnetz/carrier", CodeListName.CARRIER),
    ORGANIZATION_LAW(EntityKind.ORGANIZATION, "law", "/verweisnetz/law", CodeListName.LAW),

    SERVICE_ID(EntityKind.SERVICE, "id", "/id", Shape.TEXT),
    SERVICE_NAME(EntityKind.SERVICE, "name", "/name", Shape.TEXT),
    SERVICE_ALTERNATE_NAME(EntityKind.SERVICE, "alternate_name", "/alternate_name", Shape.TEXT),
    SERVICE_DESCRIPTION(EntityKind.SERVICE, "description", "/description", Shape.TEXT),
    SERVICE_EMAIL(EntityKind.SERVICE, "email", "/email", Shape.TEXT),
    SERVICE_URL(EntityKind.SERVICE, "url", "/url", Shape.TEXT),
    SERVICE_STATUS(EntityKind.SERVICE, "status", "/status", Shape.STATUS),
    SERVICE_APPLICATION_PROCESS(EntityKind.SERVICE, "application_process", "/application_process", Shape.TEXT),
    SERVICE_ELIGIBILITY(EntityKind.SERVICE, "eligibility", "/eligibility_description", Shape.TEXT),
    SERVICE_FEES(EntityKind.SERVICE, "fees", "/fees_description", Shape.TEXT),
    SERVICE_REQUIRED_DOCUMENT(EntityKind.SERVICE, "required_document", "/required_documents", Shape.DOCUMENTS),
    SERVICE_CENTRE_TYPE(EntityKind.SERVICE, "centre_type", "/verweisnetz/centre_type", CodeListName.CENTRE_TYPE),
    SERVICE_PROGRAMME(EntityKind.SERVICE, "programme", "/verweisnetz/programme", Shape.TEXT),
    SERVICE_TOPICS(EntityKind.SERVICE, "topics", "/verweisnetz/topics", Shape.CODES, CodeListName.TOPIC),
    SERVICE_AGE_FROM(EntityKind.SERVICE, "age_from", "/verweisnetz/target_group/age_from", Shape.INTEGER),
    SERVICE_AGE_TO(EntityKind.SERVICE, "age_to", "/verweisnetz/target_group/age_to", Shape.INTEGER),
    SERVICE_GENDER(EntityKind.SERVICE, "gender", "/verweisnetz/target_group/gender", CodeListName.GENDER),
    SERVICE_ORIGIN(EntityKind.SERVICE, "origin", "/verweisnetz/target_group/origin", CodeListName.ORIGIN),
    SERVICE_SECTOR(EntityKind.SERVICE, "sector", "/verweisnetz/target_group/sector", CodeListName.SECTOR),
    SERVICE_COST(EntityKind.SERVICE, "cost", "/verweisnetz/cost", CodeListName.COST),
    SERVICE_RESIDENCE_REQUIRED(EntityKind.SERVICE, "residence_required", "/verweisnetz/residence_required", Shape.FLAG),

    LOCATION_ID(EntityKind.LOCATION, "id", "/id", Shape.TEXT),
    LOCATION_NAME(EntityKind.LOCATION, "name", "/name", Shape.TEXT),
    LOCATION_DESCRIPTION(EntityKind.LOCATION, "description", "/description", Shape.TEXT),
    LOCATION_TRANSPORTATION(EntityKind.LOCATION, "transportation", "/transportation", Shape.TEXT),
    LOCATION_LATITUDE(EntityKind.LOCATION, "latitude", "/latitude", Shape.DEGREES),
    LOCATION_LONGITUDE(EntityKind.LOCATION, "longitude", "/longitude", Shape.DEGREES),
    LOCATION_STREET(EntityKind.LOCATION, "street", "/addresses/0/address_1", Shape.ADDRESS),
    LOCATION_HOUSE_NUMBER(EntityKind.LOCATION, "house_number", "/addresses/0/address_1", Shape.TEXT),
    LOCATION_ADDRESS_2(EntityKind.LOCATION, "address_2", "/addresses/0/address_2", Shape.TEXT),
    LOCATION_POSTAL_CODE(EntityKind.LOCATION, "postal_code", "/addresses/0/postal_code", Shape.POSTCODE),
    LOCATION_CITY(EntityKind.LOCATION, "city", "/addresses/0/city", Shape.TOWN),
    LOCATION_REGION(EntityKind.LOCATION, "region", "/addresses/0/region", Shape.TEXT),
    LOCATION_STATE(EntityKind.LOCATION, "state", "/addresses/0/state_province", Shape.STATE),
    LOCATION_COUNTRY(EntityKind.LOCATION, "country", "/addresses/0/country", Shape.COUNTRY),
    LOCATION_KREIS(EntityKind.LOCATION, "kreis", "/verweisnetz/kreis", Shape.KREIS),
    LOCATION_ADDRESS_VISIBILITY(
            EntityKind.LOCATION,
            "address_visibility",
            "/verweisnetz/address_visibility",
            CodeListName.ADDRESS_VISIBILITY),
    LOCATION_WHEELCHAIR(
            EntityKind.LOCATION, "wheelchair", "/verweisnetz/accessibility/wheelchair", CodeListName.FEATURE_STATE),

    OFFER_ID(EntityKind.SERVICE_AT_LOCATION, "id", "/id", Shape.TEXT),
    OFFER_DESCRIPTION(EntityKind.SERVICE_AT_LOCATION, "description", "/description", Shape.TEXT),
    OFFER_LANGUAGES(EntityKind.SERVICE_AT_LOCATION, "languages", "/verweisnetz/languages", Shape.SPOKEN),
    OFFER_LANGUAGES_INTERPRETED(
            EntityKind.SERVICE_AT_LOCATION, "languages_interpreted", "/verweisnetz/languages", Shape.INTERPRETED),
    OFFER_HOURS(EntityKind.SERVICE_AT_LOCATION, "hours", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_MO(EntityKind.SERVICE_AT_LOCATION, "hours.MO", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_TU(EntityKind.SERVICE_AT_LOCATION, "hours.TU", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_WE(EntityKind.SERVICE_AT_LOCATION, "hours.WE", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_TH(EntityKind.SERVICE_AT_LOCATION, "hours.TH", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_FR(EntityKind.SERVICE_AT_LOCATION, "hours.FR", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_SA(EntityKind.SERVICE_AT_LOCATION, "hours.SA", "/verweisnetz/hours", Shape.HOURS),
    OFFER_HOURS_SU(EntityKind.SERVICE_AT_LOCATION, "hours.SU", "/verweisnetz/hours", Shape.HOURS),
    OFFER_CHANNELS(
            EntityKind.SERVICE_AT_LOCATION, "channels", "/verweisnetz/channels", Shape.CODES, CodeListName.CHANNEL),
    OFFER_AREA(EntityKind.SERVICE_AT_LOCATION, "area", "/verweisnetz/area", Shape.AREA),
    OFFER_CAPACITY(
            EntityKind.SERVICE_AT_LOCATION, "capacity", "/verweisnetz/capacity/light", CodeListName.CAPACITY_LIGHT),
    OFFER_CAPACITY_SINCE(EntityKind.SERVICE_AT_LOCATION, "capacity_since", "/verweisnetz/capacity/since", Shape.DATE),
    OFFER_WAITING_DAYS(
            EntityKind.SERVICE_AT_LOCATION, "waiting_days", "/verweisnetz/capacity/waiting_days", Shape.INTEGER),
    OFFER_DOCUMENTS(EntityKind.SERVICE_AT_LOCATION, "documents", "/verweisnetz/documents", Shape.TEXTS),
    OFFER_ACCEPTS_REFERRALS(
            EntityKind.SERVICE_AT_LOCATION,
            "accepts_referrals",
            "/verweisnetz/accepts_referrals",
            Shape.CODES,
            CodeListName.GRADE),
    OFFER_ANSWER_TIME(
            EntityKind.SERVICE_AT_LOCATION,
            "answer_time_working_days",
            "/verweisnetz/answer_time_working_days",
            Shape.INTEGER),
    OFFER_CLOSED_UNTIL(EntityKind.SERVICE_AT_LOCATION, "closed_until", "/verweisnetz/closed_until", Shape.DATE),
    OFFER_VERIFIED_ON(EntityKind.SERVICE_AT_LOCATION, "verified_on", "/verweisnetz/verified_on", Shape.DATE),
    OFFER_VERIFIED_BY(EntityKind.SERVICE_AT_LOCATION, "verified_by", "/verweisnetz/verified_by", Shape.TEXT),
    OFFER_VALID_UNTIL(EntityKind.SERVICE_AT_LOCATION, "valid_until", "/verweisnetz/valid_until", Shape.DATE),
    OFFER_FALLBACK(EntityKind.SERVICE_AT_LOCATION, "fallback", "/verweisnetz/fallback", Shape.FLAG),
    OFFER_BOOKING_URL(EntityKind.SERVICE_AT_LOCATION, "booking_url", "/verweisnetz/booking_url", Shape.TEXT),
    OFFER_PHONE(EntityKind.SERVICE_AT_LOCATION, "phone", "/verweisnetz/client_contact/phone", Shape.TEXT),
    OFFER_EMAIL(EntityKind.SERVICE_AT_LOCATION, "email", "/verweisnetz/client_contact/email", Shape.TEXT),
    OFFER_REFERRAL_PHONE(
            EntityKind.SERVICE_AT_LOCATION, "referral_phone", "/verweisnetz/referral_contact/phone", Shape.TEXT),
    OFFER_REFERRAL_EMAIL(
            EntityKind.SERVICE_AT_LOCATION, "referral_email", "/verweisnetz/referral_contact/email", Shape.TEXT);

    /** What a cell of the column is turned into. */
    public enum Shape {
        TEXT,
        ADDRESS,
        POSTCODE,
        TOWN,
        STATE,
        COUNTRY,
        KREIS,
        STATUS,
        DEGREES,
        DOCUMENTS,
        TEXTS,
        INTEGER,
        FLAG,
        DATE,
        CODE,
        CODES,
        SPOKEN,
        INTERPRETED,
        HOURS,
        AREA
    }

    private final EntityKind kind;
    private final String key;
    private final String pointer;
    private final Shape shape;
    private final @Nullable CodeListName list;

    TargetField(EntityKind kind, String name, String pointer, Shape shape) {
        this(kind, name, pointer, shape, null);
    }

    TargetField(EntityKind kind, String name, String pointer, CodeListName list) {
        this(kind, name, pointer, Shape.CODE, list);
    }

    TargetField(EntityKind kind, String name, String pointer, Shape shape, @Nullable CodeListName list) {
        this.kind = kind;
        this.key = (kind == EntityKind.SERVICE_AT_LOCATION ? "offer" : kind.singular()) + "." + name;
        this.pointer = pointer;
        this.shape = shape;
        this.list = list;
    }

    /** The stable name in a remembered mapping: {@code service.topics}. */
    public String key() {
        return key;
    }

    /** The document of the row that the field is in. */
    public EntityKind kind() {
        return kind;
    }

    /** The code list whose codes the field holds, so that labels can be offered for its value map. */
    public Optional<CodeListName> codeList() {
        return Optional.ofNullable(list);
    }

    /** Whether a cell may hold several values with a separator between them. */
    public boolean isList() {
        return switch (shape) {
            case CODES, SPOKEN, INTERPRETED, AREA, DOCUMENTS, TEXTS -> true;
            default -> false;
        };
    }

    /** What people call it, in English or German (German for every other language). */
    public String label(Locale locale) {
        return HeaderWords.load().label(this, locale);
    }

    public static Optional<TargetField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** Where in its document the field is. */
    public String pointer() {
        return pointer;
    }

    public Shape shape() {
        return shape;
    }
}

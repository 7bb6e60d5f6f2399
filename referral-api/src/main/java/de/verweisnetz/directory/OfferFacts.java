package de.verweisnetz.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the directory's documents say about one offer, free of everything that counsellors and clients must not see.
 *
 * <p>Names are those of the German profile; absent is unknown.
 */
public record OfferFacts(
        UUID id,
        String name,
        @Nullable String description,
        Organization organization,
        Service service,
        String centreType,
        @Nullable String programme,
        List<String> topics,
        List<SpokenLanguage> languages,
        List<Slot> hours,
        List<PhoneSlot> phoneHours,
        List<String> channels,
        Address address,
        List<String> area,
        @Nullable TargetGroup targetGroup,
        @Nullable String cost,
        @Nullable Boolean residenceRequired,
        @Nullable Map<String, String> accessibility,
        Capacity capacity,
        List<String> acceptsReferrals,
        boolean announcedByDefault,
        @Nullable Integer answerTimeWorkingDays,
        @Nullable LocalDate closedUntil,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        boolean fallback,
        @Nullable String bookingUrl,
        @Nullable Contact clientContact,
        List<String> documents) {

    public OfferFacts {
        topics = listed(topics);
        languages = listed(languages);
        hours = listed(hours);
        phoneHours = listed(phoneHours);
        channels = listed(channels);
        area = listed(area);
        acceptsReferrals = listed(acceptsReferrals);
        documents = listed(documents);
        capacity = capacity == null ? Capacity.unknown() : capacity;
    }

    /** The same with the capacity and the grades that hold today. */
    public OfferFacts with(Capacity today, List<String> grades) {
        return new OfferFacts(
                id,
                name,
                description,
                organization,
                service,
                centreType,
                programme,
                topics,
                languages,
                hours,
                phoneHours,
                channels,
                address,
                area,
                targetGroup,
                cost,
                residenceRequired,
                accessibility,
                today,
                grades,
                announcedByDefault,
                answerTimeWorkingDays,
                closedUntil,
                verifiedOn,
                validUntil,
                fallback,
                bookingUrl,
                clientContact,
                documents);
    }

    /** The organisation that offers it, with its carrier (Träger). */
    public record Organization(UUID id, String name, @Nullable String carrier) {}

    /** The HSDS service behind the offer. */
    public record Service(UUID id, String name) {}

    /** Local hours of one weekday, {@code HH:MM} in Europe/Berlin. */
    public record Slot(String weekday, String opensAt, String closesAt, @Nullable String access) {}

    /** When it can be called, apart from its opening hours, and in which languages then; none where nobody said. */
    public record PhoneSlot(String weekday, String opensAt, String closesAt, @Nullable List<String> languages) {
        public PhoneSlot {
            languages = listed(languages);
        }
    }

    /** A language of counselling, SPOKEN or INTERPRETED; without slots at all opening hours. */
    public record SpokenLanguage(String code, String mode, @Nullable List<Slot> slots) {}

    /** Where it is: street and coordinates only if PUBLIC, postcode and city unless SECRET. */
    public record Address(
            String visibility,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Whom it is for. */
    public record TargetGroup(
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String gender,
            @Nullable String origin,
            @Nullable String sector) {}

    /** The capacity light: OPEN, FULL or UNKNOWN, and since when. */
    public record Capacity(String light, @Nullable LocalDate since, @Nullable Integer waitingDays) {
        static Capacity unknown() {
            return new Capacity("UNKNOWN", null, null);
        }
    }

    /**
     * How clients reach it.
     *
     * @param reachableFromAbroad whether the number can be called from abroad; absent where nobody knows
     */
    public record Contact(@Nullable String phone, @Nullable String email, @Nullable Boolean reachableFromAbroad) {}

    private static <T> List<T> listed(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}

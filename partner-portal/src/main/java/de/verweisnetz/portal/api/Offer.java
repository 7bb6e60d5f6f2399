package de.verweisnetz.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service at a location: the unit of search and referral. */
public record Offer(
        String id,
        String name,
        @Nullable String description,
        Organization organization,
        Named service,
        String centreType,
        @Nullable String programme,
        List<String> topics,
        List<SpokenLanguage> languages,
        @Nullable List<Slot> hours,
        @Nullable List<PhoneSlot> phoneHours,
        @Nullable Boolean openNow,
        @Nullable Instant nextOpening,
        @Nullable List<String> channels,
        Address address,
        List<String> area,
        @Nullable TargetGroup targetGroup,
        @Nullable String cost,
        @Nullable Boolean residenceRequired,
        @Nullable Map<String, String> accessibility,
        Capacity capacity,
        List<String> acceptsReferrals,
        @Nullable String answerMode,
        @Nullable Boolean announcedByDefault,
        @Nullable Integer answerTimeWorkingDays,
        @Nullable UsualAnswer usualAnswer,
        @Nullable LocalDate closedUntil,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validUntil,
        String verification,
        @Nullable Boolean fallback,
        @Nullable String bookingUrl,
        @Nullable Contact clientContact,
        @Nullable List<String> documents,
        @Nullable Double distanceKm,
        @Nullable List<String> matched,
        @Nullable List<Fit> fit) {

    /** How long it took to answer referrals lately, measured from so many answers. */
    public record UsualAnswer(int workingDays, int answers) {}

    /** The organisation that offers it. */
    public record Organization(String id, String name, @Nullable String carrier) {}

    /** For whom the offer is. */
    public record TargetGroup(
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String gender,
            @Nullable String origin,
            @Nullable String sector) {
        public boolean limitsAge() {
            return ageFrom != null || ageTo != null;
        }
    }

    /** The capacity light and its age. */
    public record Capacity(String light, @Nullable LocalDate since, @Nullable Integer waitingDays) {}

    public boolean takesCodes() {
        return takes("CODE");
    }

    public boolean takes(String grade) {
        return acceptsReferrals.contains(grade) && !verification.equals("EXPIRED");
    }

    public boolean nationwide() {
        return area.contains("NATIONWIDE");
    }

    public List<Slot> openingHours() {
        return hours == null ? List.of() : hours;
    }

    public List<String> ways() {
        return channels == null ? List.of() : channels;
    }

    public List<PhoneSlot> callingHours() {
        return phoneHours == null ? List.of() : phoneHours;
    }

    public List<Fit> fits() {
        return fit == null ? List.of() : fit;
    }

    public List<String> papers() {
        return documents == null ? List.of() : documents;
    }

    public boolean announced() {
        return announcedByDefault == null || announcedByDefault;
    }
}

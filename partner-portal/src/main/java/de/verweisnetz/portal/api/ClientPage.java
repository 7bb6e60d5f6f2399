package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client may know about her referral. */
public record ClientPage(
        String state,
        String language,
        @Nullable String code,
        @Nullable String reference,
        @Nullable Instant expiresAt,
        @Nullable Instant appointmentAt,
        @Nullable String appointmentText,
        @Nullable Boolean appointmentFits,
        @Nullable Boolean feedback,
        @Nullable List<String> steps,
        @Nullable String said,
        @Nullable Instant withdrawnAt,
        @Nullable Instant restrictedAt,
        @Nullable String next,
        Centre centre,
        @Nullable List<Information> information) {

    /** Something to read that she can trust. */
    public record Information(String title, String url, String publisher, String language) {}

    /** Whether the API says that she can take this step now. */
    public boolean mayDo(String step) {
        return steps != null && steps.contains(step);
    }

    public List<Information> readings() {
        return information == null ? List.of() : information;
    }

    /** Where she can go. */
    public record Centre(
            String name,
            String organization,
            @Nullable String carrier,
            Address address,
            @Nullable List<Slot> hours,
            @Nullable List<SpokenLanguage> languages,
            @Nullable Contact contact,
            @Nullable List<String> documents) {
        public List<Slot> openingHours() {
            return hours == null ? List.of() : hours;
        }

        public List<SpokenLanguage> spoken() {
            return languages == null ? List.of() : languages;
        }

        public List<String> papers() {
            return documents == null ? List.of() : documents;
        }
    }
}

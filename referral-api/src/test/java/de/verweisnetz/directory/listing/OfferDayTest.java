package de.verweisnetz.directory.listing;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferView;
import de.verweisnetz.directory.OfferView.Verification;
import de.verweisnetz.platform.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfferDayTest {
    private static final String MONDAY_MORNING =
            "\"hours\": [{\"weekday\": \"MO\", \"opens_at\": \"09:00\", \"closes_at\": \"12:00\"}]";

    @Test
    void it_is_open_from_the_first_minute_to_the_last_by_german_clocks() {
        assertThat(at("2026-06-01T06:59:59Z", MONDAY_MORNING).openNow()).isFalse();
        assertThat(at("2026-06-01T07:00:00Z", MONDAY_MORNING).openNow()).isTrue();
        assertThat(at("2026-06-01T09:59:59Z", MONDAY_MORNING).openNow()).isTrue();
        assertThat(at("2026-06-01T10:00:00Z", MONDAY_MORNING).openNow()).isFalse();
        assertThat(at("2026-06-02T07:00:00Z", MONDAY_MORNING).openNow()).isFalse();
    }

    @Test
    void the_next_opening_is_found_across_the_change_of_the_clocks() {
        // Saturday before the clocks go back: Monday 09:00 is 08:00 UTC then, 07:00 in summer.
        assertThat(at("2026-10-24T12:00:00Z", MONDAY_MORNING).nextOpening())
                .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
        assertThat(at("2026-10-19T07:00:00Z", MONDAY_MORNING).nextOpening())
                .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
    }

    @Test
    void a_closure_lasts_to_the_end_of_its_last_day() {
        var closed = MONDAY_MORNING + ", \"closed_until\": \"2026-06-01\"";

        assertThat(at("2026-06-01T07:30:00Z", closed).openNow()).isFalse();
        assertThat(at("2026-06-01T06:00:00Z", closed).nextOpening()).isEqualTo(Instant.parse("2026-06-08T07:00:00Z"));
        assertThat(at("2026-06-08T07:30:00Z", closed).openNow()).isTrue();
    }

    @Test
    void unknown_hours_are_neither_open_nor_closed() {
        var view = at("2026-06-01T07:30:00Z", "\"hours\": []");

        assertThat(view.openNow()).isNull();
        assertThat(view.nextOpening()).isNull();
    }

    @Test
    void a_capacity_light_goes_out_after_fourteen_days() {
        var full = "\"capacity\": {\"light\": \"FULL\", \"since\": \"2026-06-01\", \"waiting_days\": 30}";

        assertThat(at("2026-06-15T10:00:00Z", full).facts().capacity().light()).isEqualTo("FULL");
        var old = at("2026-06-16T10:00:00Z", full).facts().capacity();
        assertThat(old.light()).isEqualTo("UNKNOWN");
        assertThat(old.since()).isEqualTo(LocalDate.parse("2026-06-01"));
        assertThat(old.waitingDays()).isNull();
    }

    @Test
    void an_entry_that_nobody_confirms_becomes_due_and_then_expires() {
        var verified = "\"verified_on\": \"2026-01-01\", \"accepts_referrals\": [\"CODE\"]";

        assertThat(at("2026-06-30T10:00:00Z", verified).verification()).isEqualTo(Verification.CURRENT);
        assertThat(at("2026-07-01T10:00:00Z", verified).verification()).isEqualTo(Verification.DUE);
        var lastDay = at("2027-01-01T10:00:00Z", verified);
        assertThat(lastDay.verification()).isEqualTo(Verification.DUE);
        assertThat(lastDay.facts().acceptsReferrals()).containsExactly("CODE");
        var expired = at("2027-01-02T10:00:00Z", verified);
        assertThat(expired.verification()).isEqualTo(Verification.EXPIRED);
        assertThat(expired.facts().acceptsReferrals()).isEmpty();
    }

    @Test
    void an_entry_expires_at_its_own_end_too() {
        var ending = "\"verified_on\": \"2026-05-01\", \"valid_until\": \"2026-05-31\"";

        assertThat(at("2026-05-31T10:00:00Z", ending).verification()).isEqualTo(Verification.CURRENT);
        assertThat(at("2026-06-01T10:00:00Z", ending).verification()).isEqualTo(Verification.EXPIRED);
    }

    @Test
    void an_entry_that_nobody_ever_confirmed_is_expired() {
        assertThat(at("2026-05-31T10:00:00Z", "\"valid_until\": \"2030-12-31\"").verification())
                .isEqualTo(Verification.EXPIRED);
    }

    private static OfferView at(String moment, String fields) {
        var facts = Json.read(
                """
                {"id": "4a000000-0000-4000-8000-000000000001", "name": "Musterstelle",
                 "organization": {"id": "4a000000-0000-4000-8000-000000000002", "name": "Musterverein"},
                 "service": {"id": "4a000000-0000-4000-8000-000000000003", "name": "Musterstelle"},
                 "centre_type": "MBE", "topics": [], "address": {"visibility": "PUBLIC"},
                 "announced_by_default": true, "fallback": false, %s}"""
                        .formatted(fields),
                OfferFacts.class);
        return new OfferDay(Instant.parse(moment), new Freshness(Duration.ofDays(180), Duration.ofDays(365)))
                .view(1, facts, "NONE");
    }
}

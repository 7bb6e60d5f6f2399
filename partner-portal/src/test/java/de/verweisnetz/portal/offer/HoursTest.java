package de.verweisnetz.portal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.Samples;
import de.verweisnetz.portal.api.Slot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HoursTest {
    @Test
    void days_with_the_same_hours_share_a_line() {
        assertThat(Hours.text(Samples.WEEK, Locale.GERMAN)).isEqualTo("Mo–Do 09:00–17:00; Fr 09:00–13:00");
        assertThat(Hours.text(Samples.WEEK, Locale.ENGLISH)).isEqualTo("Mon–Thu 09:00–17:00; Fri 09:00–13:00");
    }

    @Test
    void two_openings_on_one_day_stand_side_by_side_in_order() {
        List<Slot> slots = List.of(new Slot("TU", "14:00", "18:00", null), new Slot("TU", "09:00", "12:00", null));
        assertThat(Hours.text(slots, Locale.GERMAN)).isEqualTo("Di 09:00–12:00, 14:00–18:00");
    }

    @Test
    void days_apart_are_listed_one_by_one() {
        List<Slot> slots = List.of(
                new Slot("MO", "09:00", "12:00", null),
                new Slot("TU", "09:00", "12:00", null),
                new Slot("FR", "09:00", "12:00", null));
        assertThat(Hours.text(slots, Locale.GERMAN)).isEqualTo("Mo, Di, Fr 09:00–12:00");
    }

    @Test
    void an_unknown_day_is_left_out() {
        assertThat(Hours.text(List.of(new Slot("XX", "09:00", "12:00", null)), Locale.GERMAN))
                .isEmpty();
    }

    @Test
    void one_opening_without_appointment_is_enough_to_walk_in() {
        Slot appointment = new Slot("MO", "09:00", "12:00", "APPOINTMENT");
        assertThat(Hours.byAppointmentOnly(List.of(appointment))).isTrue();
        assertThat(Hours.byAppointmentOnly(List.of(appointment, new Slot("TU", "09:00", "12:00", "WALK_IN"))))
                .isFalse();
        assertThat(Hours.byAppointmentOnly(List.of())).isFalse();
    }
}

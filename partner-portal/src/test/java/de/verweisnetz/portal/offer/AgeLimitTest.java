package de.verweisnetz.portal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.portal.api.Offer.TargetGroup;
import de.verweisnetz.portal.codes.Labels.Option;
import de.verweisnetz.portal.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgeLimitTest {
    private final Texts t = Texts.staff("de");

    @Test
    void nobody_is_asked_more_than_on_which_side_of_the_limit_she_is() {
        assertThat(AgeLimit.choices(group(27, null), t))
                .extracting(Option::code)
                .containsExactly("YOUNGER", "WITHIN", "UNKNOWN");
        assertThat(AgeLimit.choices(group(0, 11), t))
                .extracting(Option::code)
                .containsExactly("WITHIN", "OLDER", "UNKNOWN");
        assertThat(AgeLimit.choices(group(12, 27), t))
                .extracting(Option::label)
                .containsExactly("jünger als 12 Jahre", "12 bis 27 Jahre", "älter als 27 Jahre", "weiß ich nicht");
    }

    @Test
    void a_group_without_a_limit_asks_for_no_age() {
        assertThat(group(null, null).limitsAge()).isFalse();
        assertThat(group(27, null).limitsAge()).isTrue();
        assertThat(group(null, 11).limitsAge()).isTrue();
    }

    private static TargetGroup group(@Nullable Integer from, @Nullable Integer to) {
        return new TargetGroup(from, to, null, "ALL", null);
    }
}

package de.verweisnetz.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodsTest {
    private static final AuditRule RULE = new AuditRule();

    @ParameterizedTest
    @ValueSource(strings = {"P6M", "P12M", "P1Y", "P365D", "P24M", "P2Y"})
    void a_period_within_the_bounds_is_taken(String setting) {
        assertThat(RetentionPeriods.within(RULE, setting)).isEqualTo(Period.parse(setting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5M", "P0D", "P25M", "P100Y", "-P12M", "12 months", ""})
    void a_period_outside_the_bounds_is_refused_with_the_bounds(String setting) {
        assertThatThrownBy(() -> RetentionPeriods.within(RULE, setting))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("verweisnetz.retention.audit must be a period from P6M to P24M");
    }

    @Test
    void two_rules_of_one_name_are_refused() {
        assertThatThrownBy(() -> RetentionPeriods.requireDifferentNames(
                        List.of(new AuditRule(), new IdempotencyRule(), new AuditRule())))
                .hasMessage("Two rules of retention are called audit");
    }

    @Test
    void the_bounds_of_each_rule_of_this_module_leave_room() {
        for (var rule :
                new de.verweisnetz.privacy.RetentionRule[] {RULE, new IdempotencyRule(), new RetentionLogRule()}) {
            assertThat(rule.shortest().toTotalMonths() * 31 + rule.shortest().getDays())
                    .as(rule.name())
                    .isLessThan(
                            rule.longest().toTotalMonths() * 31 + rule.longest().getDays());
        }
    }
}

package de.verweisnetz.privacy.retention;

import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.privacy.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** How long each class of data is kept: the settings, within the bounds of the rules. */
@ApplicationScoped
public class RetentionPeriods {
    private static final String PREFIX = "verweisnetz.retention.";
    private static final Instant ANY_DAY = Instant.parse("2027-01-01T11:00:00Z");

    @Inject
    private Config settings;

    @Inject
    @Any
    private Instance<RetentionRule> rules;

    /** A node that would keep too long, or too short, does not start. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object application) {
        all().forEach(this::of);
        requireDifferentNames(all());
    }

    /** Two rules of one name would share a setting and a log. */
    static void requireDifferentNames(List<RetentionRule> rules) {
        var names = new HashSet<String>();
        for (var rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalStateException("Two rules of retention are called " + rule.name());
            }
        }
    }

    /** All rules, by their names. */
    public List<RetentionRule> all() {
        return rules.stream().sorted(Comparator.comparing(RetentionRule::name)).toList();
    }

    public Period of(RetentionRule rule) {
        return within(rule, settings.getValue(PREFIX + rule.name(), String.class));
    }

    /** The setting as a period; a failure that names the bounds when it is outside them. */
    static Period within(RetentionRule rule, String setting) {
        try {
            var period = Period.parse(setting);
            if (!end(period).isBefore(end(rule.shortest())) && !end(period).isAfter(end(rule.longest()))) {
                return period;
            }
        } catch (DateTimeParseException unreadable) {
            // Told below.
        }
        throw new IllegalStateException(
                "%s%s must be a period from %s to %s".formatted(PREFIX, rule.name(), rule.shortest(), rule.longest()));
    }

    private static Instant end(Period period) {
        return BusinessClock.after(ANY_DAY, period);
    }
}

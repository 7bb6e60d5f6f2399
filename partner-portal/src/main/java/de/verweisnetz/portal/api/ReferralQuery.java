package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals a list shows.
 *
 * @param assigned the member who takes care of them, or {@code none}
 */
public record ReferralQuery(
        String box,
        List<String> statuses,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String dueBefore,
        @Nullable String assigned) {}

package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which referrals a list shows. */
public record ReferralQuery(
        String box,
        List<String> statuses,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String dueBefore) {}

package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the caller gets mails, and when of what. */
public record MailPreferences(
        @Nullable String address, boolean confirmed, @Nullable Instant bouncedAt, Map<String, String> choices) {}

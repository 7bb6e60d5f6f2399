package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;

/** What waits behind a mailed link. */
public record AnswerLink(String organization, boolean single, Instant expiresAt, List<LinkedReferral> items) {}

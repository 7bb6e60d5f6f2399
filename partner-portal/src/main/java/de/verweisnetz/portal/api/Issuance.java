package de.verweisnetz.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was missing when a draft was made: that the client knows and agrees. */
public record Issuance(
        boolean announced, String noticeTextVersion, List<Consent> consents, @Nullable ContactData client) {}
